import { expect, it } from 'vitest';
import { followViewer } from '../../../extension/overlay/follow/follow-viewer.ts';
import type { Account, Reader } from '../../../extension/overlay/read/create-reader.ts';

/** A page on which `as` signs somebody in, and what the background was told of it. */
function page() {
  let seen: Account | null = null;
  const told: unknown[] = [];
  const reader: Reader = {
    selector: 'article',
    attributes: [],
    read: () => null,
    quote: () => '',
    place: () => false,
    viewer: () => seen,
  };
  const viewer = followViewer({
    reader,
    // The only message that is sent from there.
    send: (async (_: string, account: Account) => {
      told.push(account);
      return account.weak ? 'weak' : 'ask';
    }) as never,
    onFault: (cause) => told.push(cause),
  });
  return {
    viewer,
    told,
    async as(account: Account | null) {
      seen = account;
      viewer.look();
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

const nameless = { id: '3', name: '', weak: false };
const named = { ...nameless, name: '田中' };

it('tells who is signed in once, however often the page is looked at', async () => {
  const { viewer, told, as } = page();
  await as(named);
  await as({ ...named });
  expect(told).toEqual([named]);
  expect(viewer.ask()).toEqual(named);
});

it('asks about an account without a name, takes the name when it comes, and keeps it', async () => {
  const { viewer, told, as } = page();
  await as(nameless);
  expect(viewer.ask()).toEqual(nameless);
  await as(named);
  await as({ ...nameless });
  expect(told).toEqual([nameless, named]);
  expect(viewer.account()).toEqual(named);
});

it('does not ask about an account known by name only, but knows it', async () => {
  const { viewer, as } = page();
  const weak = { id: 'name:田中', name: '田中', weak: true };
  await as(weak);
  expect([viewer.account(), viewer.ask()]).toEqual([weak, null]);
});

it('forgets who signed out', async () => {
  const { viewer, as } = page();
  await as(named);
  await as(null);
  expect([viewer.account(), viewer.ask()]).toEqual([null, null]);
});
