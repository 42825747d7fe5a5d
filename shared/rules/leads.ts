import type { Role } from '../contract/views.ts';

/** Leaders, and admins with them. */
export function leads(role: Role): boolean {
  return role !== 'member';
}
