import type { Item } from '../follow/item.ts';

/** A post's flower may be put back this often … */
const TRIES = 10;
/** … in so many milliseconds, before the page is taken to mean it. */
const WITHIN = 10_000;

/** Whether the flower of `item` may be put into the page at `now`; counts it if so. */
export function mayPlace({ placed }: Pick<Item, 'placed'>, now: number): boolean {
  if (placed.length >= TRIES) {
    const oldest = placed[0] ?? now;
    if (now - oldest < WITHIN) return false;
    placed.shift();
  }
  placed.push(now);
  return true;
}
