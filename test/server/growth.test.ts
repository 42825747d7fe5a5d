import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultValues } from '../../server/node/default-values.ts';
import { countEarlierPraises } from '../../server/store/growth/backfill.ts';
import { openBook, ownBook } from '../../server/store/growth/book.ts';
import { levelsOf, worthOf } from '../../server/store/growth.ts';
import type { Sql } from '../../server/store/sql.ts';
import type { MemberId, PraiseId } from '../../shared/contract/ids.ts';
import type { Said } from '../../shared/contract/sealed.ts';
import { countedOf, growthOf } from './growth-oracle.ts';
import {
  apply,
  factsOf,
  growthIn,
  keptGrowth,
  openTeam,
  praiseStep,
  type Step,
  start,
} from './growth-team.ts';

const day = 86_400_000;
const members = ['m0', 'm1', 'm2', 'm3'];
const personas = ['p0', 'p1', 'p2', 'p3', 'p4'];

/** Often in the same week, so that more is given than counts. */
const at = fc
  .oneof({ weight: 3, arbitrary: fc.nat(7 * 8) }, fc.nat(45 * 8))
  .map((part) => start + part * (day / 8));
const said = fc.constantFrom<Said>('full', 'short', 'none');
const value = fc.constantFrom(null, ...defaultValues.map(({ id }) => id));
const giver = fc.constantFrom(...members);
const author = fc.constantFrom(...personas);
const post = fc.integer({ min: 0, max: 14 }).map((n) => `post${n}`);

const given = fc.record({ giver, author, post, at, said, value }).map(praiseStep);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: given },
  fc.record({ giver, post, at, said, value }).map(({ giver: by, post: on, ...rest }) => ({
    ...{ by, kind: 'amend', praise: `${by}-${on}`, sealed: 'sealed', visibility: 'team', badge: null },
    ...rest,
  })),
  fc
    .record({ giver, post, at })
    .map(({ giver: by, post: on, at: when }) => ({ by, kind: 'withdraw', praise: `${by}-${on}`, at: when })),
  fc.record({ by: giver, kind: fc.constantFrom('claim', 'unclaim'), persona: author, at }),
);

const claims = members.map((by, n) => ({ by, kind: 'claim', persona: `p${n}`, at: start }));

it('keeps what the rules make of the standing praises, whatever happens to them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 80, size: 'max' }),
      fc.integer({ min: 5, max: 10 }),
      async (steps, allowance) => {
        const sql = await openTeam(members);
        sql.all('UPDATE team SET allowance = ?', allowance);
        sql.all("UPDATE members SET role = 'leader' WHERE id = 'm3'");
        for (const one of [...claims, ...steps]) apply(sql, one);
        const facts = factsOf(sql);
        for (const member of members) {
          const most = member === 'm3' ? 2 * allowance : allowance;
          expect(growthIn(sql, member)).toEqual(growthOf(facts, member, most));
          const counted = countedOf(facts, member, most);
          for (const { id } of facts.filter((fact) => fact.giver === member))
            expect([id, worthIn(sql, id)?.twelfths]).toEqual([id, counted.get(id)]);
        }
        sql.close();
      },
    ),
    { numRuns: 60 },
  );
});

it('keeps an open book that is the own one of a team where nobody gives between two', async () => {
  const visibility = fc.constantFrom('open', 'team', 'private');
  const choosing = fc.tuple(step, visibility).map(([one, seen]) => ({ ...one, visibility: seen }));
  await fc.assert(
    fc.asyncProperty(fc.array(choosing, { maxLength: 60 }), async (steps) => {
      const sql = await openTeam(members);
      for (const one of steps) apply(sql, one);
      const open = await openTeam(members);
      for (const one of steps) apply(open, one);
      open.all("UPDATE praises SET sealed = NULL WHERE visibility = 'private'");
      for (const table of ['merits', 'ties', 'given_values', 'growth']) open.all(`DELETE FROM ${table}`);
      countEarlierPraises(ownBook(open));
      expect(keptGrowth(sql, openBook(sql))).toEqual(keptGrowth(open));
      sql.close();
      open.close();
    }),
    { numRuns: 80 },
  );
});

