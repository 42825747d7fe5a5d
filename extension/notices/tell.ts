import * as v from 'valibot';
import type { Notifications } from 'webextension-polyfill';
import type { WorldBrowser } from '../messaging/world.ts';
import { newestPraises } from '../store/newest-praises.ts';
import type { Store } from '../store/schema.ts';
import { readLocale } from '../ui/language.ts';
import { loadMessages } from '../ui/load-messages.ts';
import { createTranslate, type Translate } from '../ui/translate.ts';
import { chooseNotice, type Notice, Noticed, type Unread } from './choose-notice.ts';
import { readNoticeSettings } from './settings.ts';

interface TellDeps {
  readonly store: Store;
  readonly clock: () => number;
  readonly browser: Pick<WorldBrowser, 'storage' | 'runtime' | 'i18n'> & {
    readonly notifications: Pick<Notifications.Static, 'create'>;
  };
}

/** One at a time: a new notice takes the place of the last. */
export const noticeId = 'hanamaru';

/**
 * Tells the reader what came, where her settings let it. What was told is remembered first: a worker that dies between
 * the two tells nothing rather than everything twice.
 */
export async function tell({ store, clock, browser }: TellDeps): Promise<void> {
  const { local } = browser.storage;
  const session = await store.session.get('me');
  if (session?.state !== 'good') return;
  const [settings, kept, facts] = await Promise.all([
    readNoticeSettings(local),
    local.get('noticed'),
    readFacts(store),
  ]);
  const before = v.safeParse(Noticed, kept.noticed);
  const fresh = { told: 0, known: 0, reminders: 0, reminded: 0 };
  const { notice, noticed } = chooseNotice(settings, before.success ? before.output : fresh, {
    ...facts,
    now: clock(),
  });
  await local.set({ noticed });
  if (!notice) return;
  const locale = await readLocale(browser);
  const { getURL } = browser.runtime;
  const t = createTranslate(await loadMessages(locale, { fetch: (address) => fetch(address), getURL }));
  await browser.notifications.create(noticeId, {
    type: 'basic',
    iconUrl: getURL('icons/128.png'),
    title: t('notice.title'),
    message: wordsOf(notice, t, locale),
  });
}

async function readFacts(
  store: Store,
): Promise<{ readonly unread: Unread; readonly lastGiven: number | null }> {
  const tables = [store.praises, store.news, store.own];
  return store.transaction('r', tables, async () => {
    const [praises, news, own, given] = await Promise.all([
      store.praises.where('unread').equals(1).toArray(),
      store.news.where('unread').equals(1).toArray(),
      store.own.get('me'),
      newestPraises(store, 'given').first(),
    ]);
    const answers = praises.filter(({ direction }) => direction === 'given').length;
    const badges = own?.preferences?.game === false ? [] : news.filter(({ kind }) => kind === 'badge');
    const unread = {
      praises: praises.length - answers,
      answers,
      badges: badges.length,
      ideas: news.filter(({ kind }) => kind === 'idea').length,
    };
    return { unread, lastGiven: given?.at ?? null };
  });
}

function wordsOf(notice: Notice, t: Translate, locale: string): string {
  if (notice.kind === 'reminder') return t('notice.reminder');
  const { unread } = notice;
  const parts = (['praises', 'answers', 'badges', 'ideas'] as const)
    .filter((kind) => unread[kind] > 0)
    .map((kind) => t(`notice.${kind}`, unread[kind]));
  return t('notice.digest', new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts));
}
