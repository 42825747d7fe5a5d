import type { BadgeId } from '../../shared/contract/ids.ts';

/** The badges that a member chose to wear, as her row keeps them. */
export function wornOf(worn: string): BadgeId[] {
  return JSON.parse(worn) as BadgeId[]; // only badge ids that passed the contract are ever written there
}
