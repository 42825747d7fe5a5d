import { type CardRequest, cardOpener, type OpenCard } from '../card/card-request.ts';
import type { Send } from '../messaging/client.ts';
import type { Mark, PageContent, PageProtocol, PageSetup } from '../messaging/protocol.ts';
import type { Translate } from '../ui/translate.ts';
import { type Item, refOf } from './follow/item.ts';
import type { Reader } from './read/create-reader.ts';

interface PressOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly setup: PageSetup;
  readonly translate: Translate;
  readonly reader: Reader;
  readonly send: Send<PageProtocol>;
  readonly ask: () => CardRequest['ask'];
  readonly onClaim: CardRequest['onClaim'];
  readonly onMark: (item: Item) => void;
  readonly onFault: (cause: string, error: unknown) => void;
}

/**
 * What pressing a flower does:
 *
 *   nobody's or others'  ──▶ drawn at once ──▶ kept by the background ──▶ card to add value and words
 *                                        └──▶ refused ──▶ as before, and says so
 *   mine or own post     ──▶ card to amend, withdraw or see who
 *   the count beside it  ──▶ the same card, which gives nothing (`reads`)
 */
export function createPress(options: PressOptions) {
  const { document, signal, setup, translate, reader, send, onMark, onFault } = options;
  const busy = new WeakSet<Item>();
  let open: { item: Item; close: () => void } | null = null;
  signal.addEventListener('abort', () => open?.close());

  return async function press(item: Item, reads = false): Promise<void> {
    const { view } = item;
    if (busy.has(item) || !view) return;
    const gives = !reads && !item.own && !item.mark?.mine;
    const again = open?.item === item && !gives;
    open?.close();
    if (again) return;
    busy.add(item);
    const opener = loadCard();
    opener.catch(() => undefined); // awaited below; must not be reported as unhandled meanwhile
    const content = contentOf(item, reader, document);
    function fail(cause: 'praise' | 'card', error: unknown): void {
      if (signal.aborted) return;
      view?.fail(translate(`overlay.fault.${cause}`));
      onFault(cause, error);
    }
    try {
      if (gives) await praise(item, content);
      await opener
        .then((openCard) => showCard(item, content, reads, openCard))
        .catch((error) => fail('card', error));
    } catch (error) {
      fail('praise', error);
    } finally {
      busy.delete(item);
    }
  };

  async function praise(item: Item, content: PageContent): Promise<void> {
    const before = item.mark;
    item.version += 1;
    item.mark = {
      ...before,
      n: (before?.n ?? 0) + 1,
      mine: { value: null, badge: null, words: '', visibility: 'team', pending: true },
    };
    onMark(item);
    if (setup.me.animation) item.view?.draw();
    try {
      item.mark = await send('praise', { post: refOf(item.post), content });
    } catch (error) {
      item.mark = before;
      throw error;
    } finally {
      item.version += 1;
      onMark(item);
    }
  }

  async function loadCard(): Promise<OpenCard> {
    if (!opener()) await send('loadCard');
    const loaded = opener();
    if (!loaded) throw new Error('No opener');
    return loaded;
  }

  function showCard(item: Item, content: PageContent, reads: boolean, openCard: OpenCard): void {
    const { view } = item;
    if (!view || signal.aborted) return;
    const close = openCard({
      anchor: view.host,
      post: refOf(item.post),
      content,
      time: item.post.time,
      mark: item.mark ?? { n: 0, mine: null },
      own: item.own,
      setup,
      reader,
      send,
      ask: options.ask(),
      onClaim: options.onClaim,
      onMark(mark: Mark) {
        item.version += 1;
        item.mark = mark;
        onMark(item);
      },
      onClose(hadFocus) {
        open = null;
        view.setExpanded(false, reads);
        if (hadFocus) view.focus(reads);
      },
    });
    open = { item, close };
    view.setExpanded(true, reads);
  }
}

function opener(): OpenCard | undefined {
  // Only the card's own script writes this key of the isolated world.
  return (globalThis as { [cardOpener]?: OpenCard })[cardOpener];
}

function contentOf({ post }: Item, reader: Reader, document: Document): PageContent {
  return {
    title: document.title.slice(0, 300),
    url: post.permalink ?? document.location.href,
    quote: reader.quote(post).slice(0, 300),
  };
}
