import type { Op } from '../../shared/contract/ops.ts';
import type { MoveState } from '../messaging/protocol.ts';
import type { IdeaRow, Store } from '../store/schema.ts';
import { fitLine } from '../vault/fit-content.ts';
import { ideaLineAad, seal } from '../vault/seal.ts';
import { dropIdeas, markIdea } from './idea-rows.ts';
import { beginWriting, type Target, type WriteDeps, write } from './write.ts';

export type MoveOp = Extract<Op, { kind: 'move' }>;

/**
 * Moves an idea to a state, with a leader's words or none; durable when this resolves. To the state it is in: another
 * line in the place of her own. Whether one may is the server's to say; the row shows it until then.
 */
export async function moveIdea(
  deps: WriteDeps,
  { post, author }: Target,
  state: MoveState,
  words: string | null,
  replaces: number | null = null,
): Promise<void> {
  const { store, newId, clock } = deps;
  const writing = await beginWriting(store, { post, author });
  const line = words === null ? null : fitLine(words);
  const sealed = line && (await seal(writing.keyring.content, ideaLineAad(post, state), line));
  const at = clock();
  await write(
    deps,
    writing,
    async () => {
      const row = await store.ideas.get(post);
      const step = { state, member: writing.me, at, words: line?.words ?? null };
      if (row) await store.ideas.put(withStep(row, step));
      await markIdea(store, post, state);
      const page = row?.content ?? { title: '', url: '', quote: '', authorName: '' };
      const content = line && { ...page, words: line.words };
      return [
        { op: { kind: 'move', id: newId(), at, post, state, sealed }, content, about: { post, author } },
      ];
    },
    replaces,
  );
}

function withStep(row: IdeaRow, step: IdeaRow['steps'][number]): IdeaRow {
  const newest = row.steps.at(-1);
  if (newest?.state !== step.state)
    return { ...row, state: step.state, since: step.at, steps: [...row.steps, step], pending: 1 };
  if (step.words === null) return { ...row, pending: 1 };
  const own = row.steps.findLastIndex(({ member }) => member === step.member);
  const came = row.steps.findLastIndex(({ state }) => state !== step.state);
  const at = own > came ? own : row.steps.length;
  const said = { ...step, at: row.steps[at]?.at ?? step.at };
  return { ...row, steps: row.steps.toSpliced(at, 1, said), pending: 1 };
}

/** Takes the step of a refused move back, inside the caller's transaction: the idea is where it was before, or gone. */
export async function undoMove(store: Store, { post, state }: MoveOp, code: string): Promise<void> {
  if (code === 'unknown-idea') {
    await dropIdeas(store, [post]);
    return markIdea(store, post, null);
  }
  const row = await store.ideas.get(post);
  const me = (await store.session.get('me'))?.member;
  const [newest, before] = [row?.steps.at(-1), row?.steps.at(-2)];
  if (!row || !before || newest?.state !== state || newest.member !== me) return;
  await store.ideas.put({ ...row, state: before.state, since: before.at, steps: row.steps.slice(0, -1) });
  await markIdea(store, post, before.state);
}
