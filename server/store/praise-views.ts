import type { MemberId, PostTag, PraiseId } from '../../shared/contract/ids.ts';
import type { PraiseView } from '../../shared/contract/views.ts';
import type { Sql } from './sql.ts';

/** Of one post, newest first: more than anybody reads on a card. */
const praisesPerPost = 100;

const columns = `praises.id AS praise, praises.post, praises.giver, praises.author, personas.member AS receiver,
  praises.value, praises.said, praises.sealed, praises.at, praises.clock`;

/** A member's own standing praises of these posts. */
export function givenTo(sql: Sql, giver: MemberId, posts: readonly PostTag[]): PraiseView[] {
  return sql.all<PraiseView>(
    `SELECT ${columns} FROM praises LEFT JOIN personas ON personas.tag = praises.author
     WHERE praises.post IN (SELECT value FROM json_each(?)) AND praises.giver = ? AND praises.sealed IS NOT NULL`,
    JSON.stringify(posts),
    giver,
  );
}

/** Everybody's standing praises of these posts, newest first: at most 100 a post, and the asker's own always. */
export function standingOf(sql: Sql, asker: MemberId, posts: readonly PostTag[]): PraiseView[] {
  return sql.all<PraiseView>(
    `SELECT ${columns} FROM (
       SELECT *, row_number() OVER (PARTITION BY post ORDER BY at DESC, clock DESC) AS place
       FROM praises WHERE post IN (SELECT value FROM json_each(?)) AND sealed IS NOT NULL
     ) AS praises LEFT JOIN personas ON personas.tag = praises.author
     WHERE place <= ${praisesPerPost} OR praises.giver = ?
     ORDER BY praises.post, place`,
    JSON.stringify(posts),
    asker,
  );
}

/** Praises in (since, upTo] that the member gave or received; a withdrawn one has nothing sealed. */
export function praisesChangedIn(
  sql: Sql,
  member: MemberId,
  since: number,
  upTo: number,
): { standing: PraiseView[]; gone: PraiseId[] } {
  const rows = sql.all<Omit<PraiseView, 'sealed'> & { sealed: PraiseView['sealed'] | null }>(
    `SELECT ${columns} FROM praises LEFT JOIN personas ON personas.tag = praises.author
     WHERE praises.giver = ?1 AND praises.clock > ?2 AND praises.clock <= ?3
     UNION ALL
     SELECT ${columns} FROM personas JOIN praises ON praises.author = personas.tag
     WHERE personas.member = ?1 AND praises.giver <> ?1 AND praises.clock > ?2 AND praises.clock <= ?3
     ORDER BY praises.clock`,
    member,
    since,
    upTo,
  );
  const standing: PraiseView[] = [];
  const gone: PraiseId[] = [];
  for (const { sealed, ...row } of rows) {
    if (sealed === null) gone.push(row.praise);
    else standing.push({ ...row, sealed });
  }
  return { standing, gone };
}
