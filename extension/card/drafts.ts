import type { Send } from '../messaging/client.ts';
import type { Draft, PageProtocol, PostRef } from '../messaging/protocol.ts';

export interface Drafts {
  get(post: PostRef): Draft | undefined;
  /** What the background kept from before this page was loaded; undefined where there is none or it cannot say. */
  recall(post: PostRef): Promise<Draft | undefined>;
  /** Null drops it. In memory at once, durable soon after. */
  keep(post: PostRef, draft: Draft | null): void;
}

/**
 * Written and not sent, per post: closing the card, the tab or the browser loses no words. Every change leaves for the
 * background in the moment it is made: what waits in a page for its turn may be lost with the page.
 */
export function createDrafts(send: Send<PageProtocol>): Drafts {
  const drafts = new Map<string, Draft>();
  return {
    get: ({ id }) => drafts.get(id),
    recall: (post) =>
      send('readDraft', { post }).then(
        (draft) => draft ?? undefined,
        () => undefined, // the card then starts from what was sent
      ),
    keep(post, draft) {
      const before = drafts.get(post.id);
      if (isSame(draft, before)) return;
      if (draft) drafts.set(post.id, draft);
      else drafts.delete(post.id);
      void send('keepDraft', { post, draft }).catch(() => undefined); // still in memory, and saved with the next change
    },
  };
}

function isSame(one: Draft | null, other: Draft | undefined): boolean {
  const keys = ['words', 'value', 'badge', 'visibility'] as const;
  const helpers = [one, other].map((draft) => draft?.helpers?.map(({ id }) => id).join('\n'));
  return helpers[0] === helpers[1] && keys.every((key) => one?.[key] === other?.[key]);
}
