import type { MemberId } from '../../shared/contract/ids.ts';
import type { MemberCard } from '../../shared/contract/lookup.ts';
import { heldBy } from './awards.ts';
import { memberViews } from './members.ts';
import { latestOf } from './praise-views.ts';
import type { Sql } from './sql.ts';

/** A member as one other sees her on the card beside her name; null where there is nobody of that id. */
export function memberCard(sql: Sql, asker: MemberId, id: MemberId): MemberCard | null {
  const [member] = memberViews(sql, [id]);
  if (!member) return null;
  const latest = latestOf(sql, asker, id);
  const named = latest ? [latest.giver, ...latest.cosigns.map((cosign) => cosign.member)] : [];
  return {
    member,
    held: heldBy(sql, id),
    latest,
    members: memberViews(
      sql,
      named.filter((one) => one !== id),
    ),
  };
}
