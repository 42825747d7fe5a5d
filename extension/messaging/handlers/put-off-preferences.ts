import { unknownOwn } from '../../sync/put-members.ts';
import type { OwnHandlers } from '../router.ts';

/** Kept beside what the server told: once put off, the popup asks no more, in this team and this browser. */
export const putOffPreferences: OwnHandlers['putOffPreferences'] = async ({ store, clock }) => {
  await store.transaction('rw', store.own, async () => {
    const own = (await store.own.get('me')) ?? unknownOwn;
    await store.own.put({ ...own, dismissed: clock() });
  });
};
