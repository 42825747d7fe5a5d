import type { OwnHandlers } from '../router.ts';

/** Kept beside what the server told: once put off, the popup asks no more, in this team and this browser. */
export const putOffPreferences: OwnHandlers['putOffPreferences'] = async ({ store, clock }) => {
  await store.transaction('rw', store.own, async () => {
    const own = (await store.own.get('me')) ?? { key: 'me' as const, preferences: null, growth: null };
    await store.own.put({ ...own, dismissed: clock() });
  });
};
