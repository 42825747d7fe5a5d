import fc from 'fast-check';
import { expect, it } from 'vitest';
import { factsOfMonth } from '../../server/store/facts.ts';
import type { Sql } from '../../server/store/sql.ts';
import { apply, openTeam, praiseStep, type Step, start } from './growth-team.ts';

const day = 86_400_000;
const members = ['m0', 'm1', 'm2'];
const personas = ['p0', 'p1', 'p2', 'p3'];
const aims = ['crossing', 'worded', 'value', 'reached', 'lifted'] as const;

const at = fc.integer({ min: 0, max: 50 }).map((n) => start + n * day);
const giver = fc.constantFrom(...members);
const post = fc.integer({ min: 0, max: 9 }).map((n) => `post${n}`);
const given = fc
  .record({
    giver,
    at,
    post,
    author: fc.constantFrom(...personas),
    said: fc.constantFrom('full' as const, 'none' as const),
    value: fc.constantFrom(null, 'kaizen'),
    visibility: fc.constantFrom('team', 'team', 'private'),
  })
  .map(praiseStep);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: given },
  fc
    .record({ giver, post, at })
    .map(({ giver: by, post: on, at: when }) => ({ by, kind: 'withdraw', praise: `${by}-${on}`, at: when })),
  fc.record({
    by: giver,
    kind: fc.constantFrom('claim', 'unclaim'),
    persona: fc.constantFrom(...personas),
    at,
  }),
  fc.record({ by: giver, at, department: fc.constantFrom(null, 'sales', 'works') }).map((one) => ({
    kind: 'department',
    ...one,
  })),
  fc.record({ by: giver, at, wish: fc.constantFrom('team', 'private') }).map(({ wish, ...rest }) => ({
    ...{ kind: 'prefer', ...rest },
    preferences: { wish, animation: true, levels: true, game: true, called: null },
  })),
);

interface Row {
  readonly month: string;
  readonly counterpart: string;
  readonly value: string | null;
  readonly worded: 0 | 1;
  readonly lifts: 0 | 1;
  readonly mine: string | null;
  readonly theirs: string | null;
}

/** What each goal should have, counted from all facts, with no regard to cost. */
function expected(sql: Sql, month: string): Record<string, number> {
  const facts = sql
    .all<Row>(
      'SELECT month, counterpart, value, worded, lifts, giver_department AS mine, receiver_department AS theirs FROM facts',
    )
    .filter((fact) => fact.month === month);
  const people = (some: Row[]) => new Set(some.map(({ counterpart }) => counterpart)).size;
  return {
    crossing: facts.filter(({ mine, theirs }) => mine && theirs && mine !== theirs).length,
    worded: facts.filter(({ worded }) => worded === 1).length,
    value: facts.filter(({ value }) => value === 'kaizen').length,
    reached: people(facts),
    lifted: people(facts.filter(({ lifts }) => lifts === 1)),
  };
}

it('keeps every goal at what its month has, whatever happens before and after it is set', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 25 }),
      fc.array(step, { maxLength: 25 }),
      async (before, after) => {
        const sql = await openTeam(members);
        sql.all("UPDATE members SET role = 'leader' WHERE id = 'm0'");
        for (const one of before) apply(sql, one);
        // Three a month are all that one may set: the rest goes past the op's door.
        for (const month of ['2026-01', '2026-02'])
          for (const [n, aim] of aims.entries()) {
            const quest = { quest: `${month} ${aim}`, month, aim, value: aim === 'value' ? 'kaizen' : null };
            if (n === 3) sql.all('UPDATE quests SET dropped = 1');
            apply(sql, { by: 'm0', at: start, kind: 'quest', ...quest, goal: 10 });
          }
        sql.all('UPDATE quests SET dropped = 0');
        for (const one of after) apply(sql, one);
        for (const month of ['2026-01', '2026-02']) {
          const kept = sql.all<{ aim: string; done: number }>(
            'SELECT aim, done FROM quests WHERE month = ?',
            month,
          );
          expect(Object.fromEntries(kept.map(({ aim, done }) => [aim, done]))).toEqual(expected(sql, month));
        }
        sql.close();
      },
    ),
    { numRuns: 100 },
  );
});

it('takes as many statements for a praise however many the month has', async () => {
  const sql = await openTeam(members);
  sql.all("UPDATE members SET role = 'leader' WHERE id = 'm0'");
  for (const aim of ['reached', 'lifted', 'worded'])
    apply(sql, {
      by: 'm0',
      at: start,
      kind: 'quest',
      quest: aim,
      month: '2026-01',
      aim,
      value: null,
      goal: 9,
    });
  let statements = 0;
  const counting: Sql = {
    tx: sql.tx,
    all: (statement, ...binds) => {
      statements += 1;
      return sql.all(statement, ...binds);
    },
  };
  const costs = Array.from({ length: 40 }, (_, n) => {
    statements = 0;
    apply(counting, praiseStep({ giver: 'm1', author: `q${n}`, post: `post${n}`, at: start + n }));
    return statements;
  });
  expect(costs.at(-1)).toBeLessThanOrEqual(costs[0] ?? 0);
  sql.close();
});

it('reads the month’s facts of the people concerned alone, however full the month is', async () => {
  const sql = await openTeam(members);
  const plans: string[] = [];
  const watched: Sql = {
    tx: (change) => sql.tx(change),
    all: (query, ...bound) => {
      for (const { detail } of sql.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${query}`, ...bound))
        plans.push(detail);
      return sql.all(query, ...bound);
    },
  };
  factsOfMonth(watched, '2026-11', ['m1']);
  expect(plans.filter((detail) => detail.includes('facts'))).toEqual([
    expect.stringContaining('(month=? AND counterpart=?)'),
  ]);
});
