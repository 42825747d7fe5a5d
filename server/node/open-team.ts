import * as v from 'valibot';
import { CreateTeamRequest, type CreateTeamResponse } from '../../shared/contract/join.ts';
import { formatJoinLink } from '../../shared/contract/link.ts';
import { deriveTagKey, keyCheck } from '../../shared/target/tag.ts';
import type { CheckedTeam } from '../domain/checked-team.ts';
import { createTeamFile } from './team-file.ts';

/** Opens the team somewhere and gives its invites; null when there is one of that id. */
export type CreateTeam = (team: CheckedTeam) => Promise<CreateTeamResponse | null>;

/** What a team says of itself; its key is made here. */
export type TeamWords = Omit<CreateTeamRequest, 'keyCheck'>;

export interface JoinLinks {
  /** Works once. */
  readonly adminLink: string;
  /** Works for everybody. */
  readonly memberLink: string;
}

/**
 * Opens a team in a data folder (made when missing), whether a server runs on that folder or not, and gives its
 * join links. `server` is the API's origin as members reach it. Throws where there is a team of that id, and
 * Valibot's error on a team that breaks the contract.
 */
export function openTeam({
  dataDir,
  server,
  team,
  clock = Date.now,
}: {
  dataDir: string;
  server: string;
  team: TeamWords;
  clock?: () => number;
}): Promise<JoinLinks> {
  return openTeamThrough((checked) => createTeamFile(dataDir, checked, clock()), server, team);
}

/**
 * The same wherever `create` puts it: makes the team's root key here, and lets `create` store what the server may
 * know. The key is in the links and nowhere else.
 */
export async function openTeamThrough(
  create: CreateTeam,
  server: string,
  team: TeamWords,
): Promise<JoinLinks> {
  const rootKey = crypto.getRandomValues(new Uint8Array(32));
  const request = v.parse(CreateTeamRequest, {
    ...team,
    keyCheck: await keyCheck(await deriveTagKey(rootKey)),
  });
  const created = await create(request);
  if (!created) throw new Error(`There is a team ${request.id} already`);
  const link = (invite: string) => formatJoinLink({ server, team: request.id, rootKey, invite });
  return { adminLink: link(created.invites.admin), memberLink: link(created.invites.member) };
}
