import { useState } from 'preact/hooks';

export interface Action {
  readonly busy: boolean;
  /** The last run threw; the screen says so. */
  readonly failed: boolean;
  readonly run: (work: () => Promise<unknown>) => Promise<void>;
}

/** Runs one piece of work at a time and remembers whether it threw. */
export function useAction(): Action {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  return {
    busy: state === 'busy',
    failed: state === 'failed',
    async run(work) {
      setState('busy');
      try {
        await work();
        setState('idle');
      } catch (cause) {
        console.error('Hanamaru could not do what was asked', cause);
        setState('failed');
      }
    },
  };
}
