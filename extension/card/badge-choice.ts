import { computed, type Signal, signal } from '@preact/signals';
import type { CardRequest } from './card-request.ts';

interface BadgeChoiceOptions {
  readonly request: Pick<CardRequest, 'setup' | 'send'>;
  /** What the praise carries already. */
  readonly given: string | null;
  /** What the draft says; undefined where none says anything. */
  readonly drafted: string | null | undefined;
  readonly value: Signal<string | null>;
}

/** The badge that goes with a praise. Its value is chosen along with it where it has one and none is chosen yet. */
export function createBadgeChoice({ request, given, drafted, value }: BadgeChoiceOptions) {
  /** The team's, as the page heard of them, and as they are once `load` has asked. */
  const known = signal(request.setup.team.badges);
  const offers = computed(() => known.value.filter(({ id, offered }) => offered || id === given));
  const chosen = signal(drafted === undefined ? given : offered(drafted));

  /** A badge that the team retired since, or keeps for leaders, cannot be given; nor one that was given often enough. */
  function offered(id: string | null): string | null {
    return offers.value.some((one) => one.id === id) ? id : null;
  }

  /** Unanswered, what the page heard of holds; the server refuses the rest. */
  async function load(): Promise<void> {
    const now = await request.send('giveableBadges').catch(() => null);
    if (!now) return;
    known.value = now;
    chosen.value = offered(chosen.value);
  }

  function choose(id: string | null): void {
    chosen.value = id;
    value.value ??= offers.value.find((one) => one.id === id)?.value ?? null;
  }

  return { known, offers, chosen, offered, load, choose };
}
