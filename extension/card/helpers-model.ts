import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Visibility } from '../../shared/contract/views.ts';
import type { AccountRef, Helper } from '../messaging/protocol.ts';
import type { CardRequest } from './card-request.ts';
import { HELPERS_MOST, otherAuthors } from './other-authors.ts';

export type Helpers = ReturnType<typeof createHelpers>;

/**
 * "Who else helped?" (RECOGNITION.md rule 14): other authors of the page, nearest first. Beside a praise between two nobody
 * else is praised, since it would tell of it.
 */
export function createHelpers(
  request: CardRequest,
  visibility: ReadonlySignal<Visibility>,
  drafted: readonly AccountRef[] = [],
) {
  const found = signal<readonly Helper[]>([]);
  const picked = signal<readonly string[]>([]);
  const accounts = new Map<string, AccountRef>();
  pick(drafted);
  const offered = computed(() => (visibility.value === 'private' ? [] : found.value));
  const chosen = computed(() =>
    offered.value.filter(({ id, given }) => !given && picked.value.includes(id)).map(({ id }) => id),
  );
  /** What a draft keeps of them, also of those that are not found yet, or not beside praise between two. */
  const kept = computed(() => {
    const given = new Set(found.value.flatMap((one) => (one.given ? [one.id] : [])));
    return picked.value.flatMap((id) => (given.has(id) ? [] : (accounts.get(id) ?? [])));
  });

  /** As a draft has them; whoever is not on the page any more stays on offer. */
  function pick(before: readonly AccountRef[]): void {
    for (const account of before) accounts.set(account.id, account);
    picked.value = before.map(({ id }) => id);
  }

  async function load(): Promise<void> {
    if (!request.mark.mine) return;
    for (const account of otherAuthors(request)) accounts.set(account.id, account);
    if (accounts.size === 0) return;
    const offering = [...accounts.values()].slice(0, HELPERS_MOST);
    const asked = request.send('helpers', { post: request.post, accounts: offering });
    found.value = await asked.catch(() => []); // a card without the question
  }

  function toggle(id: string): void {
    const { value } = picked;
    picked.value = value.includes(id) ? value.filter((one) => one !== id) : [...value, id];
  }

  return {
    offered,
    chosen,
    kept,
    pick,
    load,
    toggle,
    /** The accounts that are told the same, as the page names them. */
    told: (): AccountRef[] => chosen.value.flatMap((id) => accounts.get(id) ?? []),
    /** What was chosen has been given; or, taken back with the rest, nothing is. */
    settle(given: boolean): void {
      const now = new Set(chosen.value);
      found.value = found.value.map((one) => ({ ...one, given: given && (one.given || now.has(one.id)) }));
      // Whoever was not found in time was not told, and stays in the draft.
      const isFound = new Set(found.value.map(({ id }) => id));
      picked.value = given ? picked.value.filter((id) => !isFound.has(id)) : [];
    },
  };
}
