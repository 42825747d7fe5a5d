import { expect, it } from 'vitest';
import { bringBadges } from '../../server/store/badges/bring-badges.ts';
import { recount } from '../../server/store/badges/recount.ts';
import { earnables } from '../../server/store/badges/rules.ts';
import { changing } from '../../server/store/clock.ts';
import { settleEarlierPraises } from '../../server/store/earlier-praises.ts';
import { followUpIdeas } from '../../server/store/follow-up.ts';
import type { Sql } from '../../server/store/sql.ts';
import type { PostTag } from '../../shared/contract/ids.ts';
import { apply, openTeam, praiseStep, start } from './growth-team.ts';

const day = 86_400_000;
const members = ['m0', 'm1', 'm2', 'm3'];

async function openClaimed(names: readonly string[] = members) {
  const sql = await openTeam(names);
  for (const [n, by] of names.entries()) apply(sql, { by, kind: 'claim', persona: `p${n}`, at: start });
  return sql;
}

/** What a member has of each badge she has anything of, and the tier that it makes, told or waiting. */
function havesIn(sql: Sql, member: string): Record<string, number> {
  const rows = sql.all<{ badge: string; have: number }>(
    'SELECT badge, have FROM awards WHERE member = ? ORDER BY badge',
    member,
  );
  return Object.fromEntries(rows.map(({ badge, have }) => [badge, have]));
}

/** Everything badges keep, but for clocks. */
function keptAwards(sql: Sql): object {
  const rows = (statement: string) => sql.all<object>(statement).map((row) => ({ ...row }));
  return {
    deeds: rows('SELECT * FROM deeds ORDER BY id'),
    things: rows('SELECT * FROM badge_things ORDER BY member, badge, thing'),
    weeks: rows('SELECT * FROM badge_weeks ORDER BY member, badge, week'),
    days: rows('SELECT * FROM badge_days ORDER BY member, badge, day, thing'),
    spans: rows('SELECT * FROM badge_spans ORDER BY member, badge, span'),
    haves: rows('SELECT member, badge, have FROM awards ORDER BY member, badge'),
  };
}

it('gives two who praise each other a thousand times what one other person is worth', async () => {
  const sql = await openClaimed(['m0', 'm1']);
  for (let n = 0; n < 1000; n += 1)
    apply(
      sql,
      praiseStep({
        giver: `m${n % 2}`,
        author: `p${(n + 1) % 2}`,
        post: `post${n}`,
        at: start + n * (day / 4), // four a day for most of a year
        value: n % 3 === 0 ? 'kaizen' : null,
      }),
    );
  const { steady, ...others } = havesIn(sql, 'm0');
  expect(others).toEqual({ compass: 1, 'first-words': 1, garden: 1, light: 1, ring: 1, sower: 1 });
  expect(steady).toBe(12); // what one praise a week gives as well
  sql.close();
});

it('counts weeks in a row whatever order they come in, and breaks them where one is taken back', async () => {
  const sql = await openClaimed();
  const week = (n: number) =>
    apply(sql, praiseStep({ giver: 'm0', author: 'p1', post: `post${n}`, at: start + n * 7 * day }));
  for (const n of [0, 2, 4, 3, 1]) week(n);
  expect(havesIn(sql, 'm0').steady).toBe(5);
  apply(sql, { by: 'm0', kind: 'withdraw', praise: 'm0-post1', at: start });
  expect(havesIn(sql, 'm0').steady).toBe(3);
  for (let n = 5; n < 20; n += 1) week(n);
  expect(havesIn(sql, 'm0').steady).toBe(12);
  sql.close();
});

it('counts what becomes of ideas: for who found them, who wrote them and who answered', async () => {
  const sql = await openClaimed();
  const followed = (post: string) =>
    changing(
      sql,
      (take) => followUpIdeas({ sql, take, clocks: { now: start, sent: undefined } }, [post as PostTag]), // any text is a tag to a table
    );
  const step = (post: string, place: number, state: string, member: string) => {
    sql.all(
      'INSERT INTO idea_steps (post, place, state, member, at) VALUES (?, ?, ?, ?, ?)',
      ...[post, place, state, member, start + place],
    );
    sql.all('UPDATE ideas SET state = ? WHERE post = ?', state, post);
    followed(post);
  };
  sql.all(
    `INSERT INTO ideas (post, author, proposer, state, since, proposed, sealed, clock)
     VALUES ('i', 'p1', 'm0', 'proposed', ?1, ?1, '', 1)`,
    start,
  );
  step('i', 1, 'proposed', 'm0');
  expect([havesIn(sql, 'm0'), havesIn(sql, 'm1')]).toEqual([{}, {}]);
  step('i', 2, 'adopted', 'm3');
  step('i', 3, 'considered', 'm0'); // her own: no answer to herself
  step('i', 4, 'adopted', 'm2'); // reached before, by somebody else
  step('i', 5, 'realised', 'm3');
  expect(members.map((member) => havesIn(sql, member))).toEqual([
    { finder: 1 },
    { blossom: 1, harvest: 1 },
    {},
    { answerer: 1 },
  ]);
  const kept = keptAwards(sql);
  followed('i');
  expect(keptAwards(sql)).toEqual(kept);
  sql.all("UPDATE personas SET member = NULL WHERE tag = 'p1'");
  followed('i');
  expect(havesIn(sql, 'm1')).toEqual({});
  sql.all("UPDATE ideas SET state = NULL WHERE post = 'i'");
  followed('i');
  expect(members.map((member) => havesIn(sql, member))).toEqual([{}, {}, {}, {}]);
  sql.close();
});

