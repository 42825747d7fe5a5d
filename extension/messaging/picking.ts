import * as v from 'valibot';
import type { Storage } from 'webextension-polyfill';
import type { Picking } from './authority.ts';

/** Kept for the browser's session, where only our own pages and the background can write. */
type Area = Pick<Storage.StorageArea, 'get' | 'set'>;

const Noted = v.object({ tabId: v.number(), origin: v.string() });

export async function readPicking(area: Area): Promise<Picking | null> {
  const { picking } = await area.get('picking');
  const noted = v.safeParse(Noted, picking);
  return noted.success ? noted.output : null;
}

/** One tab at a time: the recipe maker of an earlier one may keep nothing any more. Null once it was closed. */
export async function notePicking(area: Area, picking: Picking | null): Promise<void> {
  await area.set({ picking });
}
