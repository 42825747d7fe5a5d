import type { BadgeId, MemberId, PraiseId } from '../../../shared/contract/ids.ts';
import type { Sql } from '../sql.ts';

/** A standing praise that carries a badge. */
export interface Gift {
  readonly praise: PraiseId;
  readonly badge: BadgeId;
  /** Null while nobody claimed the author's account. */
  readonly receiver: MemberId | null;
  /** 1: giver and receiver alone know of it. */
  readonly hidden: 0 | 1;
}

/** What somebody has of a badge more, or less, than before. */
export interface GiftChange {
  readonly member: MemberId;
  readonly badge: BadgeId;
  open: number;
  hidden: number;
}

/**
 * Brings gifts up to date with praises that were just given, changed, withdrawn, became or stopped being secret, or have
 * another receiver, and gives what that changes for those who got them.
 */
export function settleGifts(sql: Sql, praises: readonly PraiseId[]): GiftChange[] {
  const ids = JSON.stringify(praises);
  const gone = sql.all<Gift>(
    `DELETE FROM gifts WHERE praise IN (SELECT value FROM json_each(?))
     RETURNING praise, badge, receiver, hidden`,
    ids,
  );
  const fresh = sql.all<Gift>(
    `INSERT INTO gifts (praise, badge, receiver, hidden, at)
     SELECT praises.id, praises.badge, personas.member, praises.secret, praises.at
     FROM json_each(?) AS asked JOIN praises ON praises.id = asked.value
     LEFT JOIN personas ON personas.tag = praises.author
     WHERE praises.badge IS NOT NULL AND praises.sealed IS NOT NULL AND praises.giver IS NOT personas.member
     RETURNING praise, badge, receiver, hidden`,
    ids,
  );
  return changesOf(gone, fresh);
}

function changesOf(gone: readonly Gift[], fresh: readonly Gift[]): GiftChange[] {
  const changes = new Map<string, GiftChange>();
  const add = ({ receiver: member, badge, hidden }: Gift, by: 1 | -1) => {
    if (member === null) return;
    const key = `${member} ${badge}`;
    const change = changes.get(key) ?? { member, badge, open: 0, hidden: 0 };
    change[hidden === 1 ? 'hidden' : 'open'] += by;
    changes.set(key, change);
  };
  for (const gift of gone) add(gift, -1);
  for (const gift of fresh) add(gift, 1);
  return [...changes.values()];
}

/** How many other standing praises of a giver carry a badge and were given within so many milliseconds of a moment. */
export function giftsAround(sql: Sql, { giver, badge, except, at, within }: GiftsAsked): number {
  const [row] = sql.all<{ n: number }>(
    `SELECT count(*) AS n FROM praises
     WHERE giver = ? AND badge = ? AND sealed IS NOT NULL AND at > ? AND at < ? AND id <> ?`,
    giver,
    badge,
    at - within,
    at + within,
    except,
  );
  return row?.n ?? 0;
}

interface GiftsAsked {
  readonly giver: MemberId;
  readonly badge: BadgeId;
  readonly except: PraiseId;
  readonly at: number;
  readonly within: number;
}
