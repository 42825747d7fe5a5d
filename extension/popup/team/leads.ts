import type { Role } from '../../../shared/contract/views.ts';

/** Leaders, and admins with them. */
export function leads(role: Role): boolean {
  return role !== 'member';
}
