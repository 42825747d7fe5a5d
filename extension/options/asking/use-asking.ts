import { useState } from 'preact/hooks';
import type { SyncFault, Told } from '../../messaging/protocol.ts';
import { useAction } from '../../ui/use-action.ts';

export interface Asking {
  readonly busy: boolean;
  /** The background threw. */
  readonly failed: boolean;
  /** What the server, or the way to it, said against the last request. */
  readonly fault: SyncFault | null;
  /** `take` is given what the server answered, and is not called where it refused. */
  readonly ask: <T>(request: () => Promise<Told<T>>, take: (value: T) => void) => Promise<void>;
}

/** Asks the server one thing at a time and remembers why it did not do it. */
export function useAsking(): Asking {
  const action = useAction();
  const [fault, setFault] = useState<SyncFault | null>(null);
  return {
    busy: action.busy,
    failed: action.failed,
    fault,
    ask(request, take) {
      setFault(null);
      return action.run(async () => {
        const told = await request();
        if (told.ok) take(told.value);
        else setFault(told.fault);
      });
    },
  };
}
