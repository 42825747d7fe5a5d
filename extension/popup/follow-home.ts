import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import type { Store } from '../store/schema.ts';
import { type Home, readHome } from './home.ts';

/** Praises per step of "show more": about three screens of the popup. */
const step = 20;

export interface FollowedHome {
  readonly home: ReadonlySignal<Home>;
  readonly showMore: () => void;
}

/** The popup's content, read once before the first paint and followed from then on. */
export async function followHome(store: Store, until: AbortSignal): Promise<FollowedHome> {
  let limit = step;
  const home = signal(await readHome(store, limit));
  let subscription = follow();
  until.addEventListener('abort', () => subscription.unsubscribe(), { once: true });

  function follow() {
    return liveQuery(() => readHome(store, limit)).subscribe({
      next: (now) => {
        home.value = now;
      },
      error: (cause) => console.error('Hanamaru stopped following its store', cause),
    });
  }
  return {
    home,
    showMore() {
      subscription.unsubscribe();
      limit += step;
      subscription = follow();
    },
  };
}
