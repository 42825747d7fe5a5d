import { signal } from '@preact/signals';
import type { PraiseId } from '../../shared/contract/ids.ts';
import type { WhoEntry } from '../messaging/protocol.ts';
import type { CardRequest } from './card-request.ts';

export type WhoModel = ReturnType<typeof createWho>;

/** Who praised the post, and the reader's own applause. `lines`: what a leader has begun to write and not sent. */
export function createWho({ mark, post, send }: CardRequest, lines: Map<PraiseId, string>) {
  const entries = signal<readonly WhoEntry[] | 'loading' | 'failed'>('loading');
  /** Praises whose second is on its way, and those whose last one was not kept. */
  const busy = signal<readonly PraiseId[]>([]);
  const failed = signal<readonly PraiseId[]>([]);

  async function load(): Promise<void> {
    try {
      const told = mark.n > 0 || mark.idea ? await send('who', { post }) : [];
      for (const { praise, begun } of told) if (begun && !lines.has(praise)) lines.set(praise, begun);
      entries.value = told;
    } catch {
      entries.value = 'failed'; // said to the reader
    }
  }

  /** Puts an entry in the place of the one of the same praise; the others may be on their way themselves. */
  function put(entry: WhoEntry): void {
    if (typeof entries.value === 'string') return;
    entries.value = entries.value.map((one) => (one.praise === entry.praise ? entry : one));
  }

  /** Shown at once and taken back where it could not be kept. True if it was kept. `line`: a leader's words, or null. */
  async function second(entry: WhoEntry, on: boolean, line: string | null): Promise<boolean> {
    const { praise } = entry;
    if (busy.value.includes(praise)) return false;
    busy.value = [...busy.value, praise];
    failed.value = failed.value.filter((one) => one !== praise);
    const step = Number(on) - Number(entry.seconded);
    const cosigns = on ? entry.cosigns : entry.cosigns.filter(({ mine }) => !mine);
    put({ ...entry, seconded: on, seconds: entry.seconds + step, cosigns });
    try {
      const now = await send('second', { post, praise, on, line });
      const kept = now.find((one) => one.praise === praise);
      if (!kept) throw new Error('The praise is not there any more');
      put(kept);
      return true;
    } catch {
      put(entry);
      failed.value = [...failed.value, praise]; // said to the reader
      return false;
    } finally {
      busy.value = busy.value.filter((one) => one !== praise);
    }
  }

  /** Outlives card, tab and browser, like any draft; '' drops it. */
  function begin(praise: PraiseId, words: string): void {
    if (words.trim() === '') lines.delete(praise);
    else lines.set(praise, words);
    void send('keepLine', { post, praise, words }).catch(() => undefined); // in memory still, and kept with the next key
  }

  return { entries, busy, failed, lines, load, begin, second };
}
