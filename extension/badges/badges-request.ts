import type { Send } from '../messaging/client.ts';
import type { PageProtocol, PageSetup } from '../messaging/protocol.ts';
import type { Item } from '../overlay/follow/item.ts';
import type { Reader } from '../overlay/read/create-reader.ts';

/** What the overlay hands to what shows badges. The two scripts share the page's isolated world, never the page. */
export interface BadgesPage {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly setup: PageSetup;
  readonly reader: Pick<Reader, 'place'>;
  readonly send: Send<PageProtocol>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Makes changes of ours that the overlay does not take for the page's. */
  readonly run: (change: () => void) => void;
  /** Presses a post's flower. */
  readonly onPress: (item: Item) => void;
  readonly onFault: (cause: string, error: unknown) => void;
}

/** Brings what is beside the author's name of a post up to date. */
export type Wear = (item: Item) => void;
export type StartBadges = (page: BadgesPage) => Wear;

/** Where the badges' script leaves its start for the overlay's, in the isolated world's global object. */
export const badgesStart = Symbol.for('hanamaru.badges');
