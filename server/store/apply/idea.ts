import type { InferOutput } from 'valibot';
import type { PersonaTag, PostTag } from '../../../shared/contract/ids.ts';
import type { MoveOp, ProposeOp } from '../../../shared/contract/ops.ts';
import { Refusal } from '../../domain/refusal.ts';
import { whenMade } from '../../domain/when-made.ts';
import { type Following, followUpIdeas } from '../follow-up.ts';
import {
  eraseIdea,
  type FoundIdea,
  findIdea,
  ideasOf,
  moveIdea,
  putIdea,
  replaceLine,
  touchIdeas,
} from '../ideas.ts';
import { leads } from '../members.ts';
import { markIdea } from '../posts.ts';
import type { Sql } from '../sql.ts';
import type { Applying } from './batch.ts';

/**
 *   propose ──▶ proposed ──┬─▶ considered ─┬─▶ … any of the four, in any order, by who leads
 *      ▲            │      ├─▶ adopted     │
 *      │        unpropose  ├─▶ realised    │
 *      └──── (taken back)  └─▶ declined ───┘  with a reason
 */
export function propose(applying: Applying, op: InferOutput<typeof ProposeOp>): void {
  const { sql, member, take, clocks } = applying;
  const { post, author, sealed } = op;
  if (findIdea(sql, post)?.state) return;
  const at = whenMade(op.at, clocks);
  const origin = op.from === post ? null : op.from;
  putIdea(sql, { post, author, proposer: member, at, origin, sealed }, take());
  markIdea(sql, { post, author, state: 'proposed' }, take());
  followUpIdeas(applying, [post]);
}

/** Its proposer's, until somebody who leads has taken it up. What is taken back already is what was wanted. */
export function unpropose(applying: Applying, post: PostTag): void {
  const { sql, member, take } = applying;
  const idea = findIdea(sql, post);
  if (!idea) throw new Refusal('unknown-idea', 'post');
  if (idea.state === null) return;
  if (idea.proposer !== member) throw new Refusal('not-yours', 'post');
  if (idea.state !== 'proposed') throw new Refusal('idea-moved', 'post');
  eraseIdea(sql, post, take());
  markIdea(sql, { post, author: idea.author, state: null }, take());
  followUpIdeas(applying, [post]);
}

/** The state it is in already: only the line of the newest step changes, and without one nothing does. */
export function move(applying: Applying, op: InferOutput<typeof MoveOp>): void {
  const { sql, member, take, clocks } = applying;
  const { post, state, sealed } = op;
  if (!leads(sql, member)) throw new Refusal('leaders-only', 'state');
  const idea = standing(sql, post);
  if (state === 'declined' && sealed === null) throw new Refusal('line-missing', 'sealed');
  if (idea.state === state) {
    if (sealed !== null) replaceLine(sql, { post, member, sealed }, take());
    return;
  }
  // A step never lies before the one it follows, whatever the two leaders' clocks say.
  const at = Math.max(whenMade(op.at, clocks), idea.since);
  moveIdea(sql, { post, state, member, at, sealed }, take());
  markIdea(sql, { post, author: idea.author, state }, take());
  followUpIdeas(applying, [post]);
}

/** The account is somebody else's from now on, and so are the ideas of its posts. */
export function rehouseIdeas(applying: Following, author: PersonaTag): void {
  const { sql, take } = applying;
  const posts = ideasOf(sql, author);
  touchIdeas(sql, posts, take(posts.length));
  followUpIdeas(applying, posts);
}

function standing(sql: Sql, post: PostTag): FoundIdea {
  const idea = findIdea(sql, post);
  if (!idea?.state) throw new Refusal('unknown-idea', 'post');
  return idea;
}
