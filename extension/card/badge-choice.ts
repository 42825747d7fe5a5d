import { type Signal, signal } from '@preact/signals';
import type { PageSetup } from '../messaging/protocol.ts';

interface BadgeChoiceOptions {
  readonly badges: PageSetup['team']['badges'];
  /** What the praise carries already. */
  readonly given: string | null;
  /** What the draft says; undefined where none says anything. */
  readonly drafted: string | null | undefined;
  readonly value: Signal<string | null>;
}

/** The badge that goes with a praise. Its value is chosen along with it where it has one and none is chosen yet. */
export function createBadgeChoice({ badges, given, drafted, value }: BadgeChoiceOptions) {
  const offers = badges.filter(({ id, offered }) => offered || id === given);
  const chosen = signal(drafted === undefined ? given : offered(drafted));

  /** A badge that the team retired since, or keeps for leaders, cannot be given. */
  function offered(id: string | null): string | null {
    return offers.some((one) => one.id === id) ? id : null;
  }

  function choose(id: string | null): void {
    chosen.value = id;
    value.value ??= offers.find((one) => one.id === id)?.value ?? null;
  }

  return { offers, chosen, offered, choose };
}
