import { whenMoved } from '../growth/move.ts';
import { memberView, setDepartment } from '../members.ts';
import type { Applying } from './batch.ts';

/** Where the member works from now on, for herself and for everybody who praised her. Working there already changes nothing. */
export function work({ sql, member, take }: Applying, department: string | null): void {
  if (memberView(sql, member).department === department) return;
  whenMoved({ sql, take }, member, () => setDepartment(sql, member, department, take()));
}
