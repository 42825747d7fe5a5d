import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery, type Subscription } from 'dexie';
import type { Store } from '../store/schema.ts';
import { type Home, readHome } from './home.ts';

/** Praises of the first paint: a little more than the popup is high. */
const screenful = 8;

/** Praises per step of "show more": about three screens of the popup. */
const step = 20;

export interface FollowedHome {
  /** A screenful; `follow` brings the rest. */
  readonly home: ReadonlySignal<Home>;
  /** To be called once the first paint is done, which should wait for nothing else. */
  readonly follow: () => void;
  readonly showMore: () => void;
}

/** The popup's content: what is in sight is read at once, for the first paint; the whole of it is followed from `follow` on. */
export async function followHome(store: Store, until: AbortSignal): Promise<FollowedHome> {
  let limit = step;
  let subscription: Subscription | undefined;
  const home = signal(await readHome(store, screenful));
  until.addEventListener('abort', () => subscription?.unsubscribe(), { once: true });

  function follow(): void {
    if (until.aborted) return;
    subscription?.unsubscribe();
    subscription = liveQuery(() => readHome(store, limit)).subscribe({
      next: (now) => {
        home.value = now;
      },
      error: (cause) => console.error('Hanamaru stopped following its store', cause),
    });
  }
  return {
    home,
    follow,
    showMore() {
      limit += step;
      follow();
    },
  };
}
