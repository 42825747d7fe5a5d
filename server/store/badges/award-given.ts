import type { PraiseId } from '../../../shared/contract/ids.ts';
import type { Sql } from '../sql.ts';
import { type GiftChange, settleGifts } from './gifts.ts';
import { type Telling, tellingAwards } from './tell-awards.ts';

/** Moves what members have of the badges that praises carry, after those praises changed. */
export function awardGiven(telling: Telling, praises: readonly PraiseId[]): void {
  const { sql } = telling;
  const changes = settleGifts(sql, praises);
  if (changes.length === 0) return;
  tellingAwards(telling, new Set(changes.map(({ member }) => member)), () => writeGiven(sql, changes));
}

/** A given badge has the one tier, however often: being given it again is a joy, not a rank. Between two it is no award that others hear of. */
function writeGiven(sql: Sql, changes: readonly GiftChange[]): void {
  const bound = JSON.stringify(changes);
  sql.all(
    `INSERT INTO awards (member, badge, have, hidden, tier)
     SELECT value ->> 'member', value ->> 'badge', value ->> 'open', value ->> 'hidden', 0 FROM json_each(?) WHERE true
     ON CONFLICT (member, badge) DO UPDATE SET have = have + excluded.have, hidden = hidden + excluded.hidden`,
    bound,
  );
  sql.all(
    `UPDATE awards SET tier = have > 0, at = (SELECT max(gifts.at) FROM gifts
       WHERE gifts.receiver = awards.member AND gifts.badge = awards.badge AND gifts.hidden = 0)
     FROM json_each(?) AS item
     WHERE awards.member = item.value ->> 'member' AND awards.badge = item.value ->> 'badge'`,
    bound,
  );
  sql.all(
    `DELETE FROM awards WHERE have = 0 AND hidden = 0 AND (member, badge) IN
       (SELECT value ->> 'member', value ->> 'badge' FROM json_each(?))`,
    bound,
  );
}
