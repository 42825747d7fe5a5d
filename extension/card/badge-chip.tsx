import type { ChipBadge } from '../messaging/protocol.ts';

/** The badge that a praise carries, in use or retired since. */
export function BadgeChip({ badge }: { readonly badge: ChipBadge }) {
  return (
    <span class="chip small" title={badge.about}>
      <span aria-hidden="true">{badge.icon}</span>
      <span class="name">{badge.label}</span>
    </span>
  );
}
