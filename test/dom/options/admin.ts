import type { Account } from '../../../extension/options/account.ts';
import { now, sessionRow, team } from '../ui/rows.ts';

/** Of an admin who has just joined. */
export const admin: Account = {
  session: sessionRow({ role: 'admin' }),
  team,
  preferences: null,
  department: null,
  departments: [],
  personas: [],
  outbox: [],
  drafts: [],
  fault: null,
  syncedAt: now,
};
