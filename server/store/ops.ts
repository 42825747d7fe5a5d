import * as v from 'valibot';
import type { MemberId, OpId } from '../../shared/contract/ids.ts';
import { type OpResult, RefusalCode } from '../../shared/contract/ops.ts';
import type { Sql } from './sql.ts';

/** What became of an op, for as long as the team exists: an outbox may sleep for months. */
export function findOutcome(sql: Sql, id: OpId): { member: MemberId; result: OpResult } | undefined {
  const [row] = sql.all<{ member: MemberId; refused: string | null }>(
    'SELECT member, refused FROM ops WHERE id = ?',
    id,
  );
  return row && { member: row.member, result: toResult(id, row.refused) };
}

export function noteOutcome(sql: Sql, member: MemberId, id: OpId, result: OpResult, now: number): void {
  const refused = result.status === 'applied' ? null : `${result.code}:${result.field ?? ''}`;
  sql.all('INSERT INTO ops (id, member, refused, at) VALUES (?, ?, ?, ?)', id, member, refused, now);
}

function toResult(id: OpId, refused: string | null): OpResult {
  if (refused === null) return { id, status: 'applied' };
  const [code, field] = refused.split(':');
  return { id, status: 'refused', code: v.parse(RefusalCode, code), ...(field && { field }) };
}
