import type { Lock } from '../../../extension/platform/lock.ts';

/** Web Locks of one browser. Node's own span the process, and two devices of a test must not share them. */
export function createLock(): Lock {
  const tails = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const run = (tails.get(name) ?? Promise.resolve()).then(work, work);
    tails.set(name, run);
    return run;
  };
}
