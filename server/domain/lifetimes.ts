/** How long things last, in milliseconds. */
const minute = 60_000;
export const day = 24 * 60 * minute;

/** A token lives so long after its last use, so that only who stays away for a quarter has to join again. */
export const tokenLife = 90 * day;
/** Using a token extends it at most so often: one write a day, not one per request. */
export const extendEvery = day;
/** The first admin is at hand when a team is made. */
export const adminInviteLife = 30 * day;
/** Shipped to a whole company by policy, and still needed by those who come back after a leave. */
export const memberInviteLife = 365 * day;
/** So long a lost answer to joining can be asked for again. */
export const attemptLife = day;
/** How far a member's clock may run ahead before it is called wrong. */
export const clockAhead = 10 * minute;
/** The longest an outbox is believed to have waited. */
export const clockBehind = 30 * day;
/** So long a report whose answer was lost is known again; browsers give up sending one after half of it. */
export const reportLife = 30 * day;
