import type { MemberId, PraiseId } from '../../shared/contract/ids.ts';
import type { ChangesResponse } from '../../shared/contract/lookup.ts';
import { monthOf } from '../../shared/rules/week.ts';
import { readClock } from './clock.ts';
import { readAllowance } from './growth/weeks.ts';
import { ideaClocksAfter, ideasChangedIn, unproposedIn } from './idea-views.ts';
import { membersChangedIn } from './members.ts';
import { ownChangedIn } from './own.ts';
import { personasChangedIn } from './personas.ts';
import { moreThan, postsChangedIn } from './posts.ts';
import { praisesChangedIn } from './praise-views.ts';
import { questsChangedIn } from './quests.ts';
import type { Sql } from './sql.ts';
import { teamChangedIn } from './team.ts';

/** Rows in one answer: with full praises of 16,384 characters still below 10 MB, usually below 300 kB. */
export const changesPerPage = 500;
/** Beyond so many changed posts it is cheaper to look up what is in view than to be told of each. */
export const resetAfter = 2000;

/**
 * What changed for one member after a clock, a page at a time in clock order. Every changed row has a clock value
 * of its own, so a page may end after any row. A clock this team never reached (its database was restored from
 * a backup) starts over. `now` in milliseconds since 1970.
 */
export function changesSince(sql: Sql, asker: MemberId, since: number, now: number): ChangesResponse {
  const month = monthOf(now, readAllowance(sql));
  const newest = readClock(sql);
  const isAhead = since > newest;
  const from = isAhead ? 0 : since;
  const isFar = from > 0 && moreThan(sql, resetAfter, from);
  const withPosts = from > 0 && !isFar;
  const next = clockAfterPage(sql, asker, from, withPosts);
  const upTo = next ?? newest;
  const praises = praisesChangedIn(sql, asker, from, upTo);
  return {
    clock: upTo,
    more: next !== null,
    reset: isAhead || isFar,
    posts: withPosts ? postsChangedIn(sql, asker, from, upTo, praises.secretPosts) : [],
    praises: praises.standing,
    gone: [...praises.gone, ...goneIn(sql, asker, from, upTo)],
    personas: personasChangedIn(sql, from, upTo),
    members: membersChangedIn(sql, from, upTo),
    ideas: ideasChangedIn(sql, asker, from, upTo),
    unproposed: unproposedIn(sql, from, upTo),
    quests: questsChangedIn(sql, month, from, upTo),
    own: ownChangedIn(sql, asker, from, upTo),
    team: teamChangedIn(sql, from, upTo),
  };
}

/**
 * The clock of the page's last row, or null where everything fits. Several statements, because a Durable Object takes
 * at most five terms in a compound SELECT (2026-11).
 */
function clockAfterPage(sql: Sql, asker: MemberId, since: number, withPosts: boolean): number | null {
  const everybodys = sql.all<{ clock: number }>(
    `SELECT clock FROM posts WHERE ?3 = 1 AND clock > ?1
     UNION ALL SELECT clock FROM gone WHERE member = ?2 AND clock > ?1
     UNION ALL SELECT clock FROM personas WHERE clock > ?1
     UNION ALL SELECT clock FROM members WHERE clock > ?1
     UNION ALL SELECT changed FROM team WHERE changed > ?1
     ORDER BY clock LIMIT ${changesPerPage + 1}`,
    since,
    asker,
    withPosts ? 1 : 0,
  );
  const own = sql.all<{ clock: number }>(
    `SELECT clock FROM praises WHERE giver = ?2 AND clock > ?1
     UNION ALL SELECT praises.clock FROM personas JOIN praises ON praises.author = personas.tag
       WHERE personas.member = ?2 AND praises.giver <> ?2 AND praises.clock > ?1
     UNION ALL SELECT clock FROM reweighed WHERE giver = ?2 AND clock > ?1
     UNION ALL SELECT clock FROM quests WHERE clock > ?1
     UNION ALL SELECT clock FROM growth WHERE member = ?2 AND clock > ?1
     ORDER BY clock LIMIT ${changesPerPage + 1}`,
    since,
    asker,
  );
  const ideas = ideaClocksAfter(sql, asker, since, changesPerPage + 1);
  const clocks = [...[...everybodys, ...own].map((row) => row.clock), ...ideas].toSorted((a, b) => a - b);
  const last = clocks[changesPerPage - 1];
  return last !== undefined && clocks.length > changesPerPage ? last : null;
}

function goneIn(sql: Sql, member: MemberId, since: number, upTo: number): PraiseId[] {
  return sql
    .all<{ praise: PraiseId }>(
      'SELECT praise FROM gone WHERE member = ? AND clock > ? AND clock <= ? ORDER BY clock',
      member,
      since,
      upTo,
    )
    .map((row) => row.praise);
}
