import type { MessageKey } from '../translate.ts';

/** What is wrong with a member's name, as `MemberName` in the contract would say it; null for a good one. */
export function nameFault(name: string): MessageKey | null {
  const length = name.trim().length;
  if (length === 0) return 'popup.join.name_missing';
  return length > 80 ? 'popup.join.name_long' : null;
}
