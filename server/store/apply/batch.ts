import type { MemberId } from '../../../shared/contract/ids.ts';
import type { OpResult, OpsResponse } from '../../../shared/contract/ops.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Clocks } from '../../domain/when-made.ts';
import { changing, type Take } from '../clock.ts';
import { findOutcome, noteOutcome } from '../ops.ts';
import type { Sql } from '../sql.ts';
import { applyOp } from './op.ts';
import type { CheckedOp, ReadOp } from './read-ops.ts';

/** What applying needs to know beside the op. */
export interface Applying {
  readonly sql: Sql;
  readonly member: MemberId;
  readonly take: Take;
  readonly clocks: Clocks;
}

/**
 * Applies a batch in one transaction, each op within its own, and gives one result per op in order. An op whose
 * id is known gets the answer it got the first time: a batch sent twice changes nothing the second time.
 */
export function applyBatch(sql: Sql, member: MemberId, ops: readonly ReadOp[], clocks: Clocks): OpsResponse {
  const { clock, result } = changing(sql, (take) => {
    const applying: Applying = { sql, member, take, clocks };
    return ops.map((op) => ('status' in op ? op : settle(applying, op)));
  });
  return { clock, results: result };
}

function settle(applying: Applying, checked: CheckedOp): OpResult {
  const { sql, member, clocks } = applying;
  const { id } = checked.op;
  const known = findOutcome(sql, id);
  if (known)
    return known.member === member ? known.result : { id, status: 'refused', code: 'not-yours', field: 'id' };
  const result = attempt(applying, checked);
  noteOutcome(sql, member, id, result, clocks.now);
  return result;
}

function attempt(applying: Applying, checked: CheckedOp): OpResult {
  const { id } = checked.op;
  try {
    applying.sql.tx(() => applyOp(applying, checked));
    return { id, status: 'applied' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, field } = error;
    return { id, status: 'refused', code, ...(field !== undefined && { field }) };
  }
}
