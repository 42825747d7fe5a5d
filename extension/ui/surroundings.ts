import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale } from '../../shared/contract/views.ts';
import type { Send } from '../messaging/client.ts';
import type { OwnProtocol } from '../messaging/protocol.ts';
import type { Translate } from './translate.ts';

/** What our own pages need of the world; tests pass their own. */
export interface Surroundings {
  readonly t: Translate;
  readonly locale: Locale;
  /** What the reader chose; `auto` follows the browser. */
  readonly language: Locale | 'auto';
  readonly send: Send<OwnProtocol>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /**
   * Asks the browser for one origin's hosts. Must be the first thing a click handler calls, or browsers refuse.
   * The recipe is what `switchOn` will be sent with, should this page be gone by the time of the answer; null where
   * it is still to be recognised.
   */
  readonly requestSite: (origin: string, recipe: string | null) => Promise<boolean>;
  /** Lets go of an origin's hosts that turned out to be of no use; what a site in use needs stays. */
  readonly giveBack: (origin: string) => Promise<void>;
  /** An open tab of the origin, once its hosts are granted. */
  readonly findTab: (origin: string) => Promise<{ id: number; url: string } | null>;
  /** False where the clipboard was refused. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly openOptions: () => void;
}

const Context = createContext<Surroundings | null>(null);

export const SurroundingsProvider = Context.Provider;

export function useSurroundings(): Surroundings {
  const surroundings = useContext(Context);
  if (!surroundings) throw new Error('A page was drawn outside <SurroundingsProvider>');
  return surroundings;
}
