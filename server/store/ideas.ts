import type { IdeaState } from '../../shared/contract/badge.ts';
import type { MemberId, PersonaTag, PostTag } from '../../shared/contract/ids.ts';
import type { Sealed } from '../../shared/contract/sealed.ts';
import { departmentOfOwner } from './personas.ts';
import type { Sql } from './sql.ts';

/** What the rules need to know of a post that was once marked as a proposal. */
export interface FoundIdea {
  readonly author: PersonaTag;
  readonly proposer: MemberId;
  /** Null: taken back. */
  readonly state: IdeaState | null;
  readonly since: number;
  /** When the newest thing was said or done to it; no step lies before the one it follows. */
  readonly newest: number;
}

export interface NewIdea {
  readonly post: PostTag;
  readonly author: PersonaTag;
  readonly proposer: MemberId;
  readonly at: number;
  readonly origin: PostTag | null;
  readonly sealed: Sealed;
}

export interface NewStep {
  readonly post: PostTag;
  readonly state: IdeaState;
  readonly member: MemberId;
  readonly at: number;
  readonly sealed: Sealed | null;
}

export function findIdea(sql: Sql, post: PostTag): FoundIdea | undefined {
  return sql.all<FoundIdea>(
    `SELECT author, proposer, state, since,
       coalesce((SELECT max(at) FROM idea_steps WHERE idea_steps.post = ideas.post), since) AS newest
     FROM ideas WHERE post = ?`,
    post,
  )[0];
}

/** Marks a post that was never an idea, or was taken back: what was there before is forgotten. */
export function putIdea(sql: Sql, idea: NewIdea, clock: number): void {
  const { post, author, proposer, at, origin, sealed } = idea;
  sql.all(
    `INSERT INTO ideas (post, author, proposer, state, since, proposed, origin, sealed, clock, owner_department)
     VALUES (?1, ?2, ?3, 'proposed', ?4, ?4, ?5, ?6, ?7, ${departmentOfOwner('?2')})
     ON CONFLICT (post) DO UPDATE SET author = excluded.author, proposer = excluded.proposer, state = excluded.state,
       since = excluded.since, proposed = excluded.proposed, origin = excluded.origin, sealed = excluded.sealed,
       clock = excluded.clock, owner_department = excluded.owner_department`,
    post,
    author,
    proposer,
    at,
    origin,
    sealed,
    clock,
  );
  addStep(sql, { post, state: 'proposed', member: proposer, at, sealed: null });
}

/** An author's ideas have another owner, or none, since this moment. */
export function noteOwner(sql: Sql, author: PersonaTag): void {
  sql.all(
    `UPDATE ideas SET owner_department = ${departmentOfOwner('ideas.author')} WHERE author = ?`,
    author,
  );
}

/** Takes the mark away: the sealed content is erased, and the row stays to tell of it. */
export function eraseIdea(sql: Sql, post: PostTag, clock: number): void {
  sql.all("UPDATE ideas SET state = NULL, origin = NULL, sealed = '', clock = ? WHERE post = ?", clock, post);
  sql.all('DELETE FROM idea_steps WHERE post = ?', post);
}

export function moveIdea(sql: Sql, step: NewStep, clock: number): void {
  const { post, state, at } = step;
  sql.all('UPDATE ideas SET state = ?, since = ?, clock = ? WHERE post = ?', state, at, clock, post);
  addStep(sql, step);
}

/**
 * What a member says to the state that an idea is in: in the place of her own line since it came there, or else as a
 * further step, so that nobody's words are in another's way.
 */
export function sayToIdea(sql: Sql, step: NewStep, clock: number): void {
  const { post, state, member, sealed } = step;
  sql.all('UPDATE ideas SET clock = ? WHERE post = ?', clock, post);
  const replaced = sql.all(
    `UPDATE idea_steps SET sealed = ?1
     WHERE post = ?2 AND place = (SELECT max(place) FROM idea_steps WHERE post = ?2 AND member = ?3
       AND place > (SELECT max(place) FROM idea_steps WHERE post = ?2 AND state <> ?4))
     RETURNING place`,
    sealed,
    post,
    member,
    state,
  );
  if (replaced.length === 0) addStep(sql, step);
}

/** The ideas of an author's posts; whose account it is, is part of each. */
export function ideasOf(sql: Sql, author: PersonaTag): PostTag[] {
  return sql
    .all<{ post: PostTag }>(
      'SELECT post FROM ideas WHERE author = ? AND state IS NOT NULL ORDER BY clock',
      author,
    )
    .map((row) => row.post);
}

/** Marks ideas as changed, one clock value each from `first` on. */
export function touchIdeas(sql: Sql, posts: readonly PostTag[], first: number): void {
  if (posts.length === 0) return;
  sql.all(
    'UPDATE ideas SET clock = ? + item.key FROM json_each(?) AS item WHERE ideas.post = item.value',
    first,
    JSON.stringify(posts),
  );
}

function addStep(sql: Sql, { post, state, member, at, sealed }: NewStep): void {
  sql.all(
    `INSERT INTO idea_steps (post, place, state, member, at, sealed, department)
     VALUES (?1, (SELECT coalesce(max(place), 0) + 1 FROM idea_steps WHERE post = ?1), ?2, ?3, ?4, ?5,
       (SELECT department FROM members WHERE id = ?3))`,
    post,
    state,
    member,
    at,
    sealed,
  );
}
