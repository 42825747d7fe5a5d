import type { Lock } from '../platform/lock.ts';
import type { Store } from '../store/schema.ts';

/**
 * The places between two steps of praise → enqueue → drain → follow. A test throws at each to see that nothing is
 * lost and nothing doubled when the worker dies there; in the extension nobody listens.
 */
export type Checkpoint =
  | 'praise:sealed'
  | 'praise:in-transaction'
  | 'praise:enqueued'
  | 'drain:read'
  | 'drain:answered'
  | 'drain:in-transaction'
  | 'drain:settled'
  | 'follow:answered'
  | 'follow:in-transaction'
  | 'follow:applied'
  | JoinCheckpoint;

/** The same of joining. */
export type JoinCheckpoint = 'join:noted' | 'join:answered' | 'join:in-transaction' | 'join:settled';

/** What storing and syncing need of the world. */
export interface SyncDeps {
  readonly store: Store;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970 by this browser's clock, which may be wrong. */
  readonly clock: () => number;
  /** 0 ≤ random() < 1, for the jitter. */
  readonly random: () => number;
  readonly lock: Lock;
  readonly checkpoint?: (at: Checkpoint) => void;
}
