import type { Rule } from '../../../shared/contract/badge.ts';
import type { BadgeId } from '../../../shared/contract/ids.ts';
import { ruleOf } from '../badges.ts';
import type { Sql } from '../sql.ts';

/** A badge that can be earned, by its rule. */
export interface Earnable {
  readonly badge: BadgeId;
  readonly rule: Rule;
}

/** The badges that can be earned now: switched on, and not in the hall of fame. */
export function earnables(sql: Sql): Earnable[] {
  return sql
    .all<{ badge: BadgeId; rule: string }>(
      `SELECT id AS badge, rule FROM badges
       WHERE kind = 'earned' AND active = 1 AND retired IS NULL AND rule IS NOT NULL`,
    )
    .map(({ badge, rule }) => ({ badge, rule: ruleOf(rule) }));
}
