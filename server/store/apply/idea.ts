import type { InferOutput } from 'valibot';
import type { PersonaTag, PostTag } from '../../../shared/contract/ids.ts';
import type { MoveOp, ProposeOp } from '../../../shared/contract/ops.ts';
import { Refusal } from '../../domain/refusal.ts';
import { whenMade } from '../../domain/when-made.ts';
import { followUpIdeas } from '../follow-up.ts';
import {
  eraseIdea,
  type FoundIdea,
  findIdea,
  ideasOf,
  moveIdea,
  noteOwner,
  putIdea,
  sayToIdea,
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

/**
 * To the state it is in already: only her line is added, and without one nothing is. What was decided later than she did
 * stands, though her move arrives after it.
 */
export function move(applying: Applying, op: InferOutput<typeof MoveOp>): void {
  const { sql, member, take, clocks } = applying;
  const { post, state, sealed } = op;
  if (!leads(sql, member)) throw new Refusal('leaders-only', 'state');
  const idea = standing(sql, post);
  if (state === 'declined' && sealed === null) throw new Refusal('line-missing', 'sealed');
  const made = whenMade(op.at, clocks);
  const step = { post, state, member, at: Math.max(made, idea.newest), sealed };
  if (idea.state === state) {
    if (sealed === null) return;
    sayToIdea(sql, step, take());
    followUpIdeas(applying, [post]);
    return;
  }
  if (made < idea.since) throw new Refusal('idea-moved', 'state');
  moveIdea(sql, step, take());
  markIdea(sql, { post, author: idea.author, state }, take());
  followUpIdeas(applying, [post]);
}

/** The account is somebody else's from now on, and so are the ideas of its posts. */
export function rehouseIdeas(applying: Applying, author: PersonaTag): void {
  const { sql, take } = applying;
  noteOwner(sql, author);
  const posts = ideasOf(sql, author);
  touchIdeas(sql, posts, take(posts.length));
  followUpIdeas(applying, posts);
}

function standing(sql: Sql, post: PostTag): FoundIdea {
  const idea = findIdea(sql, post);
  if (!idea?.state) throw new Refusal('unknown-idea', 'post');
  return idea;
}
