import { type Signal, signal } from '@preact/signals';
import type { Permissions } from 'webextension-polyfill';
import { MatchPattern } from 'wxt/utils/match-patterns';

/** The match patterns the browser lets us onto, followed as the person grants and takes back. */
export async function grantedHosts(
  permissions: Permissions.Static,
  until: AbortSignal,
): Promise<Signal<readonly string[]>> {
  const read = async () => (await permissions.getAll()).origins ?? [];
  const hosts = signal<readonly string[]>(await read());
  const onChange = () => void read().then((now) => (hosts.value = now));
  permissions.onAdded.addListener(onChange);
  permissions.onRemoved.addListener(onChange);
  until.addEventListener(
    'abort',
    () => {
      permissions.onAdded.removeListener(onChange);
      permissions.onRemoved.removeListener(onChange);
    },
    { once: true },
  );
  return hosts;
}

/** Whether any of the patterns covers the origin. */
export function isGranted(origin: string, hosts: readonly string[]): boolean {
  return hosts.some((host) => new MatchPattern(host).includes(`${origin}/`));
}
