import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { createTeamApp } from '../../server/app.ts';
import { hashSecret, newSecret } from '../../server/domain/secret.ts';
import { openNodeSql } from '../../server/node/node-sql.ts';
import { createTeam } from '../../server/store/create-team.ts';
import { addInvite, type Invite } from '../../server/store/invites.ts';
import { CreateTeamRequest, type CreateTeamResponse } from '../../shared/contract/join.ts';
import { deriveTagKey, keyCheck } from '../../shared/target/tag.ts';
import { demoTeam } from '../demo/team.ts';
import { BEGIN, DAY, type Stage } from './year.ts';

/** A stage that can be taken down. */
export type OpenStage = Stage & { close(): Promise<void> };

/** The team app on a database file of node:sqlite, without a socket between. */
export async function openNodeStage(): Promise<OpenStage> {
  const folder = mkdtempSync(join(tmpdir(), 'hanamaru-year-'));
  const sql = openNodeSql(join(folder, 'year.sqlite'));
  const team = await simulatedTeam();
  const created = await createTeam(sql, team, BEGIN);
  if (!created) throw new Error('There is a team in this database already');
  let now = BEGIN;
  let spent = 0;
  const app = createTeamApp({ sql, clock: () => now, newId: () => crypto.randomUUID(), log: console.error });
  const stage = await stageOf(team, created, async (invite) => addInvite(sql, invite));
  return {
    ...stage,
    async request(path, init) {
      const before = process.cpuUsage();
      try {
        return await app.request(path, init);
      } finally {
        const { user, system } = process.cpuUsage(before);
        spent += (user + system) / 1000;
      }
    },
    setNow: (next) => {
      now = next;
    },
    spent: () => spent,
    async close() {
      sql.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The sample company's team under a key of this run. */
export async function simulatedTeam(): Promise<v.InferOutput<typeof CreateTeamRequest>> {
  const check = await keyCheck(await deriveTagKey(crypto.getRandomValues(new Uint8Array(32))));
  return v.parse(CreateTeamRequest, { ...demoTeam, keyCheck: check });
}

/** What is the same on every engine. `add` writes an invite into the team's database. */
export async function stageOf(
  { id, values, keyCheck }: v.InferOutput<typeof CreateTeamRequest>,
  { invites }: CreateTeamResponse,
  add: (invite: Invite) => Promise<void>,
): Promise<Pick<Stage, 'invites' | 'keyCheck' | 'values'>> {
  const leader = newSecret();
  const life = { created: BEGIN, expires: BEGIN + 400 * DAY };
  await add({
    hash: await hashSecret(leader),
    role: 'leader',
    usesLeft: null,
    department: null,
    ...life,
  });
  return {
    invites: { member: `${id}.${invites.member}`, leader: `${id}.${leader}` },
    keyCheck,
    values: values.map((value) => value.id),
  };
}
