import type { World } from '../world.ts';

/** Milliseconds that a page is kept waiting for a slow server; what comes later is there when it asks again. */
const PATIENCE = 3000;

/** Resolves when the work is done, or when a page should wait no longer. Rejects when the work does. */
export function notLonger({ after }: Pick<World, 'after'>, work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, after(PATIENCE)]);
}
