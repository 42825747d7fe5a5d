import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Account, readAccount } from '../../../extension/options/account.ts';
import { openStore, type Store } from '../../../extension/store/schema.ts';
import { liveSignal } from '../../../extension/ui/live-signal.ts';
import { PersonaTag, PostTag } from '../../../shared/contract/ids.ts';
import { askedPersona, outboxRow, sessionRow, tagOf, team } from '../ui/rows.ts';

describe('what the settings read', () => {
  let store: Store;
  let life: AbortController;
  let count = 0;

  beforeEach(() => {
    store = openStore(`account-${count++}`);
    life = new AbortController();
  });

  afterEach(() => {
    life.abort();
    store.close();
  });

  it('is empty before one has joined', async () => {
    const empty: Account = {
      session: null,
      team: null,
      preferences: null,
      department: null,
      departments: [],
      personas: [],
      outbox: [],
      drafts: [],
      fault: null,
      syncedAt: 0,
    };
    expect(await readAccount(store)).toEqual(empty);
  });

  it('has the session without its token, the accounts that are one’s own, and the outbox', async () => {
    await store.session.add(sessionRow());
    await store.team.add(team);
    await store.personas.add(askedPersona);
    await store.outbox.add(outboxRow(1));
    const account = await readAccount(store);
    expect(account.session?.server).toBe('https://hanamaru.example.co.jp');
    expect(JSON.stringify(account)).not.toContain('secret');
    expect(account.personas).toEqual([]);
    expect(account.outbox).toHaveLength(1);
  });

  it('has the accounts one answered for, either way, and drafts that say something', async () => {
    const persona = (name: string) => v.parse(PersonaTag, tagOf(name));
    await store.personas.bulkAdd([
      { ...askedPersona, persona: persona('mine'), state: 'yours' },
      { ...askedPersona, persona: persona('not-mine'), state: 'declined' },
      { ...askedPersona, persona: persona('hers'), state: 'taken' },
    ]);
    const draft = (name: string, words: string) => ({
      post: v.parse(PostTag, tagOf(name)),
      value: null,
      words,
    });
    await store.drafts.bulkAdd([draft('a', '書きかけ'), draft('b', ' ')]);
    const account = await readAccount(store);
    expect(account.personas.map(({ state }) => state).toSorted()).toEqual(['declined', 'yours']);
    expect(account.drafts.map(({ words }) => words)).toEqual(['書きかけ']);
  });

  it('is followed until the page goes', async () => {
    const account = await liveSignal(() => readAccount(store), life.signal);
    expect(account.value.session).toBeNull();
    const joined = new Promise<void>((resolve) => {
      account.subscribe((now) => now.session && resolve());
    });
    await store.session.add(sessionRow());
    await joined;
    expect(account.value.session?.name).toBe('田中 由香');
  });

  it('rejects when it cannot be read at all', async () => {
    const broken = liveSignal(() => Promise.reject(new Error('no IndexedDB here')), life.signal);
    await expect(broken).rejects.toThrow('no IndexedDB here');
  });
});
