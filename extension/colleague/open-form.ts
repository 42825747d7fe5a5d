import * as v from 'valibot';
import type { PageContent } from '../messaging/protocol.ts';
import type { MatterBrowser } from './matter-browser.ts';

const Matter = v.object({ title: v.string(), url: v.string(), quote: v.string() });

/**
 * Opens the form in a window of its own: a page of ours works everywhere, also over what lets no script in, and needs no
 * authority that a page could borrow. What it is about goes through the browser's session memory, since an address with
 * somebody's words in it would stay in the history. `id` is fresh.
 */
export async function openForm(
  { storage, runtime, windows }: MatterBrowser,
  id: string,
  matter: PageContent,
): Promise<void> {
  await storage.session.set({ [keyOf(id)]: matter });
  const url = runtime.getURL(`/colleague.html?of=${id}`);
  await windows.create({ type: 'popup', url, width: 480, height: 760 });
}

/** What the form at an address is about; null once the browser was closed meanwhile. */
export async function readMatter(
  area: MatterBrowser['storage']['session'],
  search: string,
): Promise<PageContent | null> {
  const key = keyOf(new URLSearchParams(search).get('of') ?? '');
  const matter = v.safeParse(Matter, (await area.get(key))[key]);
  return matter.success ? matter.output : null;
}

function keyOf(id: string): string {
  return `matter/${id}`;
}
