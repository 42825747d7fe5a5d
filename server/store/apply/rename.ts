import { memberView, renameMember } from '../members.ts';
import type { Applying } from './batch.ts';

/** Calls the member by another name from now on. Being called that already changes nothing. */
export function rename({ sql, member, take }: Applying, name: string): void {
  if (memberView(sql, member).name !== name) renameMember(sql, member, name, take());
}
