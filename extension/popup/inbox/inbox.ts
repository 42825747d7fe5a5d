import type { NewsRow, PraiseRow } from '../../store/schema.ts';
import type { PraisePage } from '../home.ts';

/** Something that came for the reader: praise, an answer to what she gave, a badge, an idea's next step. */
export type InboxEntry =
  | { readonly kind: 'received' | 'answered'; readonly at: number; readonly praise: PraiseRow }
  | { readonly kind: 'news'; readonly at: number; readonly news: NewsRow };

export interface Inbox {
  readonly entries: readonly InboxEntry[];
  readonly hasMore: boolean;
}

interface Arrived {
  readonly received: PraisePage;
  /** One's own praises that something came for, the newest answer first. */
  readonly answered: readonly PraiseRow[];
  readonly news: readonly NewsRow[];
}

/** At most `limit` entries, newest first. A praise stands once, where its last word puts it. */
export function fillInbox({ received, answered, news }: Arrived, limit: number): Inbox {
  const praises = new Map([...received.praises, ...answered].map((row) => [row.praise, row]));
  const entries: InboxEntry[] = [
    ...[...praises.values()].map((praise) => ({
      kind: praise.direction === 'given' ? ('answered' as const) : ('received' as const),
      at: Math.max(praise.answered ?? 0, praise.direction === 'given' ? 0 : praise.at),
      praise,
    })),
    ...news.map((one) => ({ kind: 'news' as const, at: one.at, news: one })),
  ];
  entries.sort((one, other) => other.at - one.at);
  return {
    entries: entries.slice(0, limit),
    hasMore: received.hasMore || entries.length > limit,
  };
}
