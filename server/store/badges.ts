import * as v from 'valibot';
import { type Badge, Rule } from '../../shared/contract/badge.ts';
import type { Sql } from './sql.ts';

type BadgeRow = Omit<Badge, 'rule' | 'active'> & { readonly rule: string | null; readonly active: 0 | 1 };

/** Every badge of the team, those in the hall of fame too, in its order. */
export function readBadges(sql: Sql): Badge[] {
  return sql
    .all<BadgeRow>(
      `SELECT id, kind, ja, en, about_ja AS aboutJa, about_en AS aboutEn, icon, colour, value, givers,
         per_28_days AS per28Days, rule, active, retired FROM badges ORDER BY place, id`,
    )
    .map(({ rule, active, ...badge }) => ({
      ...badge,
      rule: rule === null ? null : v.parse(Rule, JSON.parse(rule)),
      active: active === 1,
    }));
}
