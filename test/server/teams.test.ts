import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTeamFile } from '../../server/node/team-file.ts';
import { nodeTeams } from '../../server/node/teams.ts';
import type { TeamId } from '../../shared/contract/ids.ts';
import { values } from '../contracts/api/team.ts';
import { start } from '../contracts/api/world.ts';

describe('team files', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'hanamaru-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  const team = (id: string) => ({
    id: id as TeamId, // of its shape
    name: 'n',
    purpose: 'p',
    locale: 'ja' as const,
    values: values.map((value) => ({ ...value, id: value.id as never })), // ids of the right shape
    keyCheck: 'c'.repeat(22),
  });
  const ask = () =>
    new Request('http://hanamaru.example/v1/me', {
      headers: { Authorization: `Bearer team-a.${'s'.repeat(43)}` },
    });
  const open = (openAtMost: number) =>
    nodeTeams({ dataDir, clock: () => start, log: console.error, openAtMost });

  it('makes no file for a team that nobody opened', async () => {
    const teams = open(5);
    const response = await teams.forward(team('nobody').id, ask());
    expect([response.status, readdirSync(dataDir)]).toEqual([404, []]);
    teams.close();
  });

  it('leaves one complete file when a team is opened, and nothing when it exists', async () => {
    expect(await createTeamFile(dataDir, team('hinode'), start)).not.toBeNull();
    expect(await createTeamFile(dataDir, team('hinode'), start)).toBeNull();
    expect(readdirSync(dataDir)).toEqual(['hinode.sqlite']);
  });

  it('opens a team once when two ask at the same time', async () => {
    const both = await Promise.all([1, 2].map(() => createTeamFile(dataDir, team('hinode'), start)));
    expect(both.filter((created) => created !== null)).toHaveLength(1);
    expect(readdirSync(dataDir)).toEqual(['hinode.sqlite']);
  });

  it('closes the files asked least recently, and opens them again when asked', async () => {
    const teams = open(2);
    for (const id of ['team-a', 'team-b', 'team-c']) await teams.create(team(id));
    for (const id of ['team-a', 'team-b', 'team-a', 'team-c']) await teams.forward(team(id).id, ask());
    expect(teams.openCount()).toBe(2);
    expect(readdirSync(dataDir).filter((name) => name.endsWith('-wal'))).toEqual([
      'team-a.sqlite-wal',
      'team-c.sqlite-wal',
    ]);
    expect((await teams.forward(team('team-b').id, ask())).status).toBe(401);
    teams.close();
  });

  it('closes no file while somebody is being answered from it', async () => {
    const teams = open(1);
    for (const id of ['team-a', 'team-b']) await teams.create(team(id));
    const slow = teams.forward(team('team-a').id, ask());
    await teams.forward(team('team-b').id, ask());
    expect((await slow).status).toBe(401);
    teams.close();
  });
});
