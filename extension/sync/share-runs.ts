/**
 * Lets callers share runs of `work`: at most one runs and one waits. A call during a run gets the next one, which
 * starts after it, so that whatever the caller wrote before is seen. `force` holds if any of the sharers wants it.
 */
export function shareRuns<T>(work: (force: boolean) => Promise<T>): (force?: boolean) => Promise<T> {
  let running: Promise<unknown> | null = null;
  let next: { force: boolean; run: Promise<T> } | null = null;

  function start(force: boolean): Promise<T> {
    const run = work(force);
    running = run;
    const end = () => {
      if (running === run) running = null;
    };
    run.then(end, end);
    return run;
  }

  return function share(force = false) {
    if (!running) return start(force);
    if (next) {
      next.force ||= force;
      return next.run;
    }
    const waiting = { force, run: running.then(begin, begin) };
    function begin(): Promise<T> {
      next = null;
      return start(waiting.force);
    }
    next = waiting;
    return waiting.run;
  };
}
