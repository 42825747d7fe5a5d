import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNodeSql } from '../../server/node/node-sql.ts';
import { startServer } from '../../server/node/start-server.ts';
import { countOf, newMember, newPost, newTeam, person, praise } from '../contracts/api/team.ts';

const createSecret = 'the-deployment-secret';

describe('a team’s file', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'hanamaru-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  const worldAt = (url: string) => ({
    createSecret,
    request: (path: string, init?: RequestInit) => fetch(url + path, init),
    setNow: () => {},
    close: async () => {},
  });

  it('waits for the disk at every commit, so that a power cut takes nothing that was acknowledged', () => {
    const sql = openNodeSql(join(dataDir, 'x.sqlite'));
    expect(sql.all<object>('PRAGMA synchronous').map((row) => ({ ...row }))).toEqual([{ synchronous: 2 }]);
    expect(sql.all<object>('PRAGMA journal_mode').map((row) => ({ ...row }))).toEqual([
      { journal_mode: 'wal' },
    ]);
    sql.close();
  });

  it('keeps an acknowledged praise when the server is killed', async () => {
    const child = fork(new URL('killable.ts', import.meta.url), [dataDir, createSecret]);
    const [url] = await once(child, 'message');
    const team = await newTeam(worldAt(String(url)));
    const [giver, post] = [await newMember(team), newPost()];
    await giver.ops(await praise(giver, post));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const server = await startServer({ dataDir });
    const again = person({ ...team, world: worldAt(server.url) }, giver.token, giver.id);
    expect(await countOf(again, post)).toBe(1);
    await server.close();
  });

  it('holds no token and no invite in clear', async () => {
    const server = await startServer({ dataDir, createSecret });
    const team = await newTeam(worldAt(server.url));
    const member = await newMember(team);
    await member.me();
    const files = readdirSync(dataDir)
      .map((name) => readFileSync(join(dataDir, name), 'latin1'))
      .join('');
    expect(files).toContain(member.id);
    for (const secret of [member.token.split('.')[1] ?? '', team.invites.admin, team.invites.member])
      expect(files).not.toContain(secret);
    await server.close();
  });
});
