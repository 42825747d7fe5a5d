import type { InferOutput } from 'valibot';
import type { BadgeId, PraiseId } from '../../../shared/contract/ids.ts';
import type { AmendOp, PraiseOp, WithdrawOp } from '../../../shared/contract/ops.ts';
import { isSecret } from '../../../shared/rules/visibility.ts';
import { ownPraise, stepOfPraise } from '../../domain/praising.ts';
import { Refusal } from '../../domain/refusal.ts';
import { whenMade } from '../../domain/when-made.ts';
import { followUp } from '../follow-up.ts';
import { ownerOf, wishFor } from '../personas.ts';
import { countPraise } from '../posts.ts';
import { type FoundPraise, findPraise, putPraise, rewritePraise, setBadge } from '../praises.ts';
import { isValue } from '../team.ts';
import { checkBadge } from './badge.ts';
import type { Applying } from './batch.ts';
import { erase } from './erase.ts';
import { checkGroup, hideGroup } from './group.ts';

/** Gives, revives, amends or puts a badge on it; see `stepOfPraise`. */
export function givePraise(
  applying: Applying,
  op: InferOutput<typeof PraiseOp>,
  derived: PraiseId | null,
): void {
  const { sql, member, take, clocks } = applying;
  const {
    praise: id,
    post,
    author,
    value,
    badge = null,
    group: main,
    said,
    sealed,
    visibility = 'team',
  } = op;
  if (id !== derived) throw new Refusal('invalid', 'praise');
  if (ownerOf(sql, author) === member) throw new Refusal('own-post', 'author');
  if (value !== null && !isValue(sql, value)) throw new Refusal('unknown-value', 'value');
  checkGroup(applying, op);
  const known = findPraise(sql, id);
  const step = stepOfPraise(known, op);
  if (known && step !== 'revive') {
    if (step === 'amend') rewrite(applying, known, op);
    if (step === 'adorn') adorn(applying, known, id, badge);
    return;
  }
  const at = whenMade(op.at, clocks);
  checkBadge(applying, { praise: id, badge, carried: null, at });
  const secret = isSecret(visibility, wishFor(sql, author));
  const row = { id, post, giver: member, author, value, badge, main, said, sealed, visibility, secret, at };
  putPraise(sql, row, take());
  if (!secret) countPraise(sql, row, 1, take());
  followUp(applying, [id]);
}

export function amend(applying: Applying, op: InferOutput<typeof AmendOp>): void {
  const { sql, member } = applying;
  const known = ownPraise(findPraise(sql, op.praise), member);
  if (known.withdrawn) throw new Refusal('withdrawn', 'praise');
  if (op.value !== null && !isValue(sql, op.value)) throw new Refusal('unknown-value', 'value');
  rewrite(applying, known, op);
}

/** The words, the value and who may know stay. */
function adorn(
  applying: Applying,
  { badge: carried, at }: FoundPraise,
  id: PraiseId,
  badge: BadgeId | null,
): void {
  if (badge === carried) return;
  const { sql, take } = applying;
  checkBadge(applying, { praise: id, badge, carried, at });
  setBadge(sql, id, badge, take());
  followUp(applying, [id]);
}

function rewrite(
  applying: Applying,
  { post, giver, author, main, badge: carried, visibility: chosen, at, secret: before }: FoundPraise,
  op: InferOutput<typeof AmendOp | typeof PraiseOp>,
): void {
  const { sql, take } = applying;
  const { praise: id, value, badge = carried, said, sealed, visibility = chosen } = op;
  checkBadge(applying, { praise: id, badge, carried, at });
  const isBehind = main !== null && findPraise(sql, main)?.secret === true;
  const secret = isBehind || isSecret(visibility, wishFor(sql, author));
  rewritePraise(sql, { id, value, badge, said, sealed, visibility, secret }, take());
  const turns = secret !== before;
  if (turns) countPraise(sql, { post, author, main }, secret ? -1 : 1, take());
  const hidden = turns && main === null ? hideGroup(applying, { id, post, giver }, secret) : [];
  followUp(applying, [id, ...hidden]);
}

/** With those of its group. Withdrawing what is withdrawn already is what was wanted: nothing changes. */
export function withdraw(applying: Applying, { praise: id }: InferOutput<typeof WithdrawOp>): void {
  const { sql, member } = applying;
  const known = ownPraise(findPraise(sql, id), member);
  if (known.withdrawn) return;
  followUp(applying, erase(applying, { id, ...known }, known.author));
}
