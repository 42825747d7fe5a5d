import type { InferOutput } from 'valibot';
import type { MemberId, PraiseId } from '../../../shared/contract/ids.ts';
import type { SecondOp } from '../../../shared/contract/ops.ts';
import { Refusal } from '../../domain/refusal.ts';
import { whenMade } from '../../domain/when-made.ts';
import { followUpAnswers } from '../follow-up.ts';
import { leads } from '../members.ts';
import { ownerOf } from '../personas.ts';
import { findPraise, isThanked, thankFor, touchPraises } from '../praises.ts';
import { dropSecond, putSecond } from '../seconds.ts';
import type { Sql } from '../sql.ts';
import type { Applying } from './batch.ts';

/** 拍手 for what others gave to others. Only who leads adds a line: the co-sign. */
export function second(applying: Applying, op: InferOutput<typeof SecondOp>): void {
  const { sql, member, take, clocks } = applying;
  const { giver, receiver } = standing(sql, member, op.praise);
  if (giver === member || receiver === member) throw new Refusal('own-praise', 'praise');
  if (op.sealed !== null && !leads(sql, member)) throw new Refusal('leaders-only', 'sealed');
  putSecond(sql, { praise: op.praise, member, sealed: op.sealed, at: whenMade(op.at, clocks) });
  touchPraises(sql, [op.praise], take());
  followUpAnswers(applying, [op.praise]);
}

/** Also of a praise that she may not know of any more. What is not there is taken back already. */
export function unsecond(applying: Applying, praise: PraiseId): void {
  const { sql, member, take } = applying;
  if (!dropSecond(sql, praise, member)) return;
  touchPraises(sql, [praise], take());
  followUpAnswers(applying, [praise]);
}

/** The receiver's thanks, once. */
export function thank(applying: Applying, praise: PraiseId): void {
  const { sql, member, take } = applying;
  if (standing(sql, member, praise).receiver !== member) throw new Refusal('not-yours', 'praise');
  if (isThanked(sql, praise)) return;
  thankFor(sql, praise, take());
  followUpAnswers(applying, [praise]);
}

/** A standing praise that the member may know of; a secret of others is answered like one that never was. */
function standing(
  sql: Sql,
  member: MemberId,
  praise: PraiseId,
): { giver: MemberId; receiver: MemberId | null } {
  const known = findPraise(sql, praise);
  const receiver = known ? ownerOf(sql, known.author) : null;
  if (!known || (known.secret && known.giver !== member && receiver !== member))
    throw new Refusal('unknown-praise', 'praise');
  if (known.withdrawn) throw new Refusal('withdrawn', 'praise');
  return { giver: known.giver, receiver };
}
