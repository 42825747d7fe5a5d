import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startServer } from '../../server/node/start-server.ts';
import { encodeBase64Url, type JoinLink, parseJoinLink } from '../../shared/contract/link.ts';
import { deriveTagKey, keyCheck } from '../../shared/target/tag.ts';
import { values } from '../contracts/api/team.ts';

const script = (name: string) => fileURLToPath(new URL(`../../server/node/${name}`, import.meta.url));
const run = promisify(execFile);
const sevenDays = 7 * 24 * 60 * 60 * 1000;

describe('the command line', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hanamaru-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const createTeam = (...args: string[]) =>
    run(process.execPath, [
      script('create-team.ts'),
      '--id',
      'hinode',
      '--name',
      'ひので',
      '--purpose',
      '助け合う',
      ...args,
    ]);

  const links = (printed: string) => {
    const found = [...printed.matchAll(/http\S+/g)].map(([text]) => parseJoinLink(text));
    return found.map((parsed) => {
      if ('fault' in parsed) throw new Error(parsed.fault);
      return parsed.link;
    });
  };

  it('opens a team on a running server and prints two links that work', async () => {
    const server = await startServer({ dataDir: folder, createSecret: 'open-sesame' });
    writeFileSync(join(folder, 'values.json'), JSON.stringify(values));
    const { stdout } = await createTeam(
      '--url',
      server.url,
      '--secret',
      'open-sesame',
      '--values',
      join(folder, 'values.json'),
    );
    const roles: string[] = [];
    for (const link of links(stdout)) {
      const response = await fetch(`${link.server}/v1/join`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${link.team}.${link.invite}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ name: '佐藤', keyCheck: await keyCheck(await deriveTagKey(link.rootKey)) }),
      });
      const joined = (await response.json()) as { member: { role: string }; team: { values: unknown[] } }; // a joined answer, or the next line fails
      roles.push(joined.member.role);
      expect(joined.team.values).toHaveLength(values.length);
    }
    expect(roles).toEqual(['admin', 'member']);
    await server.close();
  });

  it.each([
    ['no place', [], '--server: is needed'],
    ['a bad address', ['--server', 'intranet'], '--server: is not an address'],
    ['an unknown language', ['--data', 'x', '--server', 'https://a.example', '--locale', 'fr'], '--locale'],
  ])('says what is wrong with %s', async (_, args, message) => {
    await expect(createTeam(...args)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(message),
    });
  });

  const createInvite = (...args: string[]) =>
    run(process.execPath, [script('create-invite.ts'), '--data', folder, ...args]);
  const opened = async () => {
    const { stdout } = await createTeam('--data', folder, '--server', 'https://praise.example');
    const [admin, member] = [...stdout.matchAll(/http\S+/g)].map(([text]) => text);
    if (!admin || !member) throw new Error('No links');
    return { admin, member };
  };
  const joinBy = async (url: string, { team, invite, rootKey }: JoinLink) =>
    fetch(`${url}/v1/join`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${team}.${invite}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: '田中', keyCheck: await keyCheck(await deriveTagKey(rootKey)) }),
    });

  it('prints a further link with the same key, for as many as told, while a server runs on the folder', async () => {
    const given = await opened();
    const now = Date.now();
    const server = await startServer({ dataDir: folder, clock: () => now + sevenDays });
    const [fresh] = links((await createInvite('--link', given.member, '--uses', '2', '--days', '8')).stdout);
    const [old] = links(given.member);
    if (!fresh || !old) throw new Error('No link');
    expect(fresh).toEqual({ ...old, invite: fresh.invite });
    expect(fresh.invite).not.toBe(old.invite);
    const statuses: number[] = [];
    for (let time = 0; time < 3; time++) statuses.push((await joinBy(server.url, fresh)).status);
    expect(statuses).toEqual([200, 200, 401]);
    const [short] = links((await createInvite('--link', given.member, '--days', '6')).stdout);
    if (!short) throw new Error('No link');
    expect(await (await joinBy(server.url, short)).json()).toMatchObject({ code: 'invite-expired' });
    await server.close();
  });

  it('makes a link of a key alone, to another address, for another admin, that works once', async () => {
    const [given] = links((await opened()).admin);
    if (!given) throw new Error('No link');
    const server = await startServer({ dataDir: folder });
    const key = encodeBase64Url(given.rootKey);
    const args = ['--link', key, '--team', 'hinode', '--server', `${server.url}/x`, '--role', 'admin'];
    const [fresh] = links((await createInvite(...args)).stdout);
    if (!fresh) throw new Error('No link');
    expect(fresh.server).toBe(server.url);
    const joined = await joinBy(server.url, fresh);
    expect(await joined.json()).toMatchObject({ member: { role: 'admin' } });
    expect(await (await joinBy(server.url, fresh)).json()).toMatchObject({ code: 'invite-used-up' });
    await server.close();
  });

  it('makes no link that would let nobody in, and leaves nothing behind', async () => {
    const { member } = await opened();
    const wrongKey = member.replace(/k=[^&]+/, `k=${'A'.repeat(43)}`);
    const before = readdirSync(folder);
    for (const [args, message] of [
      [['--link', wrongKey], 'The key is not that of hinode'],
      [['--link', member.replace('t=hinode', 't=yuyake')], 'There is no team yuyake'],
      [['--link', 'A'.repeat(43), '--server', 'https://praise.example'], '--team'],
      [['--link', 'A'.repeat(43), '--team', 'hinode'], '--server: is needed'],
      [['--link', 'hello'], '--link: is neither a join link nor a key'],
      [[], '--link: is needed'],
      [['--link', member, '--role', 'boss'], '--role'],
      [['--link', member, '--uses', '0'], '--uses'],
      [['--link', member, '--days', '1.5'], '--days'],
    ] as const)
      await expect(createInvite(...args)).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringContaining(message),
      });
    expect(readdirSync(folder)).toEqual(before);
  });

  it('serves until it is told to stop, and then ends by itself', async () => {
    const child = fork(script('main.ts'), ['--data', join(folder, 'teams'), '--port', '0'], { silent: true });
    if (!child.stdout) throw new Error('No output to read');
    const [line] = await once(child.stdout, 'data');
    const url = /http:\S+/.exec(String(line))?.[0];
    expect((await fetch(`${url}/health`)).status).toBe(200);
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
  });

  it('says so when the port is taken', async () => {
    const server = await startServer({ dataDir: folder });
    const busy = run(process.execPath, [
      script('main.ts'),
      '--data',
      folder,
      '--port',
      new URL(server.url).port,
    ]);
    await expect(busy).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('EADDRINUSE') });
    await server.close();
  });
});
