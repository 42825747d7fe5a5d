import { join } from 'node:path';
import * as v from 'valibot';
import { createTeamApp } from '../../server/app.ts';
import { hashSecret, newSecret } from '../../server/domain/secret.ts';
import { openNodeSql } from '../../server/node/node-sql.ts';
import { createTeam } from '../../server/store/create-team.ts';
import { addInvite } from '../../server/store/invites.ts';
import type { Sql } from '../../server/store/sql.ts';
import { CreateTeamRequest } from '../../shared/contract/join.ts';
import { deriveTagKey, keyCheck } from '../../shared/target/tag.ts';
import { demoTeam } from '../demo/team.ts';
import { BEGIN, DAY, type Stage } from './year.ts';

/** The team app on a database file in `folder`, or on any `sql`, without a socket between. */
export async function openStage(sql: Sql): Promise<Stage> {
  let now = BEGIN;
  const check = await keyCheck(await deriveTagKey(crypto.getRandomValues(new Uint8Array(32))));
  const team = v.parse(CreateTeamRequest, { ...demoTeam, keyCheck: check });
  const created = await createTeam(sql, team, BEGIN);
  if (!created) throw new Error('There is a team in this database already');
  const leader = newSecret();
  const life = { created: BEGIN, expires: BEGIN + 400 * DAY };
  addInvite(sql, { hash: await hashSecret(leader), role: 'leader', usesLeft: null, ...life });
  const app = createTeamApp({ sql, clock: () => now, newId: () => crypto.randomUUID(), log: console.error });
  return {
    request: async (path, init) => app.request(path, init),
    setNow: (next) => {
      now = next;
    },
    invites: { member: `${team.id}.${created.invites.member}`, leader: `${team.id}.${leader}` },
    keyCheck: check,
    values: team.values.map(({ id }) => id),
  };
}

export function openStageFile(folder: string): Sql & { close(): void } {
  return openNodeSql(join(folder, 'year.sqlite'));
}
