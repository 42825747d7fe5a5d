import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../extension/store/schema.ts';

describe('the store', () => {
  it('has the shape that browsers out there have; whoever changes it adds a version', async () => {
    const store = openStore('schema');
    await store.open();
    const shape = store.tables.map(({ name, schema: { primKey, indexes } }) => [
      name,
      primKey.src,
      ...indexes.map(({ src }) => src),
    ]);
    expect({ version: store.verno, shape }).toMatchInlineSnapshot(`
      {
        "shape": [
          [
            "session",
            "key",
          ],
          [
            "keys",
            "kid",
          ],
          [
            "progress",
            "key",
          ],
          [
            "team",
            "key",
          ],
          [
            "outbox",
            "++seq",
            "&id",
            "state",
          ],
          [
            "posts",
            "post",
          ],
          [
            "praises",
            "praise",
            "post",
            "[direction+at]",
            "unread",
          ],
          [
            "members",
            "id",
          ],
          [
            "personas",
            "persona",
            "state",
          ],
          [
            "drafts",
            "post",
          ],
          [
            "attempts",
            "link",
          ],
        ],
        "version": 2,
      }
    `);
  });

  it('takes a store of the first version along with what is in it', async () => {
    const old = new Dexie('grown');
    old.version(1).stores({ session: 'key', outbox: '++seq, &id, state' });
    await old.table('session').add({ key: 'me', name: '田中 由香' });
    await old.table('outbox').add({ id: 'op', state: 'waiting' });
    old.close();
    const store = openStore('grown');
    expect(await store.session.get('me')).toMatchObject({ name: '田中 由香' });
    expect(await store.outbox.count()).toBe(1);
    expect(await store.attempts.count()).toBe(0);
    store.close();
  });

  it('writes with strict durability', () => {
    expect(openStore('strict')._options.chromeTransactionDurability).toBe('strict');
  });

  it('lets go when a newer version wants to upgrade it', async () => {
    const old = openStore('upgrade');
    await old.open();
    const upgraded = new Promise<string>((resolve, reject) => {
      const request = indexedDB.open('upgrade', 9999);
      request.onsuccess = () => resolve('upgraded');
      request.onblocked = () => reject(new Error('blocked'));
    });
    await expect(upgraded).resolves.toBe('upgraded');
    expect(old.isOpen()).toBe(false);
  });
});
