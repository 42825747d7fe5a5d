import fc from 'fast-check';
import { expect, it } from 'vitest';
import { builtInBadges } from '../../server/domain/built-in-badges.ts';
import { tierOf } from '../../server/domain/tiers.ts';
import { defaultValues } from '../../server/node/default-values.ts';
import { putBadges, readBadges } from '../../server/store/badges.ts';
import type { Sql } from '../../server/store/sql.ts';
import type { Badge, Rule } from '../../shared/contract/badge.ts';
import type { BadgeId } from '../../shared/contract/ids.ts';
import type { Said } from '../../shared/contract/sealed.ts';
import { haveOf, standingOf } from './badges-oracle.ts';
import { apply, openTeam, praiseStep, type Step, start } from './growth-team.ts';

const day = 86_400_000;
const members = ['m0', 'm1', 'm2', 'm3'];
const personas = ['p0', 'p1', 'p2', 'p3', 'p4'];

/** Whole and half days, so that deeds often lie exactly as far apart as rules ask. */
const at = fc.integer({ min: 0, max: 50 * 2 }).map((half) => start + half * (day / 2));
const seldom = fc.constantFrom(false, false, false, true);
const giver = fc.constantFrom(...members);
const author = fc.constantFrom(...personas);
const post = fc.integer({ min: 0, max: 14 }).map((n) => `post${n}`);
const about = {
  said: fc.constantFrom<Said>('full', 'short', 'none'),
  value: fc.constantFrom(null, ...defaultValues.map(({ id }) => id)),
  badge: fc.constantFrom(null, null, 'spark', 'swift'),
  visibility: fc.constantFrom('team', 'team', 'private'),
};
const praiseId = fc.tuple(giver, post).map(([by, on]) => `${by}-${on}`);

const given = fc.record({ giver, author, post, at, ...about }).map(praiseStep);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: given },
  fc.record({ giver, post, at, ...about }).map(({ giver: by, post: on, ...rest }) => ({
    ...{ by, kind: 'amend', praise: `${by}-${on}`, sealed: 'sealed' },
    ...rest,
  })),
  fc
    .record({ giver, post, at })
    .map(({ giver: by, post: on, at: when }) => ({ by, kind: 'withdraw', praise: `${by}-${on}`, at: when })),
  fc.record({ by: giver, kind: fc.constantFrom('claim', 'unclaim'), persona: author, at }),
  fc.record({ by: giver, kind: fc.constantFrom('unsecond', 'thank'), praise: praiseId, at }),
  fc.record({
    by: giver,
    kind: fc.constant('second'),
    praise: praiseId,
    at,
    sealed: fc.constantFrom(null, 'line'),
  }),
  fc.record({ by: giver, at, wish: fc.constantFrom('team', 'private') }).map(({ wish, ...rest }) => ({
    ...{ kind: 'prefer', ...rest },
    preferences: { wish, animation: true, levels: true, game: true, called: null },
  })),
);

const rule: fc.Arbitrary<Rule> = fc
  .record({
    for: fc.constantFrom('doer', 'receiver'),
    kind: fc.constantFrom('praise', 'praise', 'praise', 'second', 'cosign', 'thanks'),
    count: fc.constantFrom('people', 'departments', 'values', 'weeks', 'first'),
    value: fc.constantFrom(null, null, null, defaultValues[0]?.id ?? null),
    worded: seldom,
    crossing: seldom,
    lifting: seldom,
    withinDays: fc.constantFrom(null, 1, 3, 7),
    tiers: fc.constantFrom([1], [2], [1, 3], [1, 2, 3]),
  })
  .map((one) => ({
    ...one,
    state: null,
    lifting: one.lifting && one.kind === 'praise',
    withinDays: one.count === 'weeks' ? null : one.withinDays,
    tiers: one.count === 'first' ? [1] : one.tiers,
  })) as fc.Arbitrary<Rule>; // of what the schema takes

