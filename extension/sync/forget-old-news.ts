import type { Store } from '../store/schema.ts';

/** The inbox shows the newest; a year back nobody looks. */
const KEPT_FOR = 366 * 86_400_000;

/** Forgets news that were read and are older than a year, inside the caller's transaction. Told again, they are none. */
export async function forgetOldNews({ news }: Store, now: number): Promise<void> {
  await news
    .where('at')
    .below(now - KEPT_FOR)
    .filter(({ unread }) => unread === 0)
    .delete();
}
