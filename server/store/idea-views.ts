import type { MemberId, PostTag } from '../../shared/contract/ids.ts';
import type { IdeaStep, IdeaView } from '../../shared/contract/views.ts';
import { leads } from './members.ts';
import type { Sql } from './sql.ts';

/**
 * The post that an idea came of is told while everybody may know that it was praised, or is an idea itself: the praise
 * that led to an idea may be between two, or may become so.
 */
const columns = `ideas.post, ideas.author, personas.member AS owner, ideas.proposer, ideas.state, ideas.since,
  ideas.proposed, origins.tag AS "from", ideas.sealed, ideas.clock`;
const joins = `LEFT JOIN personas ON personas.tag = ideas.author
  LEFT JOIN posts AS origins ON origins.tag = ideas.origin AND (origins.n > 0 OR origins.idea IS NOT NULL)`;

/** That the asker (bound as ?1) proposed an idea, wrote the post, or praised it, in secret too. */
const isHers = (idea: 'ideas' | 'earlier') => `(${idea}.proposer = ?1
  OR ${idea}.author IN (SELECT tag FROM personas WHERE member = ?1)
  OR EXISTS (SELECT 1 FROM praises WHERE praises.post = ${idea}.post AND praises.giver = ?1 AND praises.sealed IS NOT NULL))`;

/**
 * That an idea concerns the asker (?2 says whether she leads): it is hers, or came of one that is. Nothing but the idea's
 * own clock and her own praise decides when she is told, so that nobody can tell from an idea's being told that somebody
 * else praised the post.
 */
const concerns = `(?2 = 1 OR ${isHers('ideas')} OR EXISTS (SELECT 1 FROM ideas AS earlier
  WHERE earlier.post = ideas.origin AND earlier.state IS NOT NULL AND ${isHers('earlier')}))`;

/** Her own standing praises after a clock (?3) of posts that are ideas: with them she hears of the idea. */
const praised = `praises JOIN ideas ON ideas.post = praises.post AND ideas.state IS NOT NULL
  WHERE praises.giver = ?1 AND praises.sealed IS NOT NULL AND praises.clock > ?3`;

/** Of one post: the newest. */
const bornPerPost = 20;

/** The posts asked about that are ideas, the ideas that these came of, and those that came of the posts. */
export function ideasAmong(sql: Sql, posts: readonly PostTag[]): IdeaView[] {
  return complete(
    sql,
    sql.all<IdeaRow>(
      `SELECT ${columns} FROM ideas ${joins}
       WHERE ideas.state IS NOT NULL AND ideas.post IN (
         SELECT value FROM json_each(?1)
         UNION SELECT origin FROM ideas WHERE post IN (SELECT value FROM json_each(?1)) AND origin IS NOT NULL)
       UNION
       SELECT ${columns} FROM ideas ${joins}
       WHERE ideas.post IN (SELECT post FROM (
         SELECT ideas.post, row_number() OVER (PARTITION BY origin ORDER BY proposed DESC) AS place
         FROM ideas JOIN posts ON posts.tag = ideas.origin AND (posts.n > 0 OR posts.idea IS NOT NULL)
         WHERE ideas.origin IN (SELECT value FROM json_each(?1)) AND ideas.state IS NOT NULL
       ) WHERE place <= ${bornPerPost})`,
      JSON.stringify(posts),
    ),
  );
}

/** Ideas that concern the asker and changed in (since, upTo], or came to concern her by a praise of hers from then. */
export function ideasChangedIn(sql: Sql, asker: MemberId, since: number, upTo: number): IdeaView[] {
  return complete(
    sql,
    sql.all<IdeaRow>(
      `SELECT ${columns} FROM ideas ${joins}
       WHERE ideas.state IS NOT NULL AND ideas.clock > ?3 AND ideas.clock <= ?4 AND ${concerns}
       UNION
       SELECT ${columns} FROM ideas ${joins}
       WHERE ideas.post IN (SELECT praises.post FROM ${praised} AND praises.clock <= ?4)
       ORDER BY ideas.clock`,
      asker,
      leads(sql, asker) ? 1 : 0,
      since,
      upTo,
    ),
  );
}

/** Posts whose mark was taken away. Told to everybody: who heard of the idea may have taken her praise back since. */
export function unproposedIn(sql: Sql, since: number, upTo: number): PostTag[] {
  return sql
    .all<{ post: PostTag }>(
      'SELECT post FROM ideas WHERE state IS NULL AND clock > ? AND clock <= ? ORDER BY clock',
      since,
      upTo,
    )
    .map((row) => row.post);
}

/** The clocks of what the two above tell, oldest first, at most `limit`. An idea told with a praise has the praise's. */
export function ideaClocksAfter(sql: Sql, asker: MemberId, since: number, limit: number): number[] {
  return sql
    .all<{ clock: number }>(
      `SELECT clock FROM ideas WHERE clock > ?3 AND (state IS NULL OR ${concerns})
       UNION ALL SELECT praises.clock FROM ${praised}
       ORDER BY clock LIMIT ?4`,
      asker,
      leads(sql, asker) ? 1 : 0,
      since,
      limit,
    )
    .map((row) => row.clock);
}

type IdeaRow = Omit<IdeaView, 'steps'>;

/** With the steps they took. */
function complete(sql: Sql, rows: readonly IdeaRow[]): IdeaView[] {
  if (rows.length === 0) return [];
  const steps = new Map<PostTag, IdeaStep[]>(rows.map(({ post }) => [post, []]));
  const taken = sql.all<IdeaStep & { readonly post: PostTag }>(
    `SELECT post, state, member, at, sealed FROM idea_steps WHERE post IN (SELECT value FROM json_each(?))
     ORDER BY post, place`,
    JSON.stringify([...steps.keys()]),
  );
  for (const { post, ...step } of taken) steps.get(post)?.push(step);
  return rows.map((row) => ({ ...row, steps: steps.get(row.post) ?? [] }));
}
