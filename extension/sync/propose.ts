import type { MemberId, PostTag } from '../../shared/contract/ids.ts';
import type { Content } from '../../shared/contract/sealed.ts';
import type { IdeaRow } from '../store/schema.ts';
import { fitContent } from '../vault/fit-content.ts';
import { ideaAad, seal } from '../vault/seal.ts';
import { dropIdeas, markIdea } from './idea-rows.ts';
import { beginWriting, type Target, type WriteDeps, write } from './write.ts';

/**
 * Marks a post as a proposal; durable when this resolves. `page` is the post's content, `from` the post whose praise led
 * to it. Where it is known to be one already, nothing changes.
 */
export async function propose(
  deps: WriteDeps,
  { post, author }: Target,
  page: Content,
  from: PostTag | null,
  replaces: number | null = null,
): Promise<void> {
  const { store, newId, clock } = deps;
  const writing = await beginWriting(store, { post, author });
  const content = fitContent({ ...page, words: '' });
  const sealed = await seal(writing.keyring.content, ideaAad(post), content);
  const at = clock();
  const about = { post, author };
  await write(
    deps,
    writing,
    async () => {
      if (await store.ideas.get(post)) return [];
      const owner = (await store.owners.get(author))?.member ?? null;
      await store.ideas.put({ ...proposedRow(about, writing.me, at, from, content), owner });
      await markIdea(store, post, 'proposed');
      const op = { kind: 'propose' as const, id: newId(), at, ...about, from, sealed };
      return [{ op, content, about }];
    },
    replaces,
  );
}

/** What the proposer sees of an idea until it is sent. */
export function proposedRow(
  { post, author }: Target,
  proposer: MemberId,
  at: number,
  from: PostTag | null,
  content: Content,
): IdeaRow {
  const step = { state: 'proposed', member: proposer, at, words: null } as const;
  return {
    ...{ post, author, owner: null, proposer, state: 'proposed', since: at, proposed: at, from, content },
    ...{ steps: [step], pending: 1 },
  };
}

/** Takes one's own mark back; durable when this resolves. Whether one still may is the server's to say. */
export async function unpropose(
  deps: WriteDeps,
  { post, author }: Target,
  replaces: number | null = null,
): Promise<void> {
  const { store, newId, clock } = deps;
  const writing = await beginWriting(store, { post, author });
  await write(
    deps,
    writing,
    async () => {
      await dropIdeas(store, [post]);
      await markIdea(store, post, null);
      const op = { kind: 'unpropose' as const, id: newId(), at: clock(), post };
      return [{ op, content: null, about: { post, author } }];
    },
    replaces,
  );
}
