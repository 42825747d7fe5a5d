import type { Account } from '../../extension/overlay/read/create-reader.ts';

/** What `expected.json` says of one saved page. */
export interface Expected {
  readonly url: string;
  readonly viewer: Account | null;
  /** Ids of the viewer's own posts, which get no flower before somebody else praised them. */
  readonly own: readonly string[];
  readonly posts: readonly {
    readonly id: string;
    readonly strength: 'stable' | 'derived';
    readonly author: Account;
    readonly permalink: string | null;
    readonly time: string | null;
    readonly quote: string;
    /** The flower is a child of this element, or right after it. */
    readonly flower: string;
  }[];
  /** Elements that stay without a flower, themselves and inside. */
  readonly bare: readonly string[];
}
