import type { Store } from '../store/schema.ts';

/** The inbox shows the newest; a year back nobody looks. */
const KEPT_FOR = 366 * 86_400_000;

/** So old that it is forgotten once it was read: an idea that is told again, with all its steps, brings it no more. */
export function isForgotten(at: number, now: number): boolean {
  return at < now - KEPT_FOR;
}

/** Forgets news that were read and are older than a year, inside the caller's transaction. Told again, they are none. */
export async function forgetOldNews({ news }: Store, now: number): Promise<void> {
  await news
    .where('at')
    .below(now - KEPT_FOR)
    .filter(({ unread }) => unread === 0)
    .delete();
}
