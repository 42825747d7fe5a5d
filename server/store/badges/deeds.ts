import type { Rule } from '../../../shared/contract/badge.ts';
import type { PostTag, PraiseId } from '../../../shared/contract/ids.ts';
import { type TeamWeek, weekOf } from '../../../shared/rules/week.ts';
import type { Deed } from '../../domain/deeds.ts';
import { type Fact, factsAfter } from '../facts.ts';
import { readAllowance } from '../growth/weeks.ts';
import type { Sql } from '../sql.ts';

/** What was done no longer, and what has been. A deed that changed is in both. */
export interface DeedChange {
  readonly gone: readonly Deed[];
  readonly fresh: readonly Deed[];
}

/** A praise as a deed. Those are kept as facts; all others in a table of their own. */
export function deedOf({ praise, giver, month: _, giverDepartment, ...fact }: Fact): Deed {
  return { ...fact, id: praise, kind: 'praise', state: null, doer: giver, doerDepartment: giverDepartment };
}

type Found = Omit<Deed, 'week'> & { readonly source: string };

/** Brings what was said to praises up to date after they, or what was said to them, changed. Call it after facts. */
export function settleAnswers(sql: Sql, praises: readonly PraiseId[]): DeedChange {
  return replace(sql, praises, () => [
    ...sql.all<Found>(
      `SELECT facts.praise || '/' || seconds.member AS id, facts.praise AS source,
         CASE WHEN seconds.sealed IS NULL THEN 'second' ELSE 'cosign' END AS kind, NULL AS state,
         seconds.member AS doer, facts.counterpart, facts.receiver, facts.value, facts.worded, 0 AS lifts, seconds.at,
         seconds.department AS doerDepartment, facts.receiver_department AS receiverDepartment
       FROM json_each(?) AS asked JOIN facts ON facts.praise = asked.value
       JOIN seconds ON seconds.praise = facts.praise`,
      JSON.stringify(praises),
    ),
    // When somebody gave thanks is not kept: it counts as of the praise.
    ...sql.all<Found>(
      `SELECT facts.praise || '/thanks' AS id, facts.praise AS source, 'thanks' AS kind, NULL AS state,
         facts.receiver AS doer, facts.giver AS counterpart, facts.giver AS receiver, facts.value, facts.worded,
         0 AS lifts, facts.at, facts.receiver_department AS doerDepartment, facts.giver_department AS receiverDepartment
       FROM json_each(?) AS asked JOIN facts ON facts.praise = asked.value
       JOIN praises ON praises.id = facts.praise
       WHERE praises.thanked = 1 AND facts.receiver IS NOT NULL`,
      JSON.stringify(praises),
    ),
  ]);
}

/**
 * Brings what became of ideas up to date after they were proposed, moved or taken back, or are somebody else's. A state is
 * reached once, by the first who moved it there and neither proposed nor wrote it: nobody decides about her own. Adopted
 * and come true count while that holds. Like praise, each is of where both worked then.
 */
export function settleIdeas(sql: Sql, posts: readonly PostTag[]): DeedChange {
  const first = `idea_steps.place = (SELECT min(earlier.place) FROM idea_steps AS earlier
    WHERE earlier.post = ideas.post AND earlier.state = idea_steps.state AND (earlier.state = 'proposed'
      OR (earlier.member <> ideas.proposer AND earlier.member IS NOT personas.member)))`;
  const holds = `ideas.state IS NOT NULL AND (idea_steps.state NOT IN ('adopted', 'realised')
    OR ideas.state IN (idea_steps.state, 'realised'))`;
  const sources = posts.map((post) => `idea/${post}`);
  return replace(sql, sources, () => [
    ...sql.all<Found>(
      `SELECT 'idea/' || ideas.post || '/' || idea_steps.state AS id, 'idea/' || ideas.post AS source, 'idea' AS kind,
         idea_steps.state, ideas.proposer AS doer, coalesce(personas.member, ideas.author) AS counterpart,
         personas.member AS receiver, NULL AS value, 0 AS worded, 0 AS lifts, idea_steps.at,
         proposals.department AS doerDepartment, ideas.owner_department AS receiverDepartment
       FROM json_each(?) AS asked JOIN ideas ON ideas.post = asked.value
       LEFT JOIN personas ON personas.tag = ideas.author
       JOIN idea_steps ON idea_steps.post = ideas.post AND ${first}
       JOIN idea_steps AS proposals ON proposals.post = ideas.post AND proposals.place = 1
       WHERE ${holds}`,
      JSON.stringify(posts),
    ),
    ...sql.all<Found>(
      `SELECT 'idea/' || ideas.post || '/' || idea_steps.state || '/closing' AS id, 'idea/' || ideas.post AS source,
         'closing' AS kind, idea_steps.state, idea_steps.member AS doer, ideas.proposer AS counterpart,
         ideas.proposer AS receiver, NULL AS value, 0 AS worded, 0 AS lifts, idea_steps.at,
         idea_steps.department AS doerDepartment, proposals.department AS receiverDepartment
       FROM json_each(?) AS asked JOIN ideas ON ideas.post = asked.value
       LEFT JOIN personas ON personas.tag = ideas.author
       JOIN idea_steps ON idea_steps.post = ideas.post AND ${first}
       JOIN idea_steps AS proposals ON proposals.post = ideas.post AND proposals.place = 1
       WHERE ${holds} AND idea_steps.state <> 'proposed'`,
      JSON.stringify(posts),
    ),
  ]);
}

function replace(sql: Sql, sources: readonly string[], find: () => readonly Found[]): DeedChange {
  const gone = sql.all<Deed>(
    `DELETE FROM deeds WHERE source IN (SELECT value FROM json_each(?))
     RETURNING id, kind, state, doer, counterpart, receiver, value, worded, 0 AS lifts, at, week,
       doer_department AS doerDepartment, receiver_department AS receiverDepartment`,
    JSON.stringify(sources),
  );
  const found = find();
  if (found.length === 0) return { gone, fresh: [] };
  return { gone, fresh: write(sql, found, readAllowance(sql)) };
}

function write(sql: Sql, found: readonly Found[], week: TeamWeek): Deed[] {
  const deeds = found.map((deed) => ({ ...deed, week: weekOf(deed.at, week) }));
  sql.all(
    `INSERT INTO deeds (id, source, kind, state, doer, counterpart, receiver, value, worded, at, week, doer_department,
       receiver_department)
     SELECT item.value ->> 'id', item.value ->> 'source', item.value ->> 'kind', item.value ->> 'state',
       item.value ->> 'doer', item.value ->> 'counterpart', item.value ->> 'receiver', item.value ->> 'value',
       item.value ->> 'worded', item.value ->> 'at', item.value ->> 'week', item.value ->> 'doerDepartment',
       item.value ->> 'receiverDepartment' FROM json_each(?) AS item`,
    JSON.stringify(deeds),
  );
  return deeds;
}

/** Deeds of a kind in the order of their ids, at most `limit`, after one. Those of `second` are co-signs too. */
export function deedsAfter(sql: Sql, kind: Rule['kind'], after: string, limit: number): Deed[] {
  if (kind === 'praise') return factsAfter(sql, after, limit).map(deedOf);
  return sql.all<Deed>(
    `SELECT id, kind, state, doer, counterpart, receiver, value, worded, 0 AS lifts, at, week,
       doer_department AS doerDepartment, receiver_department AS receiverDepartment
     FROM deeds WHERE id > ?1 AND (kind = ?2 OR (?2 = 'second' AND kind = 'cosign')) ORDER BY id LIMIT ?3`,
    after,
    kind,
    limit,
  );
}
