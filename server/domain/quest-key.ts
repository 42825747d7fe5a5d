import type { QuestView } from '../../shared/contract/views.ts';

/** An open praise, as far as goals count it. */
export interface Countable {
  readonly praise: string;
  readonly counterpart: string;
  readonly value: string | null;
  readonly worded: 0 | 1;
  readonly giverDepartment: string | null;
  readonly receiverDepartment: string | null;
  readonly lifts: 0 | 1;
}

/** The thing that a goal counts of a praise, each once, or null: the praise itself, or whom it reached. */
export function questKey({ aim, value }: Pick<QuestView, 'aim' | 'value'>, fact: Countable): string | null {
  const { giverDepartment: from, receiverDepartment: to } = fact;
  switch (aim) {
    case 'crossing':
      return from !== null && to !== null && from !== to ? fact.praise : null;
    case 'worded':
      return fact.worded === 1 ? fact.praise : null;
    case 'value':
      return fact.value === value ? fact.praise : null;
    case 'reached':
      return fact.counterpart;
    case 'lifted':
      return fact.lifts === 1 ? fact.counterpart : null;
  }
}
