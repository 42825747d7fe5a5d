import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usualNotices } from '../../../extension/notices/settings.ts';
import { tell } from '../../../extension/notices/tell.ts';
import { praise } from '../../../extension/sync/praise.ts';
import { messagesOf } from '../../dom/ui/messages.ts';
import { contentWith, createDevice, type Device } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const now = () => new Date(2026, 10, 25, 10).getTime();
let server: TeamServer;
let tanaka: Device;
const create = vi.fn(async (id: string) => id);

beforeEach(async () => {
  create.mockClear();
  server = await startTeamServer(now);
  tanaka = createDevice({ ...server, clock: now });
  await tanaka.join(server.memberLink, '田中 由香');
  const built = Object.entries(await messagesOf('ja')).map(([key, message]) => [key, { message }]);
  vi.stubGlobal('fetch', async () => Response.json(Object.fromEntries(built)));
  await praise(tanaka.world, await tanaka.target('12', 'sato'), contentWith('秘密の言葉'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  return server.close();
});

const telling = () =>
  tell({ ...tanaka.world, browser: { ...tanaka.fake.browser, notifications: { create } as never } });

describe('telling what came', () => {
  it('names counts and never words, once', async () => {
    await tanaka.world.store.praises.toCollection().modify({ unread: 1, thanked: true });
    await telling();
    await telling();
    expect(create).toHaveBeenCalledOnce();
    const said = JSON.stringify(create.mock.calls);
    expect(said).toContain('1 件のお礼やひとことが届いています。');
    expect(said).not.toContain('秘密');
  });

  it('does nothing where nothing came, or where it is switched off', async () => {
    await telling();
    tanaka.fake.local.notices = { ...usualNotices, when: 'off' };
    await tanaka.world.store.praises.toCollection().modify({ unread: 1 });
    await telling();
    expect(create).not.toHaveBeenCalled();
  });

  it('says nothing for a session that has ended', async () => {
    await tanaka.world.store.praises.toCollection().modify({ unread: 1 });
    await tanaka.world.store.session.update('me', { state: 'ended' });
    await telling();
    expect(create).not.toHaveBeenCalled();
  });
});
