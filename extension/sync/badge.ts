import { liveQuery, type Subscription } from 'dexie';
import type { Action } from 'webextension-polyfill';
import type { Store } from '../store/schema.ts';

/**
 * Keeps the toolbar button at "!" while the popup must be opened for anything to go on (the session has ended, or the
 * server refused something), else at the number of praises and news not seen yet. Nothing at none.
 */
export function showBadge(
  store: Store,
  action: Pick<Action.Static, 'setBadgeText' | 'setBadgeBackgroundColor'>,
): Subscription {
  return liveQuery(() => badgeOf(store)).subscribe({
    async next(text) {
      await action.setBadgeBackgroundColor({ color: '#d7472f' });
      await action.setBadgeText({ text });
    },
    error(cause: unknown) {
      console.error('Hanamaru could not count new praise', cause);
    },
  });
}

async function badgeOf(store: Store): Promise<string> {
  const [session, letters, praises, news] = await Promise.all([
    store.session.get('me'),
    store.outbox.where('state').equals('dead').count(),
    store.praises.where('unread').equals(1).count(),
    store.news.where('unread').equals(1).count(),
  ]);
  const unread = praises + news;
  if (session?.state === 'ended' || letters > 0) return '!';
  return unread === 0 ? '' : unread > 99 ? '99+' : String(unread);
}
