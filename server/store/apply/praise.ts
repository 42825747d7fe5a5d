import type { InferOutput } from 'valibot';
import type { PraiseId } from '../../../shared/contract/ids.ts';
import type { AmendOp, PraiseOp, WithdrawOp } from '../../../shared/contract/ops.ts';
import { ownPraise, stepOfPraise } from '../../domain/praising.ts';
import { Refusal } from '../../domain/refusal.ts';
import { whenMade } from '../../domain/when-made.ts';
import { regrow } from '../growth/regrow.ts';
import { ownerOf } from '../personas.ts';
import { countPraise } from '../posts.ts';
import { erasePraise, findPraise, putPraise, rewritePraise } from '../praises.ts';
import { isValue } from '../team.ts';
import type { Applying } from './batch.ts';

/** Gives, revives or amends; see `stepOfPraise`. */
export function givePraise(
  { sql, member, take, clocks }: Applying,
  op: InferOutput<typeof PraiseOp>,
  derived: PraiseId | null,
): void {
  const { praise: id, post, author, value, said, sealed } = op;
  if (id !== derived) throw new Refusal('invalid', 'praise');
  if (ownerOf(sql, author) === member) throw new Refusal('own-post', 'author');
  if (value !== null && !isValue(sql, value)) throw new Refusal('unknown-value', 'value');
  const step = stepOfPraise(findPraise(sql, id), said);
  if (step === 'nothing') return;
  if (step === 'amend') {
    rewritePraise(sql, { id, value, said, sealed }, take());
    regrow({ sql, take }, [id]);
    return;
  }
  const at = whenMade(op.at, clocks);
  putPraise(sql, { id, post, giver: member, author, value, said, sealed, at }, take());
  countPraise(sql, post, author, 1, take());
  regrow({ sql, take }, [id]);
}

export function amend({ sql, member, take }: Applying, op: InferOutput<typeof AmendOp>): void {
  const known = ownPraise(findPraise(sql, op.praise), member);
  if (known.withdrawn) throw new Refusal('withdrawn', 'praise');
  if (op.value !== null && !isValue(sql, op.value)) throw new Refusal('unknown-value', 'value');
  rewritePraise(sql, { id: op.praise, value: op.value, said: op.said, sealed: op.sealed }, take());
  regrow({ sql, take }, [op.praise]);
}

/** Withdrawing what is withdrawn already is what was wanted: nothing changes. */
export function withdraw({ sql, member, take }: Applying, { praise }: InferOutput<typeof WithdrawOp>): void {
  const own = ownPraise(findPraise(sql, praise), member);
  if (own.withdrawn) return;
  erasePraise(sql, praise, take());
  countPraise(sql, own.post, own.author, -1, take());
  regrow({ sql, take }, [praise]);
}
