import type { PersonaTag, PostTag } from '../../shared/contract/ids.ts';
import type { PostView } from '../../shared/contract/lookup.ts';
import type { Sql } from './sql.ts';

/** Moves a post's count of standing praises by one. The first praise of a post says who its author is. */
export function countPraise(sql: Sql, post: PostTag, author: PersonaTag, by: 1 | -1, clock: number): void {
  sql.all(
    `INSERT INTO posts (tag, author, n, clock) VALUES (?, ?, ?, ?)
     ON CONFLICT (tag) DO UPDATE SET n = n + excluded.n, clock = excluded.clock`,
    post,
    author,
    by,
    clock,
  );
}

/** The posts asked about that have standing praises. */
export function praisedPosts(sql: Sql, tags: readonly PostTag[]): PostView[] {
  return sql.all<PostView>(
    'SELECT tag AS post, n FROM posts WHERE tag IN (SELECT value FROM json_each(?)) AND n > 0',
    JSON.stringify(tags),
  );
}

/** True when more than `limit` posts changed after a clock. Reads no more than that many. */
export function moreThan(sql: Sql, limit: number, since: number): boolean {
  return (
    sql.all('SELECT 1 FROM posts WHERE clock > ? ORDER BY clock LIMIT 1 OFFSET ?', since, limit).length > 0
  );
}

/** Posts whose count changed; a count that fell to nought is told too. */
export function postsChangedIn(sql: Sql, since: number, upTo: number): PostView[] {
  return sql.all<PostView>(
    'SELECT tag AS post, n FROM posts WHERE clock > ? AND clock <= ? ORDER BY clock',
    since,
    upTo,
  );
}
