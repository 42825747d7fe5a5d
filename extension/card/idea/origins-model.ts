import { computed, signal } from '@preact/signals';
import type { Origin, Origins } from '../../messaging/protocol.ts';
import type { CardRequest } from '../card-request.ts';

export type OriginsModel = ReturnType<typeof createOrigins>;

/** What a proposal may have come of, a few at a time, and which of it the reader says. */
export function createOrigins({ post, send }: Pick<CardRequest, 'post' | 'send'>) {
  const words = signal('');
  const told = signal<Origins>({ origins: [], more: false });
  const chosen = signal<Origin | null>(null);
  /** There are more than are told without a search. */
  const many = signal(false);
  let asked = 0;

  return {
    words,
    told,
    chosen,
    many,
    /** What is chosen stays, whatever is searched for next. */
    shown: computed<readonly Origin[]>(() => {
      const { origins } = told.value;
      const one = chosen.value;
      return !one || origins.some(({ post: other }) => other === one.post) ? origins : [one, ...origins];
    }),
    /** Unanswered, what was told before stays. */
    async search(text: string): Promise<void> {
      words.value = text;
      asked += 1;
      const turn = asked;
      const answer = await send('origins', { post, search: text }).catch(() => null);
      if (!answer || turn !== asked) return;
      told.value = answer;
      if (answer.more) many.value = true;
    },
  };
}
