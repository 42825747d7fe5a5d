import 'fake-indexeddb/auto';
import type { ReadonlySignal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followHome } from '../../../extension/popup/follow-home.ts';
import { type Home, readHome } from '../../../extension/popup/home.ts';
import { openStore, type Store } from '../../../extension/store/schema.ts';
import {
  askedPersona,
  me,
  memberIdOf,
  memberRow,
  now,
  outboxRow,
  ownRow,
  praiseIdOf,
  praiseRow,
  sato,
  sessionRow,
  team,
} from '../ui/rows.ts';
import { ideaRow, postOf } from './idea-row.ts';

describe('what the popup reads', () => {
  let store: Store;
  let life: AbortController;
  let count = 0;

  beforeEach(() => {
    store = openStore(`home-${count++}`);
    life = new AbortController();
  });

  afterEach(() => {
    life.abort();
    store.close();
  });

  it('is empty before one has joined', async () => {
    const home = await readHome(store, 10);
    expect(home.session).toBeNull();
    expect(home.received.praises).toEqual([]);
  });

  it('has praises of each direction, newest first, and says whether there are more', async () => {
    await store.praises.bulkAdd([
      praiseRow('old', { at: now - 3 }),
      praiseRow('new', { at: now - 1 }),
      praiseRow('mid', { at: now - 2 }),
      praiseRow('mine', { direction: 'given', at: now }),
      praiseRow('theirs', { direction: 'other', at: now }),
    ]);
    const { received, given } = await readHome(store, 2);
    expect(received.praises.map((one) => one.praise)).toEqual([praiseIdOf('new'), praiseIdOf('mid')]);
    expect(received.hasMore).toBe(true);
    expect(given.praises.map((one) => one.praise)).toEqual([praiseIdOf('mine')]);
    expect(given.hasMore).toBe(false);
  });

  it('counts what is new by direction, also further back than it shows', async () => {
    await store.praises.bulkAdd([
      praiseRow('old', { at: now - 3, unread: 1 }),
      praiseRow('new', { at: now - 1, unread: 1 }),
      praiseRow('thanked', { direction: 'given', at: now - 2, unread: 1 }),
      praiseRow('read', { direction: 'given', at: now - 1 }),
    ]);
    expect((await readHome(store, 1)).unread).toEqual({ received: 2, given: 1, news: 0 });
  });

  it('never hands the token to a screen', async () => {
    await store.session.add(sessionRow());
    const { session } = await readHome(store, 2);
    expect(session?.name).toBe('田中 由香');
    expect(JSON.stringify(session)).not.toContain('secret');
  });

  it('has names, questions, the outbox in order and the fault', async () => {
    await store.team.add(team);
    await store.members.add(memberRow({ wish: 'private' }));
    await store.praises.add(praiseRow('named'));
    await store.own.add(ownRow());
    await store.personas.add(askedPersona);
    await store.outbox.bulkAdd([outboxRow(2), outboxRow(1)]);
    await store.progress.add({
      key: 'me',
      clock: 1,
      syncedAt: 0,
      fault: { kind: 'offline' },
      tries: 1,
      due: 0,
    });
    const home = await readHome(store, 2);
    expect(home.team?.name).toBe('花丸工業');
    expect(home.names.get(sato)).toBe('佐藤 健一');
    expect(home.wishes.get(sato)).toBe('private');
    expect(home.own).toEqual(ownRow());
    expect(home.asked).toEqual([askedPersona]);
    expect(home.outbox.map((row) => row.seq)).toEqual([1, 2]);
    expect(home.fault).toEqual({ kind: 'offline' });
  });

  it('names whoever is on show, as each would like, and reads nobody else of the company', async () => {
    const [suzuki, ito, mori] = [memberIdOf(3), memberIdOf(4), memberIdOf(5)];
    await store.session.add(sessionRow());
    await store.members.bulkAdd([
      memberRow({ called: 'ケン' }),
      memberRow({ id: me, name: '田中 由香', department: '製造部' }),
      memberRow({ id: suzuki, name: '鈴木 美咲', wish: 'open' }),
      memberRow({ id: ito, name: '伊藤 誠' }),
      memberRow({ id: mori, name: '森 葵' }),
      memberRow({ id: memberIdOf(6), name: '社員' }),
    ]);
    const line = { member: ito, words: '見事です', at: now };
    const step = { state: 'adopted', member: mori, at: now, words: 'やりましょう' } as const;
    await store.praises.bulkAdd([
      praiseRow('got', { giver: sato, cosigns: [line] }),
      praiseRow('gave', { direction: 'given', giver: me, receiver: suzuki }),
    ]);
    await store.ideas.add(ideaRow('shift', { steps: [step] }));
    await store.news.add({
      id: 'a',
      kind: 'idea',
      post: postOf('shift'),
      state: 'adopted',
      at: now,
      unread: 1,
    });
    const home = await readHome(store, 2);
    expect(new Set(home.names.values())).toEqual(
      new Set(['ケン', '田中 由香', '鈴木 美咲', '伊藤 誠', '森 葵']),
    );
    expect(home.wishes.get(suzuki)).toBe('open');
    expect(home.department).toBe('製造部');
  });

  it('follows a praise that arrives while the popup is open', async () => {
    const { home, follow } = await followHome(store, life.signal);
    const arrived = until(home, ({ received }) => received.praises.length === 1);
    follow();
    await store.praises.add(praiseRow('late', { unread: 1 }));
    await arrived;
    expect(home.value.unread).toEqual({ received: 1, given: 0, news: 0 });
  });

  it('has what is in sight first, the rest once it is painted, and what is further back when asked for more', async () => {
    await store.praises.bulkAdd(Array.from({ length: 25 }, (_, n) => praiseRow(`p${n}`, { at: now - n })));
    const { home, follow, showMore } = await followHome(store, life.signal);
    expect(home.value.received.praises).toHaveLength(8);
    const filled = until(home, ({ received }) => received.praises.length === 20);
    follow();
    await filled;
    const grown = until(home, ({ received }) => received.praises.length === 25);
    showMore();
    await grown;
    expect(home.value.received.hasMore).toBe(false);
  });

  it('reads nothing more once the popup is closed', async () => {
    const { home, follow } = await followHome(store, life.signal);
    const { home: other, follow: followOther } = await followHome(store, new AbortController().signal);
    life.abort();
    follow();
    const arrived = until(other, ({ received }) => received.praises.length === 1);
    followOther();
    await store.praises.add(praiseRow('late'));
    await arrived;
    expect(home.value.received.praises).toEqual([]);
  });
});

function until(home: ReadonlySignal<Home>, holds: (now: Home) => boolean): Promise<void> {
  return new Promise((resolve) => {
    home.subscribe((now) => holds(now) && resolve());
  });
}
