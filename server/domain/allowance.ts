/**
 * How many praises count in a week of somebody who leads, for each that counts in a member's (RECOGNITION.md rule 7:
 * leaders more): theirs is the praise that people remember, and they have a department to look after. A role is had from
 * joining on and never changes: were it to, her weeks would have to be counted anew.
 */
const forWhoLeads = 2;

/** How many praises that somebody takes part in count towards her growth in a week. `teams`: the team's allowance. */
export function weeklyAllowance(teams: number, leads: boolean): number {
  return leads ? teams * forWhoLeads : teams;
}
