import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Sql } from '../../server/store/sql.ts';
import { apply, openTeam, praiseStep, type Step, start } from './growth-team.ts';

const day = 86_400_000;
const members = ['m0', 'm1', 'm2'];
const personas = ['p0', 'p1', 'p2', 'p3'];

/** Often exactly 60 days apart, which is no longer within them. */
const at = fc.integer({ min: 0, max: 12 }).map((n) => start + n * 20 * day);
const giver = fc.constantFrom(...members);
const author = fc.constantFrom(...personas);
const post = fc.integer({ min: 0, max: 9 }).map((n) => `post${n}`);
const visibility = fc.constantFrom('team', 'team', 'team', 'private');

const given = fc.record({ giver, author, post, at, visibility }).map(praiseStep);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: given },
  fc
    .record({ giver, post, at })
    .map(({ giver: by, post: on, at: when }) => ({ by, kind: 'withdraw', praise: `${by}-${on}`, at: when })),
  fc.record({ by: giver, kind: fc.constantFrom('claim', 'unclaim'), persona: author, at }),
  fc.record({ by: giver, at, wish: fc.constantFrom('team', 'private') }).map(({ wish, ...rest }) => ({
    ...{ kind: 'prefer', ...rest },
    preferences: { wish, animation: true, levels: true, game: true, called: null },
  })),
);

interface Kept {
  readonly praise: string;
  readonly counterpart: string;
  readonly at: number;
}

function lifting(sql: Sql): string[] {
  return sql
    .all<{ praise: string }>('SELECT praise FROM facts WHERE lifts = 1 ORDER BY praise')
    .map(({ praise }) => praise);
}

/** Rule 14 of all open praise that stands, with no regard to cost. */
function expected(sql: Sql): string[] {
  const open = sql.all<Kept>(
    `SELECT praises.id AS praise, coalesce(personas.member, author) AS counterpart, at
     FROM praises LEFT JOIN personas ON personas.tag = author WHERE sealed IS NOT NULL AND secret = 0`,
  );
  const isBefore = (one: Kept, other: Kept) =>
    one.at < other.at || (one.at === other.at && one.praise < other.praise);
  return open
    .filter(
      (own) =>
        !open.some(
          (one) => one.counterpart === own.counterpart && isBefore(one, own) && own.at - one.at < 60 * day,
        ),
    )
    .map(({ praise }) => praise)
    .toSorted();
}

it('knows of each open praise whether it lifts, whatever happens in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 50 }), async (steps) => {
      const sql = await openTeam(members);
      for (const one of steps) apply(sql, one);
      expect(lifting(sql)).toEqual(expected(sql));
      const standing = sql.all('SELECT id FROM praises WHERE sealed IS NOT NULL AND secret = 0');
      expect(sql.all('SELECT praise FROM facts')).toHaveLength(standing.length);
      sql.close();
    }),
    { numRuns: 120 },
  );
});

it('says where both worked when a praise was written, wherever they went and whoever knew of it since', async () => {
  const sql = await openTeam(members);
  const works = (by: string, department: string) =>
    apply(sql, { by, at: start, kind: 'department', department });
  const wishes = (wish: string) =>
    apply(sql, {
      ...{ by: 'm1', at: start, kind: 'prefer' },
      preferences: { wish, animation: true, levels: true, game: true, called: null },
    });
  const departments = () =>
    sql
      .all<{ giver: string; receiver: string | null }>(
        'SELECT giver_department AS giver, receiver_department AS receiver FROM facts ORDER BY praise',
      )
      .map((row) => ({ ...row }));
  works('m0', '製造');
  works('m1', '営業');
  apply(sql, { by: 'm1', at: start, kind: 'claim', persona: 'p1' });
  apply(sql, praiseStep({ giver: 'm0', author: 'p1', post: 'a', at: start }));
  wishes('private');
  apply(sql, praiseStep({ giver: 'm0', author: 'p1', post: 'b', at: start + 1 }));
  works('m0', '営業');
  expect(departments()).toEqual([]);
  wishes('team');
  const then = { giver: '製造', receiver: '営業' };
  expect(departments()).toEqual([then, then]);
  works('m1', '総務');
  const saying = { visibility: 'team', value: null, badge: null, said: 'short', sealed: 'sealed' };
  apply(sql, { by: 'm0', at: start, kind: 'amend', praise: 'm0-a', ...saying });
  expect(departments()).toEqual([then, then]);
  apply(sql, { by: 'm1', at: start, kind: 'unclaim', persona: 'p1' });
  expect(departments()[0]).toEqual({ giver: '製造', receiver: null });
  apply(sql, { by: 'm2', at: start, kind: 'claim', persona: 'p1' });
  works('m2', '経理');
  expect(departments()[0]).toEqual({ giver: '製造', receiver: null });
  sql.close();
});
