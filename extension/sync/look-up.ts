import type { PersonaTag, PostTag, PraiseId } from '../../shared/contract/ids.ts';
import { type LookupResponse, TAGS_PER_LOOKUP } from '../../shared/contract/lookup.ts';
import type { SyncFault } from '../messaging/protocol.ts';
import { readKeyring } from '../store/keyring.ts';
import { opTables, waitingPraises } from '../store/outbox.ts';
import { followAgainAfter, readProgress } from '../store/progress.ts';
import type { PraiseRow, SessionRow, Store } from '../store/schema.ts';
import { createApi } from './api.ts';
import { isDue } from './backoff.ts';
import type { SyncDeps } from './deps.ts';
import { recordFault } from './fault.ts';
import { dropIdeas, openIdeas, putIdeas, waitingIdeas } from './idea-rows.ts';
import { openPraises, putPraises } from './praise-rows.ts';
import { putMembers } from './put-members.ts';
import { putPersonas } from './put-personas.ts';

export interface LookUpRequest {
  readonly posts: readonly PostTag[];
  readonly personas?: readonly PersonaTag[];
  /** Also everybody's praises of these posts. */
  readonly detail?: boolean;
  /** Also which of the personas somebody praised openly in the last 60 days, for those beside a leader. */
  readonly reach?: boolean;
}

/**
 * Asks for everybody's praises of a post; once more where changes that were taken in meanwhile made the first answer old, so
 * that a card which opens just then has its list.
 */
export async function lookClosely(
  { store, lookUp }: { readonly store: Store; readonly lookUp: (request: LookUpRequest) => Promise<unknown> },
  post: PostTag,
): Promise<void> {
  await lookUp({ posts: [post], detail: true });
  if ((await store.posts.get(post))?.detailed === undefined) await lookUp({ posts: [post], detail: true });
}

/**
 * Asks the server about tags and takes the answers into the store. Gives the fault that stopped it, or null — also
 * when there was nobody to ask (no session, or told to wait): what is in the store is all there is then.
 */
export async function lookUp(deps: SyncDeps, request: LookUpRequest): Promise<SyncFault | null> {
  const session = await deps.store.session.get('me');
  const progress = await readProgress(deps.store);
  if (session?.state !== 'good') return null;
  if (!isDue(progress, deps.clock())) return progress.fault;
  const { posts, personas = [], detail = false, reach = false } = request;
  const api = createApi(deps, { server: session.server, bearer: session.token });
  for (let start = 0; start < Math.max(posts.length, personas.length); start += TAGS_PER_LOOKUP) {
    const part = {
      posts: posts.slice(start, start + TAGS_PER_LOOKUP),
      personas: personas.slice(start, start + TAGS_PER_LOOKUP),
      detail,
      reach,
    };
    const answer = await api.lookUp(part);
    if (!answer.ok) return recordFault(deps, session.token, answer);
    await takeIn(deps, session, progress.clock, part, answer.value);
  }
  return null;
}

async function takeIn(
  { store, clock }: SyncDeps,
  session: SessionRow,
  since: number,
  asked: Required<LookUpRequest>,
  answer: LookupResponse,
): Promise<void> {
  const keyring = await readKeyring(store);
  if (!keyring) return;
  const rows = await openPraises(keyring, session.member, answer.praises);
  const ideas = await openIdeas(keyring, session.member, answer.ideas);
  const told = new Map(answer.posts.map((view) => [view.post, view]));
  await store.transaction('rw', [...opTables(store), store.neighbours], async () => {
    if ((await store.session.get('me'))?.member !== session.member) return; // left while we asked
    const waiting = await waitingPraises(store);
    const ideasInLine = await waitingIdeas(store);
    for (const post of asked.posts) {
      const known = await store.posts.get(post);
      if ((known?.clock ?? 0) > answer.clock) continue; // from before our last op about it
      const theirs = rows.filter((row) => row.post === post);
      const ours = await store.praises.where('post').equals(post).toArray();
      await store.posts.put({
        ...known,
        post,
        n: (told.get(post)?.n ?? 0) + optimism(ours, theirs, session.member, waiting),
        idea: ideasInLine.has(post) ? (known?.idea ?? null) : (told.get(post)?.idea ?? null),
        fetched: clock(),
        ...(asked.detail ? { detailed: answer.clock } : {}),
      });
      await store.praises.bulkDelete(absent(ours, theirs, asked.detail, session.member, waiting));
      await putPraises(store, theirs, waiting, clock());
      if (!ideasInLine.has(post) && !told.get(post)?.idea) await dropIdeas(store, [post]);
    }
    await putIdeas(store, ideas, ideasInLine);
    const reached = new Set(answer.reached);
    if (asked.reach)
      for (const persona of asked.personas)
        await store.neighbours.update(persona, { reached: reached.has(persona), asked: clock() });
    await putMembers(store, session.member, answer.members);
    await store.owners.bulkPut(asked.personas.map((persona) => ({ persona, member: null })));
    await putPersonas(store, session.member, answer.personas);
    await followAgainAfter(store, since, answer.clock);
  });
}

/** +1 for a praise of mine that waits and the server does not have, −1 for one that waits to be withdrawn. */
function optimism(
  ours: readonly PraiseRow[],
  theirs: readonly PraiseRow[],
  me: string,
  waiting: ReadonlySet<PraiseId>,
): number {
  const isMine = ({ giver, praise, group }: PraiseRow) =>
    giver === me && group === null && waiting.has(praise);
  return ours.filter(isMine).length - theirs.filter(isMine).length;
}

/** Rows the server would have named and did not: withdrawn since. */
function absent(
  ours: readonly PraiseRow[],
  theirs: readonly PraiseRow[],
  detail: boolean,
  me: string,
  waiting: ReadonlySet<PraiseId>,
): PraiseId[] {
  const named = new Set(theirs.map(({ praise }) => praise));
  return ours
    .filter(({ giver, direction }) => giver === me || (detail && direction === 'other'))
    .map(({ praise }) => praise)
    .filter((praise) => !named.has(praise) && !waiting.has(praise));
}
