import type { MemberId, PostTag, PraiseId } from '../../shared/contract/ids.ts';
import type { PraiseView } from '../../shared/contract/views.ts';
import { worthOf } from './growth.ts';
import { secondsOf } from './seconds.ts';
import type { Sql } from './sql.ts';

/** Of one post, newest first: more than anybody reads on a card. */
const praisesPerPost = 100;

const columns = `praises.id AS praise, praises.post, praises.giver, praises.author, personas.member AS receiver,
  praises.value, praises.badge, praises.main AS "group", praises.said, praises.sealed, praises.visibility, praises.secret, praises.thanked, praises.at,
  praises.clock, (SELECT own.secret FROM praises AS own WHERE own.id = praises.main) AS behind`;

/** That the asker (bound as ?2) may know of a praise. */
const mayKnow = `(praises.secret = 0 OR praises.giver = ?2
  OR praises.author IN (SELECT tag FROM personas WHERE member = ?2))`;

type ViewRow = Omit<
  PraiseView,
  'secret' | 'thanked' | 'sealed' | 'seconds' | 'seconded' | 'cosigns' | 'worth'
> & {
  readonly sealed: PraiseView['sealed'] | null;
  readonly secret: 0 | 1;
  readonly thanked: 0 | 1;
  /** 1: the praise that it belongs to is secret. */
  readonly behind: 0 | 1 | null;
};

/** A member's own standing praises of these posts. */
export function givenTo(sql: Sql, giver: MemberId, posts: readonly PostTag[]): PraiseView[] {
  return complete(
    sql,
    giver,
    sql.all<ViewRow>(
      `SELECT ${columns} FROM praises LEFT JOIN personas ON personas.tag = praises.author
       WHERE praises.post IN (SELECT value FROM json_each(?)) AND praises.giver = ? AND praises.sealed IS NOT NULL`,
      JSON.stringify(posts),
      giver,
    ),
  );
}

/**
 * The standing praises of these posts that the asker may know of, newest first: at most 100 a post, and the asker's own
 * always.
 */
export function standingOf(sql: Sql, asker: MemberId, posts: readonly PostTag[]): PraiseView[] {
  return complete(
    sql,
    asker,
    sql.all<ViewRow>(
      `SELECT ${columns} FROM (
         SELECT *, row_number() OVER (PARTITION BY post ORDER BY at DESC, clock DESC) AS place
         FROM praises WHERE post IN (SELECT value FROM json_each(?1)) AND sealed IS NOT NULL AND ${mayKnow}
       ) AS praises LEFT JOIN personas ON personas.tag = praises.author
       WHERE place <= ${praisesPerPost} OR praises.giver = ?2
       ORDER BY praises.post, place`,
      JSON.stringify(posts),
      asker,
    ),
  );
}

/** The open praises that people of a department gave or received after a moment, newest first, as many as `most`. */
export function openOfDepartment(
  sql: Sql,
  asker: MemberId,
  { department, after, most }: { department: string; after: number; most: number },
): PraiseView[] {
  return complete(
    sql,
    asker,
    sql.all<ViewRow>(
      `WITH people AS MATERIALIZED (SELECT id FROM members WHERE department = ?1),
       newest AS MATERIALIZED (
         SELECT facts.praise, facts.at FROM people CROSS JOIN facts ON facts.giver = people.id AND facts.at > ?2
         UNION
         SELECT facts.praise, facts.at FROM people CROSS JOIN facts ON facts.counterpart = people.id AND facts.at > ?2
         ORDER BY 2 DESC, 1 DESC LIMIT ?3)
       SELECT ${columns} FROM newest CROSS JOIN praises ON praises.id = newest.praise
       LEFT JOIN personas ON personas.tag = praises.author
       ORDER BY praises.at DESC, praises.id DESC`,
      department,
      after,
      most,
    ),
  );
}

