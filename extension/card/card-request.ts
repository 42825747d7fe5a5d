import type { Send } from '../messaging/client.ts';
import type {
  Mark,
  PageContent,
  PageProtocol,
  PageSetup,
  PostRef,
  ViewerState,
} from '../messaging/protocol.ts';
import type { Reader } from '../overlay/read/create-reader.ts';

/** What the overlay hands to the card. The two scripts share the page's isolated world, never the page. */
export interface CardRequest {
  /** The `<hanamaru-mark>` beside which the card opens. */
  readonly anchor: HTMLElement;
  readonly post: PostRef;
  readonly content: PageContent;
  /** When the post was written, as the page has it; null where it does not say. */
  readonly time: string | null;
  /** How the post stands now: with `mine` the card edits, else it only shows who praised. */
  readonly mark: Mark;
  /** The reader wrote the post. */
  readonly own: boolean;
  readonly setup: PageSetup;
  /** Finds whoever else wrote on the page. */
  readonly reader: Pick<Reader, 'selector' | 'read' | 'viewer'>;
  readonly send: Send<PageProtocol>;
  /** The page's account that nobody had claimed when the page looked: the card asks whether it is the reader's. */
  readonly ask: { readonly id: string; readonly name: string; readonly weak: boolean } | null;
  readonly onMark: (mark: Mark) => void;
  readonly onClaim: (state: ViewerState) => void;
  /** The card has closed; focus belongs to the flower again if it was in the card. */
  readonly onClose: (hadFocus: boolean) => void;
}

/** Opens the card, closing any other; gives what closes it. */
export type OpenCard = (request: CardRequest) => () => void;

/** Where the card's script leaves its opener for the overlay's, in the isolated world's global object. */
export const cardOpener = Symbol.for('hanamaru.card');