/** A year of praise, answers and things taken back, `perMonth` praises a month. */
function live(sql: Sql, perMonth: number, month: number): void {
  for (let n = 0; n < perMonth; n += 1) {
    const giver = n % 4;
    const at = start + (month * 30 + (n * 30) / perMonth) * day;
    const author = `p${(giver + 1 + ((n * 7) % 3)) % 4}`;
    const post = `post${month}-${n}`;
    apply(sql, praiseStep({ giver: `m${giver}`, author, post, at, badge: n % 5 === 0 ? 'spark' : null }));
    const about = { praise: `m${giver}-${post}`, at };
    if (n % 3 === 0) apply(sql, { by: `m${(giver + 2) % 4}`, kind: 'second', sealed: null, ...about });
    if (n % 4 === 1) apply(sql, { by: `m${giver}`, kind: 'withdraw', ...about });
    else if (n % 4 === 2) apply(sql, { by: author.replace('p', 'm'), kind: 'thank', ...about });
  }
}

it('finds by a count of the whole history what was kept on the way', async () => {
  const sql = await openClaimed();
  for (const month of [0, 1, 2]) live(sql, 30, month);
  const kept = keptAwards(sql);
  const awards = sql.all<object>('SELECT * FROM awards ORDER BY member, badge').map((row) => ({ ...row }));
  changing(sql, (take) => {
    for (const one of earnables(sql)) recount({ sql, take, now: start + 90 * day }, one);
  });
  expect(keptAwards(sql)).toEqual(kept);
  const again = sql.all<object>('SELECT * FROM awards ORDER BY member, badge').map((row) => ({ ...row }));
  expect(again).toEqual(awards);
  sql.close();
});

it('gives the team of a database from before there were badges what its members earned', async () => {
  const sql = await openClaimed();
  live(sql, 30, 0);
  const { haves, ...kept } = keptAwards(sql) as Record<string, object[]>;
  for (const table of [
    'badges',
    'awards',
    'told_tiers',
    'facts',
    'deeds',
    'badge_things',
    'badge_weeks',
    'badge_days',
    'badge_spans',
  ])
    sql.all(`DELETE FROM ${table}`);
  sql.all('DELETE FROM gifts');
  settleEarlierPraises(sql);
  bringBadges(sql, start + 40 * day);
  const { haves: found, ...now } = keptAwards(sql) as Record<string, object[]>;
  expect(now).toEqual(kept);
  expect(found).toEqual(haves?.filter((one) => 'badge' in one && one.badge !== 'spark'));
  const told = sql.all<{ n: number }>('SELECT count(*) AS n FROM told_tiers GROUP BY member');
  expect(told.map(({ n }) => n)).toEqual([2, 2, 2, 2]);
  sql.close();
});

it('takes no more statements in the twelfth month than in the first', async () => {
  const sql = await openClaimed();
  let statements = 0;
  const counting: Sql = {
    tx: sql.tx,
    all: (statement, ...binds) => {
      statements += 1;
      return sql.all(statement, ...binds);
    },
  };
  const months = Array.from({ length: 12 }, (_, month) => {
    statements = 0;
    live(counting, 40, month);
    return statements;
  });
  expect(months[11]).toBeLessThanOrEqual(months[0] ?? 0);
  sql.close();
});

it('reaches what it keeps by index, never by reading all of it', async () => {
  const sql = await openClaimed();
  const tables = 'facts|deeds|gifts|awards|badge_\\w+|told_tiers|own|prior|later|praises|seconds|members';
  const scans = new Set<string>();
  const explaining: Sql = {
    tx: sql.tx,
    all: (statement, ...binds) => {
      for (const { detail } of sql.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${statement}`, ...binds))
        if (new RegExp(`^SCAN (${tables})\\b`).test(detail)) scans.add(`${detail}: ${statement}`);
      return sql.all(statement, ...binds);
    },
  };
  live(explaining, 30, 0);
  for (let week = 0; week < 6; week += 1)
    apply(
      explaining,
      praiseStep({ giver: 'm0', author: 'q', post: `week${week}`, at: start + week * 7 * day }),
    );
  apply(explaining, { by: 'm0', kind: 'withdraw', praise: 'm0-week2', at: start });
  changing(
    sql,
    (take) =>
      followUpIdeas({ sql: explaining, take, clocks: { now: start, sent: undefined } }, ['i' as PostTag]), // any text is a tag to a table
  );
  expect([...scans]).toEqual([]);
  sql.close();
});
