import type { IdeaState } from '../../shared/contract/badge.ts';
import type { MemberId, PostTag } from '../../shared/contract/ids.ts';
import type { IdeaView } from '../../shared/contract/views.ts';
import { leads } from '../../shared/rules/leads.ts';
import { praiseId } from '../../shared/target/tag.ts';
import type { Keyring } from '../store/keyring.ts';
import { waiting } from '../store/outbox.ts';
import type { IdeaRow, IdeaStepRow, SessionRow, Store } from '../store/schema.ts';
import { open, openLine } from '../vault/open.ts';
import { ideaAad, ideaLineAad } from '../vault/seal.ts';
import { isForgotten } from './forget-old-news.ts';

/** An idea opened, with the reader's praise of its post, which says since when it concerns her. */
export interface OpenedIdea {
  readonly row: IdeaRow;
  /** The team's clock at its last change. */
  readonly clock: number;
  readonly own: Awaited<ReturnType<typeof praiseId>>;
}

/** Opens what the server keeps sealed. Before any transaction: decrypting inside would let it commit early. */
export function openIdeas(
  { keyOf }: Keyring,
  me: MemberId,
  views: readonly IdeaView[],
): Promise<OpenedIdea[]> {
  return Promise.all(
    views.map(async ({ clock, sealed, steps, ...view }) => ({
      clock,
      row: {
        ...view,
        content: await open(keyOf, ideaAad(view.post), sealed),
        steps: await Promise.all(
          steps.map(async ({ sealed: line, ...step }) => ({
            ...step,
            words: line && ((await openLine(keyOf, ideaLineAad(view.post, step.state), line))?.words ?? null),
          })),
        ),
        pending: 0,
      },
      own: await praiseId(me, view.post),
    })),
  );
}

/** The posts with an op about their idea in line: what we show of those is newer than what any server answer says. */
export async function waitingIdeas(store: Store): Promise<ReadonlySet<PostTag>> {
  const posts = (await waiting(store)).map(({ op }) => ideaPostOf(op));
  return new Set(posts.filter((post) => post !== null));
}

/** Null for ops that are not about an idea. */
export function ideaPostOf(op: { readonly kind: string; readonly post?: PostTag }): PostTag | null {
  const isIdeas = op.kind === 'propose' || op.kind === 'unpropose' || op.kind === 'move';
  return isIdeas ? (op.post ?? null) : null;
}

/** Takes in ideas from the server, inside the caller's transaction, except those with an op of ours in line. */
export async function putIdeas(
  store: Store,
  ideas: readonly OpenedIdea[],
  inLine: ReadonlySet<PostTag>,
): Promise<void> {
  await store.ideas.bulkPut(ideas.map(({ row }) => row).filter(({ post }) => !inLine.has(post)));
}

/** What a post's flower says of its idea, inside the caller's transaction. */
export async function markIdea(store: Store, post: PostTag, idea: IdeaState | null): Promise<void> {
  const row = (await store.posts.get(post)) ?? { post, n: 0, fetched: 0 };
  await store.posts.put({ ...row, idea });
}

/** Forgets the ideas of these posts, and what was news of them. */
export async function dropIdeas(store: Store, posts: readonly PostTag[]): Promise<void> {
  if (posts.length === 0) return;
  await store.ideas.bulkDelete([...posts]);
  await store.news
    .where('id')
    .startsWithAnyOf(posts.map((post) => `idea/${post}/`))
    .delete();
}

/**
 * Notes as news the steps that somebody else took with ideas that concern the reader, before `putIdeas`. Only told of,
 * and not unread, is what she finds: what came up to the clock `heard` (everything on a new device), and what an idea had been through when she
 * praised it. Who leads hears of every idea; news for her, beside those that concern her, are those that a colleague of
 * her department proposes. A step of more than a year ago may have been read and forgotten: it is none any more.
 */
export async function noteIdeaNews(
  store: Store,
  { member: me, role }: SessionRow,
  ideas: readonly OpenedIdea[],
  heard: number,
  now: number,
): Promise<void> {
  for (const { row, clock, own } of ideas) {
    const praise = await store.praises.get(own);
    const isHers = row.owner === me || row.proposer === me;
    const isNear = leads(role) && (await isColleague(store, me, row.proposer));
    const known = await store.ideas.get(row.post);
    for (const step of row.steps) {
      if (step.member === me) continue;
      if (!isHers && !praise && !(isNear && step.state === 'proposed')) continue;
      const id = `idea/${row.post}/${step.state}`;
      const told = await store.news.get(id);
      if (told ? told.at >= step.at && !hasOtherWords(known, step) : isForgotten(step.at, now)) continue;
      const isLate = !isHers && praise !== undefined && praise.at >= step.at;
      const isFound = known ? isLate && hasStep(known, step) : isLate || clock <= heard;
      const { state, at } = step;
      await store.news.put({ id, kind: 'idea', post: row.post, state, at, unread: isFound ? 0 : 1 });
    }
  }
}

function hasStep({ steps }: IdeaRow, step: IdeaStepRow): boolean {
  return steps.some((one) => isSame(one, step));
}

function isSame(one: IdeaStepRow, other: IdeaStepRow): boolean {
  return one.state === other.state && one.at === other.at && one.member === other.member;
}

function hasOtherWords(known: IdeaRow | undefined, step: IdeaStepRow): boolean {
  const { words } = step;
  const before = known?.steps.find((one) => isSame(one, step));
  return before !== undefined && words !== null && before.words !== words;
}

async function isColleague(store: Store, me: MemberId, other: MemberId): Promise<boolean> {
  const [mine, hers] = await store.members.bulkGet([me, other]);
  return mine?.department != null && mine.department === hers?.department;
}
