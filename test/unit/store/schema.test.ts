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
            "[receiver+at]",
            "unread",
            "answered",
            "badge",
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
          [
            "own",
            "key",
          ],
          [
            "owners",
            "persona",
          ],
          [
            "ideas",
            "post",
            "author",
            "from",
          ],
          [
            "moves",
            "post",
          ],
          [
            "quests",
            "quest",
            "month",
          ],
          [
            "news",
            "id",
            "at",
            "unread",
          ],
          [
            "neighbours",
            "persona",
            "seen",
          ],
          [
            "seen",
            "praise",
          ],
          [
            "week",
            "praise",
          ],
          [
            "weekFacts",
            "key",
          ],
          [
            "lines",
            "praise",
          ],
        ],
        "version": 5,
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

  it('gives rows of the second version what they lack, and asks the server for everything anew', async () => {
    const old = new Dexie('second');
    old.version(2).stores({
      outbox: '++seq, &id, state',
      praises: 'praise, post, [direction+at], unread',
      members: 'id',
      progress: 'key',
    });
    await old.table('praises').add({ praise: 'p', unread: 1, value: 'kaizen' });
    await old.table('members').add({ id: 'm', name: '田中 由香', role: 'leader' });
    await old.table('outbox').add({ id: 'op', state: 'waiting', op: { kind: 'amend', praise: 'p' } });
    await old.table('progress').add({ key: 'me', clock: 7, syncedAt: 5 });
    old.close();
    const store = openStore('second');
    const nothing = { seconds: 0, seconded: false, cosigns: [], thanked: false, worth: null };
    expect(await store.praises.toArray()).toEqual([
      {
        praise: 'p',
        unread: 1,
        value: 'kaizen',
        visibility: 'team',
        secret: false,
        badge: null,
        group: null,
        ...nothing,
      },
    ]);
    expect(await store.members.toArray()).toEqual([
      {
        id: 'm',
        name: '田中 由香',
        role: 'leader',
        wish: 'team',
        level: null,
        called: null,
        department: null,
        badges: [],
      },
    ]);
    const { op } = (await store.outbox.toArray())[0] ?? {};
    expect(op).toMatchObject({ kind: 'amend', visibility: 'team' });
    expect(op).not.toHaveProperty('badge'); // it says nothing of one, which may have been given on another device
    expect(await store.progress.get('me')).toMatchObject({ clock: 0, syncedAt: 5 });
    expect(await store.own.count()).toBe(0);
    store.close();
  });

  it('gives the team of the fourth version its time zone', async () => {
    const old = new Dexie('fourth');
    old.version(4).stores({ team: 'key' });
    await old.table('team').add({ key: 'team', name: '花丸工業' });
    old.close();
    const store = openStore('fourth');
    expect(await store.team.get('team')).toMatchObject({ name: '花丸工業', zone: 'Asia/Tokyo' });
    store.close();
  });

  it('gives lines begun in the fourth version their own place, and follows the team anew without news', async () => {
    const old = new Dexie('lines');
    old.version(4).stores({
      progress: 'key',
      drafts: 'post',
      praises: 'praise, post, [direction+at], unread, answered, badge',
    });
    await old.table('progress').add({ key: 'me', clock: 7, syncedAt: 5, followedAt: 5 });
    await old.table('praises').add({ praise: 'p', post: 'of-p', direction: 'other', at: 1 });
    const draft = { post: 'of-p', words: 'いつも', value: null, visibility: 'team', badge: null };
    await old.table('drafts').bulkAdd([draft, { post: 'p', words: 'さすが', value: null }]);
    old.close();
    const store = openStore('lines');
    expect(await store.lines.toArray()).toEqual([{ praise: 'p', words: 'さすが' }]);
    expect(await store.drafts.toArray()).toEqual([draft]);
    expect(await store.progress.get('me')).toMatchObject({ clock: 0, heard: 7, followedAt: 5 });
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
