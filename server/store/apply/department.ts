import { moveMember } from '../growth/move.ts';
import { memberView, setDepartment } from '../members.ts';
import type { Applying } from './batch.ts';

/** Where the member works from now on. Working there already changes nothing. */
export function workIn({ sql, member, take }: Applying, department: string | null): void {
  if (memberView(sql, member).department === department) return;
  moveMember({ sql, take }, member, () => setDepartment(sql, member, department, take()));
}
