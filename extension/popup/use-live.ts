import { liveQuery } from 'dexie';
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Store } from '../store/schema.ts';

const Context = createContext<Store | null>(null);

/** Lets panels read what only they show. */
export const StoreProvider = Context.Provider;

/**
 * A query over the store that is first asked when the panel opens, and followed while it is open. Undefined until the
 * first answer. `query` must be one function, not a new one each time it is drawn.
 */
export function useLive<T>(query: (store: Store) => Promise<T>): T | undefined {
  const store = useContext(Context);
  const [answer, setAnswer] = useState<T | undefined>(undefined);
  useEffect(() => {
    if (!store) return;
    const subscription = liveQuery(() => query(store)).subscribe({
      next: (now) => setAnswer(() => now),
      error: (cause) => console.error('Hanamaru stopped following its store', cause),
    });
    return () => subscription.unsubscribe();
  }, [store, query]);
  return answer;
}
