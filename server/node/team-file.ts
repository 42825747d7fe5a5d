import { existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TeamId } from '../../shared/contract/ids.ts';
import type { CreateTeamResponse } from '../../shared/contract/join.ts';
import type { CheckedTeam } from '../domain/checked-team.ts';
import { createTeam } from '../store/create-team.ts';
import { openNodeSql } from './node-sql.ts';

/** One team, one file. A team id is lower-case letters, digits and hyphens, so it cannot lead elsewhere. */
export function teamFile(dataDir: string, team: TeamId): string {
  return join(dataDir, `${team}.sqlite`);
}

/**
 * Opens a team in a new file; null when there is one. The file gets its name only when it is complete, so that
 * a server running beside never sees half a team.
 */
export async function createTeamFile(
  dataDir: string,
  team: CheckedTeam,
  now: number,
): Promise<CreateTeamResponse | null> {
  mkdirSync(dataDir, { recursive: true });
  const file = teamFile(dataDir, team.id);
  if (existsSync(file)) return null;
  const unfinished = `${file}.${crypto.randomUUID()}`;
  try {
    const sql = openNodeSql(unfinished);
    let created: CreateTeamResponse | null;
    try {
      created = await createTeam(sql, team, now);
    } finally {
      sql.close(); // the last connection to close puts the whole WAL into the file
    }
    linkSync(unfinished, file);
    return created;
  } catch (error) {
    if (isExisting(error)) return null;
    throw error;
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(unfinished + end, { force: true });
  }
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
