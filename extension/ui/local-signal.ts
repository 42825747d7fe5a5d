import { type Signal, signal } from '@preact/signals';
import type { Storage } from 'webextension-polyfill';

/** What `read` makes of an extension storage area, read again whenever `key` of it changes. */
export async function localSignal<T>(
  area: Storage.StorageArea,
  key: string,
  read: (area: Storage.StorageArea) => Promise<T>,
  until: AbortSignal,
): Promise<Signal<T>> {
  const followed = signal<T>(await read(area));
  const onChanged = (changes: Record<string, Storage.StorageChange>) => {
    if (!(key in changes)) return;
    read(area).then(
      (now) => {
        followed.value = now;
      },
      (cause) => console.error(`Hanamaru could not read "${key}" again`, cause),
    );
  };
  area.onChanged.addListener(onChanged);
  until.addEventListener('abort', () => area.onChanged.removeListener(onChanged), { once: true });
  return followed;
}
