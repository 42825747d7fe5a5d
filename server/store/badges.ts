import type { Badge, Rule } from '../../shared/contract/badge.ts';
import type { BadgeId } from '../../shared/contract/ids.ts';
import type { Sql } from './sql.ts';

type BadgeRow = Omit<Badge, 'rule' | 'active'> & { readonly rule: string | null; readonly active: 0 | 1 };

const columns = `id, kind, ja, en, about_ja AS aboutJa, about_en AS aboutEn, icon, colour, value, givers,
  per_28_days AS per28Days, rule, active, retired`;

/** Every badge of the team, those in the hall of fame too, in its order. */
export function readBadges(sql: Sql): Badge[] {
  return sql.all<BadgeRow>(`SELECT ${columns} FROM badges ORDER BY place, id`).map(badgeOf);
}

export function findBadge(sql: Sql, id: BadgeId): Badge | undefined {
  return sql.all<BadgeRow>(`SELECT ${columns} FROM badges WHERE id = ?`, id).map(badgeOf)[0];
}

function badgeOf({ rule, active, ...badge }: BadgeRow): Badge {
  return { ...badge, rule: rule === null ? null : ruleOf(rule), active: active === 1 };
}

/** A rule as its badge's row keeps it. */
export function ruleOf(rule: string): Rule {
  return JSON.parse(rule) as Rule; // only rules that passed the contract are ever written there
}

/** Writes badges: new ones after those that are there, known ones in their place. */
export function putBadges(sql: Sql, badges: readonly Badge[]): void {
  const rows = badges.map(({ rule, active, ...badge }) => ({
    ...badge,
    rule: rule && JSON.stringify(rule),
    active: active ? 1 : 0,
  }));
  sql.all(
    `INSERT INTO badges (id, place, kind, ja, en, about_ja, about_en, icon, colour, value, givers, per_28_days, rule,
       active, retired)
     SELECT item.value ->> 'id', item.key + (SELECT coalesce(max(place) + 1, 0) FROM badges), item.value ->> 'kind',
       item.value ->> 'ja', item.value ->> 'en', item.value ->> 'aboutJa', item.value ->> 'aboutEn',
       item.value ->> 'icon', item.value ->> 'colour', item.value ->> 'value', item.value ->> 'givers',
       item.value ->> 'per28Days', item.value ->> 'rule', item.value ->> 'active', item.value ->> 'retired'
     FROM json_each(?) AS item WHERE true
     ON CONFLICT (id) DO UPDATE SET ja = excluded.ja, en = excluded.en, about_ja = excluded.about_ja,
       about_en = excluded.about_en, icon = excluded.icon, colour = excluded.colour, value = excluded.value,
       givers = excluded.givers, per_28_days = excluded.per_28_days, rule = excluded.rule, active = excluded.active,
       retired = excluded.retired`,
    JSON.stringify(rows),
  );
}
