import type { IdeaState, Rule } from '../../shared/contract/badge.ts';
import type { MemberId, PersonaTag } from '../../shared/contract/ids.ts';

/** Something that somebody did for somebody, as the rules of badges see it. All of it is known to everybody. */
export interface Deed {
  readonly id: string;
  /** `cosign` is a second, too. */
  readonly kind: Rule['kind'];
  /** Of `idea` and `closing`: the state reached. */
  readonly state: IdeaState | null;
  readonly doer: MemberId;
  /** For whom: a member, or a persona while nobody claimed it. */
  readonly counterpart: MemberId | PersonaTag;
  readonly receiver: MemberId | null;
  readonly value: string | null;
  readonly worded: 0 | 1;
  readonly lifts: 0 | 1;
  readonly at: number;
  readonly week: number;
  readonly doerDepartment: string | null;
  readonly receiverDepartment: string | null;
}

/** What a rule counts of a deed: whose badge it is, and the thing of which only distinct ones count. */
export interface Counted {
  readonly member: MemberId;
  readonly thing: string;
}

export function countedBy(rule: Rule, deed: Deed): Counted | null {
  if (!isMeant(rule, deed)) return null;
  const member = rule.for === 'doer' ? deed.doer : deed.receiver;
  const thing = thingOf(rule, deed);
  return member === null || thing === null ? null : { member, thing };
}

function isMeant(rule: Rule, deed: Deed): boolean {
  if (rule.for === 'doer' && deed.doer === deed.receiver) return false; // who proposes her own post found nobody's
  if (rule.kind !== deed.kind && !(rule.kind === 'second' && deed.kind === 'cosign')) return false;
  if (rule.value !== null && rule.value !== deed.value) return false;
  if (rule.state !== null && rule.state !== deed.state) return false;
  if (rule.crossing && !isCrossing(deed)) return false;
  return (!rule.worded || deed.worded === 1) && (!rule.lifting || deed.lifts === 1);
}

function isCrossing({ doerDepartment, receiverDepartment }: Deed): boolean {
  return doerDepartment !== null && receiverDepartment !== null && doerDepartment !== receiverDepartment;
}

/** Of people and departments, the other side's. */
function thingOf({ count, for: whose }: Rule, deed: Deed): string | null {
  switch (count) {
    case 'people':
      return whose === 'doer' ? deed.counterpart : deed.doer;
    case 'departments':
      return whose === 'doer' ? deed.receiverDepartment : deed.doerDepartment;
    case 'values':
      return deed.value;
    case 'weeks':
      return String(deed.week);
    case 'first':
      return 'once';
  }
}
