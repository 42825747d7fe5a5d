import type { AwardView, HeldBadge } from '../../shared/contract/badge.ts';
import type { BadgeId, MemberId } from '../../shared/contract/ids.ts';
import type { OwnView } from '../../shared/contract/views.ts';
import { nextOf } from '../domain/tiers.ts';
import { ruleOf } from './badges.ts';
import type { Sql } from './sql.ts';

interface AwardRow {
  readonly badge: BadgeId;
  readonly kind: 'given' | 'earned';
  readonly rule: string | null;
  readonly have: number;
  readonly hidden: number;
  readonly tier: AwardView['tier'];
  readonly at: number | null;
  readonly newest: number | null;
  readonly waits: 0 | 1;
  /** Can still be earned. */
  readonly open: 0 | 1;
}

/** A member's badges, those on the way, and how many wait for their month: for her own eyes. */
export function awardsOf(sql: Sql, member: MemberId): Pick<OwnView, 'awards' | 'waiting'> {
  const rows = sql.all<AwardRow>(
    `SELECT badges.id AS badge, badges.kind, badges.rule, coalesce(awards.have, 0) AS have,
       coalesce(awards.hidden, 0) AS hidden, coalesce(awards.tier, 0) AS tier, awards.at,
       (SELECT max(gifts.at) FROM gifts WHERE gifts.receiver = ?1 AND gifts.badge = badges.id AND gifts.hidden = 1) AS newest,
       awards.due IS NOT NULL AS waits, badges.active = 1 AND badges.retired IS NULL AS open
     FROM badges LEFT JOIN awards ON awards.member = ?1 AND awards.badge = badges.id
     WHERE awards.tier > 0 OR awards.hidden > 0 OR (badges.kind = 'earned' AND badges.active = 1 AND badges.retired IS NULL)
     ORDER BY badges.place, badges.id`,
    member,
  );
  return {
    awards: rows.map(viewOf),
    waiting: rows.filter(({ waits, open }) => waits === 1 && open === 1).length,
  };
}

function viewOf({ badge, kind, rule, have, hidden, tier, at, newest, open }: AwardRow): AwardView {
  if (kind === 'given')
    return { badge, tier: 1, have: have + hidden, need: null, at: Math.max(at ?? 0, newest ?? 0) };
  const need = rule === null || open === 0 ? null : nextOf(ruleOf(rule), have);
  return { badge, tier, have, need, at: tier === 0 ? null : at };
}

/** More than anybody looks at on a card. */
const heldOnCard = 30;

/** The badges of a member that everybody may know of, newest first. None where she does without the game layer. */
export function heldBy(sql: Sql, member: MemberId): HeldBadge[] {
  return sql.all<HeldBadge>(
    `SELECT awards.badge, awards.tier, awards.at
     FROM members JOIN awards ON awards.member = members.id
     WHERE members.id = ? AND members.game = 1 AND awards.tier > 0
     ORDER BY awards.at DESC, awards.badge LIMIT ${heldOnCard}`,
    member,
  );
}

/** Whether everybody may know that a member has all of these badges. */
export function isHolding(sql: Sql, member: MemberId, badges: readonly BadgeId[]): boolean {
  const rows = sql.all(
    'SELECT badge FROM awards WHERE member = ? AND tier > 0 AND badge IN (SELECT value FROM json_each(?))',
    member,
    JSON.stringify(badges),
  );
  return rows.length === new Set(badges).size;
}
