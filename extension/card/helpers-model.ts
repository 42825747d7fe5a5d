import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Visibility } from '../../shared/contract/views.ts';
import type { AccountRef, Helper } from '../messaging/protocol.ts';
import type { CardRequest } from './card-request.ts';
import { otherAuthors } from './other-authors.ts';

export type Helpers = ReturnType<typeof createHelpers>;

/**
 * "Who else helped?" (RECOGNITION.md rule 14): other authors of the page, nearest first. Beside a praise between two nobody
 * else is praised, since it would tell of it.
 */
export function createHelpers(request: CardRequest, visibility: ReadonlySignal<Visibility>) {
  const found = signal<readonly Helper[]>([]);
  const picked = signal<readonly string[]>([]);
  const accounts = new Map<string, AccountRef>();
  const offered = computed(() => (visibility.value === 'private' ? [] : found.value));
  const chosen = computed(() =>
    offered.value.filter(({ id, given }) => !given && picked.value.includes(id)).map(({ id }) => id),
  );

  async function load(): Promise<void> {
    if (!request.mark.mine) return;
    for (const account of otherAuthors(request)) accounts.set(account.id, account);
    if (accounts.size === 0) return;
    const asked = request.send('helpers', { post: request.post, accounts: [...accounts.values()] });
    found.value = await asked.catch(() => []); // a card without the question
  }

  function toggle(id: string): void {
    const { value } = picked;
    picked.value = value.includes(id) ? value.filter((one) => one !== id) : [...value, id];
  }

  return {
    offered,
    chosen,
    load,
    toggle,
    /** The accounts that are told the same, as the page names them. */
    told: (): AccountRef[] => chosen.value.flatMap((id) => accounts.get(id) ?? []),
    /** What was chosen has been given; or, taken back with the rest, nothing is. */
    settle(given: boolean): void {
      const now = new Set(chosen.value);
      found.value = found.value.map((one) => ({ ...one, given: given && (one.given || now.has(one.id)) }));
      picked.value = [];
    },
  };
}
