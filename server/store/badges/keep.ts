import { BADGES_IN_USE, type Badge, type BadgeFacts, type PutBadge } from '../../../shared/contract/badge.ts';
import type { BadgeId } from '../../../shared/contract/ids.ts';
import { day } from '../../domain/lifetimes.ts';
import { findBadge, putBadges, readBadges } from '../badges.ts';
import { changing, type Take } from '../clock.ts';
import type { Sql } from '../sql.ts';
import { isValue } from '../team.ts';
import { recount } from './recount.ts';

/** A field that cannot be so, and what it should be. */
export interface Fault {
  readonly field: string;
  readonly expected: string;
}

/**
 * Puts a badge in the team's list or changes it. A rule that is new, another, or switched on again is backfilled in the
 * same transaction; one that is switched off takes nothing away and gives nothing. `full`: no further one fits.
 */
export function putBadge(sql: Sql, id: BadgeId, badge: PutBadge, now: number): Badge | Fault[] | 'full' {
  return changing(sql, (take) => {
    const known = findBadge(sql, id);
    const faults = faultsOf(sql, badge, known);
    if (faults.length > 0) return faults;
    if (!known && inUse(sql) >= BADGES_IN_USE) return 'full';
    const put: Badge = { ...badge, id, retired: null };
    putBadges(sql, [put]);
    tellTeam(sql, take);
    const isSame = known?.active === true && JSON.stringify(known.rule) === JSON.stringify(put.rule);
    if (put.rule && put.active && !isSame) recount({ sql, take, now }, { badge: id, rule: put.rule });
    return put;
  }).result;
}

function inUse(sql: Sql): number {
  return readBadges(sql).filter(({ retired }) => retired === null).length;
}

function faultsOf(sql: Sql, badge: PutBadge, known: Badge | undefined): Fault[] {
  const { kind, rule, active, value } = badge;
  const isUnknown = (one: string | null | undefined) => typeof one === 'string' && !isValue(sql, one);
  return [
    ...(known && known.retired !== null ? [{ field: 'id', expected: 'no badge of the hall of fame' }] : []),
    ...(known && known.kind !== kind ? [{ field: 'kind', expected: known.kind }] : []),
    ...((kind === 'earned') !== (rule !== null)
      ? [{ field: 'rule', expected: kind === 'earned' ? 'a rule' : 'null' }]
      : []),
    ...(kind === 'given' && !active ? [{ field: 'active', expected: 'true' }] : []),
    ...(isUnknown(value) ? [{ field: 'value', expected: 'a value of the team' }] : []),
    ...(isUnknown(rule?.value) ? [{ field: 'rule.value', expected: 'a value of the team' }] : []),
  ];
}

/** To the hall of fame, for good: nobody gets it any more, also who waits for it, and who has it keeps it. Null where there is none. */
export function retireBadge(sql: Sql, id: BadgeId, now: number): Badge | null {
  return changing(sql, (take) => {
    const badge = findBadge(sql, id);
    if (!badge) return null;
    if (badge.retired !== null) return badge;
    const retired = { ...badge, retired: now };
    putBadges(sql, [retired]);
    sql.all('UPDATE awards SET due = NULL WHERE badge = ? AND due IS NOT NULL', id);
    tellTeam(sql, take);
    return retired;
  }).result;
}

function tellTeam(sql: Sql, take: Take): void {
  sql.all('UPDATE team SET changed = ?', take());
}

/** The days that a badge's share is of. */
const lately = 90 * day;
/** A badge with more than so many percent of those given is worn out (RECOGNITION.md rule 16), … */
const wornOutAbove = 40;
/** … where so many were given at least: of three praises anything is a third. */
const fewest = 20;

/** How each badge fares, by what everybody may know alone: a badge between two is in no number here. */
export function badgeFacts(sql: Sql, now: number): BadgeFacts[] {
  const holders = new Map(
    sql
      .all<{ badge: BadgeId; n: number }>(
        'SELECT badge, count(*) AS n FROM awards WHERE tier > 0 GROUP BY badge',
      )
      .map(({ badge, n }) => [badge, n]),
  );
  const given = sql.all<{ badge: BadgeId; n: number }>(
    'SELECT badge, count(*) AS n FROM gifts WHERE at > ? AND hidden = 0 GROUP BY badge',
    now - lately,
  );
  const all = given.reduce((sum, { n }) => sum + n, 0);
  return readBadges(sql).map((badge) => {
    const n = given.find((one) => one.badge === badge.id)?.n ?? 0;
    const percent = all === 0 ? 0 : (n / all) * 100;
    return {
      ...badge,
      holders: holders.get(badge.id) ?? 0,
      share: badge.kind === 'given' ? Math.round(percent) : null,
      wornOut: badge.kind === 'given' && badge.retired === null && all >= fewest && percent > wornOutAbove,
    };
  });
}
