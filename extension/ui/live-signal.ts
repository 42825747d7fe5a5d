import { type Signal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';

/**
 * A query over the store as a signal that follows it, in whichever context the change was made (liveQuery crosses
 * contexts). Resolves with the first answer, so that the first paint has content. A failing query keeps the last
 * answer and is logged.
 */
export function liveSignal<T>(query: () => Promise<T>, until: AbortSignal): Promise<Signal<T>> {
  return new Promise((resolve, reject) => {
    let followed: Signal<T> | undefined;
    const subscription = liveQuery(query).subscribe({
      next(answer) {
        if (followed) followed.value = answer;
        else {
          followed = signal(answer);
          resolve(followed);
        }
      },
      error(cause) {
        if (followed) console.error('Hanamaru stopped following the store', cause);
        else reject(cause);
      },
    });
    until.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
  });
}