/** Praises in (since, upTo] that the member gave or received, or that are worth something else to her; a withdrawn one has nothing sealed. `secretPosts` had a secret one among them. */
export function praisesChangedIn(
  sql: Sql,
  member: MemberId,
  since: number,
  upTo: number,
): { standing: PraiseView[]; gone: PraiseId[]; secretPosts: PostTag[] } {
  const rows = sql.all<ViewRow>(
    `SELECT ${columns} FROM praises LEFT JOIN personas ON personas.tag = praises.author
     WHERE praises.giver = ?1 AND praises.clock > ?2 AND praises.clock <= ?3
     UNION ALL
     SELECT ${columns} FROM personas JOIN praises ON praises.author = personas.tag
     WHERE personas.member = ?1 AND praises.giver <> ?1 AND praises.clock > ?2 AND praises.clock <= ?3
     UNION ALL
     SELECT ${columns} FROM reweighed CROSS JOIN praises ON praises.id = reweighed.praise
     LEFT JOIN personas ON personas.tag = praises.author
     WHERE reweighed.giver = ?1 AND reweighed.clock > ?2 AND reweighed.clock <= ?3 AND praises.clock <= ?2
       AND praises.sealed IS NOT NULL
     ORDER BY praises.clock`,
    member,
    since,
    upTo,
  );
  return {
    standing: complete(sql, member, rows),
    gone: rows.filter(({ sealed }) => sealed === null).map(({ praise }) => praise),
    secretPosts: rows.filter(({ secret }) => secret === 1).map(({ post }) => post),
  };
}

/** So many of the newest praises of an account are looked through for one with words. */
const lookedThrough = 30;

/**
 * The newest praise of a member that the asker may know of and that says something in words; a bare flower where none of
 * the newest does. Reads so many of the newest open ones of each of her accounts, of those between two that the asker
 * gave, and, where she asks about herself, of those that she got; what others gave her between two is not read.
 */
export function latestOf(sql: Sql, asker: MemberId, receiver: MemberId): PraiseView | null {
  const rows = sql.all<ViewRow>(
    `SELECT ${columns} FROM personas CROSS JOIN praises ON praises.id IN (
       SELECT id FROM (SELECT id FROM praises AS open WHERE open.author = personas.tag AND open.sealed IS NOT NULL
         AND open.secret = 0 ORDER BY open.at DESC LIMIT ${lookedThrough})
       UNION SELECT id FROM (SELECT id FROM praises AS given WHERE given.author = personas.tag AND given.giver = ?2
         AND given.sealed IS NOT NULL AND given.secret = 1 ORDER BY given.at DESC LIMIT ${lookedThrough})
       UNION SELECT id FROM (SELECT id FROM praises AS got WHERE ?1 = ?2 AND got.author = personas.tag
         AND got.sealed IS NOT NULL AND got.secret = 1 ORDER BY got.at DESC LIMIT ${lookedThrough}))
     WHERE personas.member = ?1 ORDER BY praises.said = 'none', praises.at DESC, praises.clock DESC LIMIT 1`,
    receiver,
    asker,
  );
  return complete(sql, asker, rows)[0] ?? null;
}

/** How many secret praises of each of these posts the asker knows of: her own, given or received. */
export function secretCounts(sql: Sql, asker: MemberId, posts: readonly PostTag[]): Map<PostTag, number> {
  if (posts.length === 0) return new Map();
  const rows = sql.all<{ post: PostTag; n: number }>(
    `SELECT post, count(*) AS n FROM praises
     WHERE secret = 1 AND main IS NULL AND post IN (SELECT value FROM json_each(?1)) AND sealed IS NOT NULL AND ${mayKnow}
     GROUP BY post`,
    JSON.stringify(posts),
    asker,
  );
  return new Map(rows.map(({ post, n }) => [post, n]));
}

/** Every member whom the praises name. */
export function namedIn(praises: readonly PraiseView[]): MemberId[] {
  return praises.flatMap(({ giver, receiver, cosigns }) => [
    giver,
    ...(receiver === null ? [] : [receiver]),
    ...cosigns.map(({ member }) => member),
  ]);
}

/** With what others said to them and, for their giver, what they weigh. Withdrawn ones are left out. */
function complete(sql: Sql, asker: MemberId, rows: readonly ViewRow[]): PraiseView[] {
  const standing = rows.flatMap((row) => (row.sealed === null ? [] : [{ ...row, sealed: row.sealed }]));
  const ids = standing.map(({ praise }) => praise);
  const seconds = secondsOf(sql, asker, ids);
  const worths = worthOf(
    sql,
    standing.filter(({ giver }) => giver === asker).map(({ praise }) => praise),
  );
  return standing.map(({ behind, ...row }) => ({
    ...row,
    group: behind === 1 && row.giver !== asker ? null : row.group, // it would tell her who helped of the author's
    secret: row.secret === 1,
    thanked: row.thanked === 1,
    ...(seconds.get(row.praise) ?? { seconds: 0, seconded: false, cosigns: [] }),
    worth: worths.get(row.praise) ?? null,
  }));
}
