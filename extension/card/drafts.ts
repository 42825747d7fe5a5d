import type { Send } from '../messaging/client.ts';
import type { Draft, PageProtocol, PostRef } from '../messaging/protocol.ts';

export interface Drafts {
  get(post: PostRef): Draft | undefined;
  /** What the background kept from before this page was loaded; undefined where there is none or it cannot say. */
  recall(post: PostRef): Promise<Draft | undefined>;
  /** Null drops it. In memory at once, durable soon. */
  keep(post: PostRef, draft: Draft | null): void;
  /** Sends at once what still waits its turn: the page is going away. */
  flush(): void;
}

/**
 * Written and not sent, per post: closing the card, the tab or the browser loses no words. The background makes them
 * durable, one message at a time and always the newest, so that fast typing queues nothing up.
 */
export function createDrafts(send: Send<PageProtocol>): Drafts {
  const drafts = new Map<string, Draft>();
  const next = new Map<string, { post: PostRef; draft: Draft | null }>();
  let saving = false;

  async function save(): Promise<void> {
    if (saving) return;
    saving = true;
    for (const [id, kept] of next) {
      next.delete(id); // the loop also meets what is added while it waits
      await send('keepDraft', kept).catch(() => undefined); // still in memory, and saved with the next change
    }
    saving = false;
  }

  return {
    get: ({ id }) => drafts.get(id),
    recall: (post) =>
      send('readDraft', { post }).then(
        (draft) => draft ?? undefined,
        () => undefined, // the card then starts from what was sent
      ),
    keep(post, draft) {
      const before = drafts.get(post.id);
      if (draft?.words === before?.words && draft?.value === before?.value) return;
      if (draft) drafts.set(post.id, draft);
      else drafts.delete(post.id);
      next.set(post.id, { post, draft });
      void save();
    },
    flush() {
      for (const kept of next.values()) void send('keepDraft', kept).catch(() => undefined); // nobody is left to tell
      next.clear();
    },
  };
}
