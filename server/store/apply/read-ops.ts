import * as v from 'valibot';
import { type MemberId, OpId, type PraiseId } from '../../../shared/contract/ids.ts';
import { Op, type OpResult } from '../../../shared/contract/ops.ts';
import { praiseId } from '../../../shared/target/tag.ts';

/** An op that has been through its schema, with the praise id its giver and post really make. */
export interface CheckedOp {
  readonly op: Op;
  readonly derived: PraiseId | null;
}

export type ReadOp = CheckedOp | Extract<OpResult, { status: 'refused' }>;

/** Reads the ops of a batch, each for itself; what cannot be read is its own refusal. */
export function readOps(ops: readonly unknown[], member: MemberId): Promise<ReadOp[]> {
  return Promise.all(ops.map((op) => readOp(op, member)));
}

/** Digests here, because a digest is asynchronous and a transaction is not. */
async function readOp(sent: unknown, member: MemberId): Promise<ReadOp> {
  const read = v.safeParse(Op, sent, { abortEarly: true });
  if (!read.success) {
    const field = v.getDotPath(read.issues[0]);
    return { id: idOf(sent), status: 'refused', code: 'invalid', ...(field !== null && { field }) };
  }
  const op = read.output;
  if (op.kind !== 'praise') return { op, derived: null };
  return { op, derived: await praiseId(member, op.post, op.group === null ? undefined : op.author) };
}

/** So that the sender can tell which op was meant, where even the malformed one names itself. */
function idOf(sent: unknown): OpId | null {
  const id = v.safeParse(v.object({ id: OpId }), sent);
  return id.success ? id.output.id : null;
}
