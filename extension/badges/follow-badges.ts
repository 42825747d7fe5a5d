import type { ShownBadge } from '../messaging/protocol.ts';
import { type Item, refOf } from '../overlay/follow/item.ts';
import type { BadgesPage } from './badges-request.ts';

interface FollowOptions {
  readonly page: Pick<BadgesPage, 'signal' | 'send' | 'onFault'>;
  /** Items whose authors' badges have come, in one call per answer: each change of the page is a layout of all of it. */
  readonly onTold: (items: readonly Item[]) => void;
}

/** Authors in one question. */
const BATCH = 200;
/** What is beside the names of the page's authors: asked once for each, and again once a mark, which comes every 20 s, says that it changed. */
export function followBadges({ page, onTold }: FollowOptions) {
  const { signal, send, onFault } = page;
  const told = new Map<
    string,
    { readonly shown: readonly ShownBadge[]; readonly worn: string | undefined }
  >();
  const waiting = new Map<string, Set<Item>>();
  let isGathering = false;

  function ask(item: Item): void {
    const { id } = item.post.author;
    const items = waiting.get(id);
    if (items) items.add(item);
    else waiting.set(id, new Set([item]));
    if (isGathering) return;
    isGathering = true;
    queueMicrotask(flush);
  }

  function flush(): void {
    isGathering = false;
    const asked = [...waiting].slice(0, BATCH);
    for (const [id] of asked) waiting.delete(id);
    void tell(asked.map(([id, items]) => ({ id, items: [...items] })));
    if (waiting.size > 0) queueMicrotask(flush);
  }

  async function tell(
    asked: readonly { readonly id: string; readonly items: readonly Item[] }[],
  ): Promise<void> {
    const authors = asked.flatMap(({ items }) => items.slice(0, 1).map(({ post }) => refOf(post).author));
    const worn = asked.map(({ items }) => items[0]?.mark?.worn);
    try {
      const answers = await send('badges', { accounts: authors });
      if (signal.aborted) return;
      for (const [index, { id }] of asked.entries())
        told.set(id, { shown: answers[index] ?? [], worn: worn[index] });
      onTold(asked.flatMap(({ items }) => items));
    } catch (error) {
      onFault('badges', error);
    }
  }

  return {
    /** What is known now; null before anything is. Asks where that is nothing, or from before it changed. */
    of(item: Item): readonly ShownBadge[] | null {
      const known = told.get(item.post.author.id);
      if (!known || known.worn !== item.mark?.worn) ask(item);
      return known?.shown ?? null;
    },
  };
}
