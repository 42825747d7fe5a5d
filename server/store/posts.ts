import type { IdeaState } from '../../shared/contract/badge.ts';
import type { MemberId, PersonaTag, PostTag, PraiseId } from '../../shared/contract/ids.ts';
import type { PostView } from '../../shared/contract/lookup.ts';
import { secretCounts } from './praise-views.ts';
import type { Sql } from './sql.ts';

interface OfPost {
  readonly post: PostTag;
  readonly author: PersonaTag;
  /** The praise beside which it stands, where it is for another who helped. */
  readonly main: PraiseId | null;
}

/**
 * A praise comes into the open, or leaves it: the count of its post moves by one. Praise of who helped is not counted,
 * but whoever read it looks again. The first praise of a post says who its author is.
 */
export function countPraise(sql: Sql, { post, author, main }: OfPost, by: 1 | -1, clock: number): void {
  if (main !== null) {
    sql.all('UPDATE posts SET clock = ? WHERE tag = ?', clock, post);
    return;
  }
  sql.all(
    `INSERT INTO posts (tag, author, n, clock) VALUES (?, ?, ?, ?)
     ON CONFLICT (tag) DO UPDATE SET n = n + excluded.n, clock = excluded.clock`,
    post,
    author,
    by,
    clock,
  );
}

/** The state of the idea that a post is; null: it is none any more. A post that nobody praised yet is known from now on. */
export function markIdea(
  sql: Sql,
  { post, author, state }: { post: PostTag; author: PersonaTag; state: IdeaState | null },
  clock: number,
): void {
  sql.all(
    `INSERT INTO posts (tag, author, n, idea, clock) VALUES (?, ?, 0, ?, ?)
     ON CONFLICT (tag) DO UPDATE SET idea = excluded.idea, clock = excluded.clock`,
    post,
    author,
    state,
    clock,
  );
}

/** The posts asked about that have standing praises the asker may know of, or are ideas. */
export function praisedPosts(sql: Sql, asker: MemberId, tags: readonly PostTag[]): PostView[] {
  const counted = sql.all<PostView>(
    'SELECT tag AS post, n, idea FROM posts WHERE tag IN (SELECT value FROM json_each(?)) AND (n > 0 OR idea IS NOT NULL)',
    JSON.stringify(tags),
  );
  return withSecrets(counted, secretCounts(sql, asker, tags));
}

function withSecrets(counted: readonly PostView[], secrets: ReadonlyMap<PostTag, number>): PostView[] {
  if (secrets.size === 0) return [...counted];
  const known = new Set(counted.map(({ post }) => post));
  return [
    ...counted.map(({ post, n, idea }) => ({ post, n: n + (secrets.get(post) ?? 0), idea })),
    ...[...secrets].filter(([post]) => !known.has(post)).map(([post, n]) => ({ post, n, idea: null })),
  ];
}

/** True when more than `limit` posts changed after a clock. Reads no more than that many. */
export function moreThan(sql: Sql, limit: number, since: number): boolean {
  return (
    sql.all('SELECT 1 FROM posts WHERE clock > ? ORDER BY clock LIMIT 1 OFFSET ?', since, limit).length > 0
  );
}

/**
 * Posts whose count changed for the asker; a count that fell to nought is told too. `secretPosts` are those where a
 * secret praise of her own changed: nobody else is told of them.
 */
export function postsChangedIn(
  sql: Sql,
  asker: MemberId,
  since: number,
  upTo: number,
  secretPosts: readonly PostTag[],
): PostView[] {
  const changed = sql.all<PostView>(
    'SELECT tag AS post, n, idea FROM posts WHERE clock > ? AND clock <= ? ORDER BY clock',
    since,
    upTo,
  );
  const known = new Set(changed.map(({ post }) => post));
  const silent = [...new Set(secretPosts)].filter((post) => !known.has(post));
  const tags = [...known, ...silent];
  const quiet = new Map(countsOf(sql, silent).map((view) => [view.post, view]));
  const all = [...changed, ...silent.map((post) => quiet.get(post) ?? { post, n: 0, idea: null })];
  return withSecrets(all, secretCounts(sql, asker, tags));
}

function countsOf(sql: Sql, tags: readonly PostTag[]): PostView[] {
  if (tags.length === 0) return [];
  return sql.all<PostView>(
    'SELECT tag AS post, n, idea FROM posts WHERE tag IN (SELECT value FROM json_each(?))',
    JSON.stringify(tags),
  );
}