const badgeOf = (id: string, rule: Rule): Badge => ({
  ...(builtInBadges(5).at(-1) as Badge), // there are some
  id: id as BadgeId,
  rule,
});

async function openCompany(rules: readonly Rule[] = []) {
  const sql = await openTeam(members);
  for (const [n, department] of ['sales', 'works', 'sales', 'care'].entries())
    sql.all('UPDATE members SET department = ? WHERE id = ?', department, `m${n}`);
  sql.all("UPDATE members SET role = 'leader' WHERE id = 'm3'");
  putBadges(
    sql,
    rules.map((one, n) => badgeOf(`rule${n}`, one)),
  );
  return sql;
}

interface Award {
  readonly member: string;
  readonly badge: string;
  readonly have: number;
  readonly hidden: number;
  readonly tier: number;
  readonly due: number | null;
}

function awardsIn(sql: Sql): Award[] {
  return sql
    .all<Award>('SELECT member, badge, have, hidden, tier, due FROM awards ORDER BY member, badge')
    .map((row) => ({ ...row }));
}

/** What the rules say that everybody has, with no regard to what was told when. */
function expectedIn(sql: Sql) {
  const standing = standingOf(sql);
  return members.flatMap((member) =>
    readBadges(sql).flatMap((badge) => {
      const gifts = standing.praises.filter((one) => one.receiver === member && one.badge === badge.id);
      const hidden = gifts.filter(({ secret }) => secret === 1).length;
      const have = badge.rule ? haveOf(standing, badge.rule, member) : gifts.length - hidden;
      return have + hidden > 0 ? [{ member, badge: badge.id as string, have, hidden }] : [];
    }),
  );
}

const byName = (one: { member: string; badge: string }, other: { member: string; badge: string }) =>
  `${one.member} ${one.badge}` < `${other.member} ${other.badge}` ? -1 : 1;

it('has everybody have what the rules make of what stands, whatever happens to it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 60 }),
      fc.array(rule, { minLength: 10, maxLength: 10 }),
      async (steps, rules) => {
        const sql = await openCompany(rules);
        for (const one of steps) apply(sql, one);
        const awards = awardsIn(sql);
        expect(awards.map(({ tier: _, due: __, ...award }) => award)).toEqual(
          expectedIn(sql).toSorted(byName),
        );
        const known = new Map(readBadges(sql).map((badge) => [badge.id as string, badge]));
        for (const { badge, have, tier, due } of awards) {
          const reached = known.get(badge)?.rule
            ? tierOf(known.get(badge)?.rule as Rule, have)
            : Number(have > 0);
          expect({ badge, waits: due !== null }).toEqual({ badge, waits: reached > tier });
          expect(tier).toBeLessThanOrEqual(reached);
        }
        const months = sql.all<{ n: number }>('SELECT count(*) AS n FROM told_tiers GROUP BY member, month');
        expect(months.filter(({ n }) => n > 2)).toEqual([]);
        sql.close();
      },
    ),
    { numRuns: 120 },
  );
});

it('has the same whichever order independent praises come in, and when they come again', async () => {
  const many = fc.uniqueArray(given, { selector: (one) => one.praise, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(
      many.chain((steps) =>
        fc.tuple(fc.constant(steps), fc.shuffledSubarray(steps, { minLength: steps.length })),
      ),
      fc.array(rule, { minLength: 10, maxLength: 10 }),
      async ([steps, shuffled], rules) => {
        const claims = members.map((by, n) => ({ by, kind: 'claim', persona: `p${n}`, at: start }));
        const haves = async (all: readonly Step[]) => {
          const sql = await openCompany(rules);
          for (const one of all) apply(sql, one);
          const kept = awardsIn(sql).map(({ member, badge, have, hidden }) => ({
            member,
            badge,
            have,
            hidden,
          }));
          sql.close();
          return kept;
        };
        expect(await haves([...shuffled, ...claims, ...steps])).toEqual(await haves([...claims, ...steps]));
      },
    ),
    { numRuns: 40 },
  );
});