it('follows a receiver’s wish in the open book alone', async () => {
  const sql = await openTeam(members);
  apply(sql, { by: 'm1', kind: 'claim', persona: 'p1', at: start });
  apply(sql, praiseStep({ giver: 'm0', author: 'p1', post: 'post', at: start }));
  const before = keptGrowth(sql, openBook(sql));
  const prefer = (wish: string) => ({
    ...{ by: 'm1', kind: 'prefer', at: start },
    preferences: { wish, animation: true, levels: true, game: true, called: null },
  });
  apply(sql, prefer('private'));
  expect(levelIn(sql, 'm0')).toBe(0);
  expect(growthIn(sql, 'm0').people).toBe(12);
  apply(sql, prefer('team'));
  expect(keptGrowth(sql, openBook(sql))).toEqual(before);
  sql.close();
});

it('keeps the same whichever order independent praises come in, and when they come again', async () => {
  const many = fc.uniqueArray(given, { selector: (one) => one.praise, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(
      many.chain((steps) =>
        fc.tuple(fc.constant(steps), fc.shuffledSubarray(steps, { minLength: steps.length })),
      ),
      async ([steps, shuffled]) => {
        // Own posts are refused after a claim and withdrawn by it before: the same, but for the tombstone.
        const one = await openTeam(members);
        for (const step of [...claims, ...steps]) apply(one, step);
        const other = await openTeam(members);
        for (const step of [...shuffled, ...claims, ...steps]) apply(other, step);
        expect(keptGrowth(other)).toEqual(keptGrowth(one));
        one.close();
        other.close();
      },
    ),
    { numRuns: 60 },
  );
});

it('gives back all that a withdrawn praise gave', async () => {
  const sql = await openTeam(members);
  apply(sql, { by: 'm1', kind: 'claim', persona: 'p1', at: start });
  const empty = keptGrowth(sql);
  apply(sql, praiseStep({ giver: 'm0', author: 'p1', post: 'post', at: start, value: 'kaizen' }));
  expect(growthIn(sql, 'm0')).toMatchObject({ people: 12, values: 1 });
  expect(growthIn(sql, 'm1')).toMatchObject({ people: 12, values: 0 });
  apply(sql, { by: 'm0', kind: 'withdraw', praise: 'm0-post', at: start });
  expect(keptGrowth(sql)).toEqual(empty);
  sql.close();
});

it('counts two accounts as one person once they turn out to be one', async () => {
  const sql = await openTeam(members);
  for (const author of ['p1', 'p2']) apply(sql, praiseStep({ giver: 'm0', author, post: author, at: start }));
  expect(growthIn(sql, 'm0').people).toBe(24);
  for (const persona of ['p1', 'p2']) apply(sql, { by: 'm1', kind: 'claim', persona, at: start });
  expect(growthIn(sql, 'm0').people).toBe(12);
  apply(sql, { by: 'm1', kind: 'unclaim', persona: 'p2', at: start });
  expect(growthIn(sql, 'm0').people).toBe(24);
  sql.close();
});

it('counts the heaviest ten of a week, so that words displace bare presses whenever they come (rule 7)', async () => {
  const sql = await openTeam(members);
  const to = (n: number, said: Said) =>
    apply(sql, praiseStep({ giver: 'm0', author: `q${n}`, post: `post${n}`, at: start + n, said }));
  for (let n = 0; n < 12; n += 1) to(n, 'none');
  expect(growthIn(sql, 'm0').people).toBe(40);
  for (let n = 12; n < 22; n += 1) to(n, 'full');
  expect(growthIn(sql, 'm0').people).toBe(120);
  expect(worthIn(sql, 'm0-post0')).toEqual({ twelfths: 0, less: 'bare' });
  to(22, 'full');
  expect(worthIn(sql, 'm0-post22')).toEqual({ twelfths: 0, less: 'week' });
  sql.close();
});

it('counts five to thirty a week, as the team sets it, and can be set to nothing else (rule 7)', async () => {
  const sql = await openTeam(members);
  for (const allowance of [4, 31, 0])
    expect(() => sql.all('UPDATE team SET allowance = ?', allowance)).toThrow();
  sql.all('UPDATE team SET allowance = 5');
  for (let n = 0; n < 9; n += 1)
    apply(sql, praiseStep({ giver: 'm0', author: `q${n}`, post: `post${n}`, at: start + n }));
  expect(growthIn(sql, 'm0').people).toBe(60);
  sql.close();
});

it('counts what one gives before what one gets, so that no week of flowers makes giving worth nothing', async () => {
  const sql = await openTeam(members);
  apply(sql, { by: 'm1', kind: 'claim', persona: 'p1', at: start });
  for (let n = 0; n < 10; n += 1) {
    sql.all("INSERT INTO members (id, name, role, joined, clock) VALUES (?, 'g', 'member', 1, 1)", `g${n}`);
    apply(sql, praiseStep({ giver: `g${n}`, author: 'p1', post: `post${n}`, at: start }));
  }
  apply(sql, praiseStep({ giver: 'm1', author: 'q', post: 'hers', at: start + day }));
  expect(worthIn(sql, 'm1-hers')).toEqual({ twelfths: 12, less: null });
  expect(growthIn(sql, 'm1').people).toBe(120);
  sql.close();
});

it.each(['leader', 'admin'])(
  'counts twice as many in the week of a %s (rule 7: leaders more)',
  async (role) => {
    const sql = await openTeam(members);
    sql.all("UPDATE members SET role = ? WHERE id = 'm0'", role);
    for (let n = 0; n < 22; n += 1)
      apply(sql, praiseStep({ giver: 'm0', author: `q${n}`, post: `post${n}`, at: start + n }));
    expect(growthIn(sql, 'm0').people).toBe(240);
    expect(worthIn(sql, 'm0-post20')).toEqual({ twelfths: 0, less: 'week' });
    sql.close();
  },
);

it('counts what is beyond the giver’s week for the receiver all the same', async () => {
  const sql = await openTeam(members);
  apply(sql, { by: 'm1', kind: 'claim', persona: 'p1', at: start });
  for (let n = 0; n < 10; n += 1)
    apply(sql, praiseStep({ giver: 'm0', author: `q${n}`, post: `post${n}`, at: start }));
  apply(sql, praiseStep({ giver: 'm0', author: 'p1', post: 'last', at: start + 1 }));
  expect(growthIn(sql, 'm0').people).toBe(120);
  expect(growthIn(sql, 'm1').people).toBe(12);
  sql.close();
});

it('tells a giver why praising the same person again weighs less, and that a return weighs nothing (rule 8)', async () => {
  const sql = await openTeam(members);
  apply(sql, { by: 'm0', kind: 'claim', persona: 'p0', at: start });
  apply(sql, { by: 'm1', kind: 'claim', persona: 'p1', at: start });
  for (const n of [0, 1, 2, 3])
    apply(sql, praiseStep({ giver: 'm0', author: 'p1', post: `post${n}`, at: start + n * day }));
  apply(sql, praiseStep({ giver: 'm1', author: 'p0', post: 'post3', at: start + 6 * day }));
  apply(sql, praiseStep({ giver: 'm1', author: 'p0', post: 'post2', at: start + 7 * day }));
  apply(sql, praiseStep({ giver: 'm0', author: 'p1', post: 'later', at: start + 31 * day }));
  expect(['m0-post0', 'm0-post1', 'm0-post2', 'm0-post3', 'm0-later'].map((id) => worthIn(sql, id))).toEqual([
    { twelfths: 12, less: null },
    { twelfths: 6, less: 'again' },
    { twelfths: 3, less: 'again' },
    { twelfths: 0, less: 'again' },
    { twelfths: 12, less: null },
  ]);
  expect(worthIn(sql, 'm1-post3')).toEqual({ twelfths: 0, less: 'return' });
  expect(worthIn(sql, 'm1-post2')?.less).not.toBe('return'); // five days later
  sql.close();
});

it('weighs the three that follow anew when an earlier one comes late, and of equal times by id', async () => {
  const sql = await openTeam(members);
  const to = (post: string, at: number) => apply(sql, praiseStep({ giver: 'm0', author: 'p1', post, at }));
  for (const n of [2, 3, 4]) to(`post${n}`, start + n * day);
  to('post1', start);
  to('post0', start);
  const worth = [0, 1, 2, 3, 4].map((n) => worthIn(sql, `m0-post${n}`)?.twelfths);
  expect(worth).toEqual([12, 6, 3, 0, 0]);
  sql.close();
});

it('tells everybody of a member whose level is another, and only then', async () => {
  const sql = await openTeam(members);
  const clocks = () => {
    const [row] = sql.all<{ clock: number }>("SELECT clock FROM members WHERE id = 'm0'");
    const [grown] = sql.all<{ clock: number }>("SELECT clock FROM growth WHERE member = 'm0'");
    return { member: row?.clock ?? 0, growth: grown?.clock ?? 0 };
  };
  const before = clocks();
  apply(sql, praiseStep({ giver: 'm0', author: 'p1', post: 'one', at: start }));
  const sprout = clocks();
  expect(levelIn(sql, 'm0')).toBe(1);
  expect(sprout.member).toBeGreaterThan(before.member);
  expect(sprout.growth).toBeGreaterThan(before.growth);
  apply(sql, praiseStep({ giver: 'm0', author: 'p2', post: 'two', at: start }));
  expect(levelIn(sql, 'm0')).toBe(1);
  expect(clocks().member).toBe(sprout.member);
  expect(clocks().growth).toBeGreaterThan(sprout.growth);
  apply(sql, { by: 'm0', kind: 'withdraw', praise: 'm0-one', at: start });
  apply(sql, { by: 'm0', kind: 'withdraw', praise: 'm0-two', at: start });
  expect(levelIn(sql, 'm0')).toBe(0);
  expect(clocks().member).toBeGreaterThan(sprout.member);
  sql.close();
});

it('asks for departments where there are three, and counts those of others that were praised into', async () => {
  const sql = await openTeam(members);
  for (const [n, department] of ['sales', 'works', 'care', 'sales'].entries()) {
    sql.all('UPDATE members SET department = ? WHERE id = ?', department, `m${n}`);
    apply(sql, { by: `m${n}`, kind: 'claim', persona: `p${n}`, at: start });
  }
  for (const n of [1, 2, 3])
    apply(sql, praiseStep({ giver: 'm0', author: `p${n}`, post: `post${n}`, at: start }));
  expect(growthIn(sql, 'm0')).toMatchObject({ departments: 2, crossing: true });
  apply(sql, { by: 'm0', kind: 'withdraw', praise: 'm0-post2', at: start });
  expect(growthIn(sql, 'm0').departments).toBe(1);
  sql.close();
});

it('counts the praises that were there before growth was kept', async () => {
  const sql = await openTeam(members);
  apply(sql, { by: 'm1', kind: 'claim', persona: 'p1', at: start });
  for (let n = 0; n < 12; n += 1)
    apply(sql, praiseStep({ giver: 'm0', author: `p${n % 3}`, post: `post${n}`, at: start + n * day }));
  const kept = keptGrowth(sql);
  for (const table of ['merits', 'ties', 'given_values', 'growth']) sql.all(`DELETE FROM ${table}`);
  countEarlierPraises(ownBook(sql));
  expect(keptGrowth(sql)).toEqual(kept);
  sql.close();
});

it('takes no more statements for a praise in the twelfth month than in the first', async () => {
  const sql = await openTeam(members);
  let statements = 0;
  const counting: Sql = {
    tx: sql.tx,
    all: (statement, ...binds) => {
      statements += 1;
      return sql.all(statement, ...binds);
    },
  };
  for (const [n, by] of members.entries()) apply(sql, { by, kind: 'claim', persona: `p${n}`, at: start });
  const months = Array.from({ length: 12 }, (_, month) => {
    statements = 0;
    for (let n = 0; n < 60; n += 1) {
      const giver = n % 4;
      const at = start + (month * 30 + n / 2) * day;
      const author = `p${(giver + 1 + ((n * 7) % 3)) % 4}`;
      apply(counting, praiseStep({ giver: `m${giver}`, author, post: `post${month}-${n}`, at }));
    }
    return statements;
  });
  expect(months[11]).toBeLessThanOrEqual((months[0] ?? 0) * 1.2);
  sql.close();
});

it('reaches what it keeps by index, never by reading all of it', async () => {
  const sql = await openTeam(members);
  const scans = new Set<string>();
  const explaining: Sql = {
    tx: sql.tx,
    all: (statement, ...binds) => {
      for (const { detail } of sql.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${statement}`, ...binds))
        if (/^SCAN ((open_)?(merits|ties|given_values|growth)|own|prior|praises)\b/.test(detail))
          scans.add(`${detail}: ${statement}`);
      return sql.all(statement, ...binds);
    },
  };
  for (const [n, by] of members.entries())
    apply(explaining, { by, kind: 'claim', persona: `p${n}`, at: start });
  apply(explaining, praiseStep({ giver: 'm0', author: 'p1', post: 'post', at: start }));
  apply(explaining, { by: 'm0', kind: 'withdraw', praise: 'm0-post', at: start });
  expect([...scans]).toEqual([]);
  sql.close();
});

function worthIn(sql: Sql, praise: string) {
  return worthOf(sql, [praise as PraiseId]).get(praise as PraiseId); // any text is an id to a table
}

function levelIn(sql: Sql, member: string) {
  return levelsOf(sql, [member as MemberId]).get(member as MemberId); // any text is an id to a table
}
