import type { Sql } from '../../server/store/sql.ts';
import type { Rule } from '../../shared/contract/badge.ts';
import { weekOf } from '../../shared/rules/week.ts';

/** A team as it stands: what the rules are about, and nothing that the server made of it. */
export interface Standing {
  readonly praises: readonly Praise[];
  readonly seconds: readonly { praise: string; member: string; line: 0 | 1; at: number }[];
  readonly departments: ReadonlyMap<string, string | null>;
}

interface Praise {
  readonly id: string;
  readonly giver: string;
  readonly to: string;
  readonly receiver: string | null;
  readonly value: string | null;
  readonly badge: string | null;
  readonly said: string;
  readonly at: number;
  readonly secret: 0 | 1;
  readonly thanked: 0 | 1;
}

interface Happened {
  readonly kinds: readonly Rule['kind'][];
  readonly doer: string;
  readonly to: string;
  readonly receiver: string | null;
  readonly value: string | null;
  readonly worded: boolean;
  readonly lifting: boolean;
  readonly at: number;
}

const day = 86_400_000;

export function standingOf(sql: Sql): Standing {
  return {
    praises: sql.all<Praise>(
      `SELECT praises.id, giver, coalesce(personas.member, author) AS "to", personas.member AS receiver, value, badge,
         said, at, secret, thanked
       FROM praises LEFT JOIN personas ON personas.tag = author WHERE sealed IS NOT NULL`,
    ),
    seconds: sql.all('SELECT praise, member, sealed IS NOT NULL AS line, at FROM seconds'),
    departments: new Map(
      sql
        .all<{ id: string; department: string | null }>('SELECT id, department FROM members')
        .map(({ id, department }) => [id, department]),
    ),
  };
}

/** How many of what a rule counts a member has, as plainly as can be and with no regard to cost. */
export function haveOf(standing: Standing, rule: Rule, member: string): number {
  const department = (one: string | null) => (one === null ? null : (standing.departments.get(one) ?? null));
  const hers = happenedIn(standing).flatMap((one) => {
    if (!one.kinds.includes(rule.kind)) return [];
    if ((rule.for === 'doer' ? one.doer : one.receiver) !== member) return [];
    if (rule.value && one.value !== rule.value) return [];
    if (rule.worded && !one.worded) return [];
    if (rule.lifting && !one.lifting) return [];
    const [from, to] = [department(one.doer), department(one.receiver)];
    if (rule.crossing && (!from || !to || from === to)) return [];
    const thing = {
      people: rule.for === 'doer' ? one.to : one.doer,
      departments: rule.for === 'doer' ? to : from,
      values: one.value,
      weeks: weekOf(one.at, { start: 1, zone: 'Asia/Tokyo' }),
      first: 'yes',
    }[rule.count];
    return thing === null ? [] : [{ thing, at: one.at }];
  });
  const most = Math.max(...rule.tiers);
  if (rule.count === 'weeks') {
    const weeks = [...new Set(hers.map(({ thing }) => Number(thing)))].toSorted((a, b) => a - b);
    let [best, run] = [0, 0];
    for (const [n, week] of weeks.entries()) {
      run = weeks[n - 1] === week - 1 ? run + 1 : 1;
      best = Math.max(best, run);
    }
    return Math.min(most, best);
  }
  const { withinDays } = rule;
  if (withinDays === null) return new Set(hers.map(({ thing }) => thing)).size;
  const inTokyo = (at: number) => Math.floor((at + 9 * 3_600_000) / day);
  const windows = hers.map(({ at: end }) => {
    const back = (at: number) => inTokyo(end) - inTokyo(at);
    const inside = hers.filter(({ at }) => back(at) >= 0 && back(at) < withinDays);
    return new Set(inside.map(({ thing }) => thing)).size;
  });
  return Math.min(most, Math.max(0, ...windows));
}

function happenedIn({ praises, seconds }: Standing): Happened[] {
  const open = praises.filter(({ secret }) => secret === 0);
  return open.flatMap((praise) => {
    const { giver, to, receiver, value, at } = praise;
    const about = { value, worded: praise.said === 'full', lifting: false };
    const isBefore = (one: Praise) => one.at < at || (one.at === at && one.id < praise.id);
    const lifting = !open.some((one) => one.to === to && isBefore(one) && at - one.at < 60 * day);
    const own: Happened = { kinds: ['praise'], doer: giver, to, receiver, at, ...about, lifting };
    const thanks: Happened[] =
      praise.thanked === 1 && receiver !== null
        ? [{ kinds: ['thanks'], doer: receiver, to: giver, receiver: giver, at, ...about }]
        : [];
    const claps = seconds
      .filter((one) => one.praise === praise.id)
      .map((one): Happened => {
        const kinds: Rule['kind'][] = one.line === 1 ? ['second', 'cosign'] : ['second'];
        return { kinds, doer: one.member, to, receiver, at: one.at, ...about };
      });
    return [own, ...thanks, ...claps];
  });
}
