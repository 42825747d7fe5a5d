import { existsSync, mkdirSync } from 'node:fs';
import type { TeamId } from '../../shared/contract/ids.ts';
import { createTeamApp, type TeamApi } from '../app.ts';
import type { Teams } from '../domain/teams.ts';
import { problemResponse } from '../http/problem.ts';
import { migrate } from '../store/migrate.ts';
import { type NodeSql, openNodeSql } from './node-sql.ts';
import { createTeamFile, teamFile } from './team-file.ts';

export interface NodeTeamsDeps {
  readonly dataDir: string;
  readonly clock: () => number;
  readonly log: (error: unknown) => void;
  /** How many files may be open at once when nobody is waiting for them. */
  readonly openAtMost?: number;
}

export interface NodeTeams extends Teams {
  /** How many team files are open. */
  openCount(): number;
  /** Closes every file. Nothing may be under way. */
  close(): void;
}

interface OpenTeam {
  readonly sql: NodeSql;
  readonly app: TeamApi;
  /** Requests under way: such a file is not closed. */
  busy: number;
}

/** Teams as files in `dataDir` (made when missing), the least recently asked closed when too many are open. */
export function nodeTeams({ dataDir, clock, log, openAtMost = 200 }: NodeTeamsDeps): NodeTeams {
  mkdirSync(dataDir, { recursive: true });
  const open = new Map<TeamId, OpenTeam>(); // in order of last use

  function acquire(team: TeamId): OpenTeam | null {
    const known = open.get(team);
    if (known) {
      open.delete(team);
      open.set(team, known);
      return known;
    }
    const file = teamFile(dataDir, team);
    if (!existsSync(file)) return null;
    const sql = openNodeSql(file);
    migrate(sql, clock());
    const fresh = { sql, app: createTeamApp({ sql, clock, newId: () => crypto.randomUUID(), log }), busy: 0 };
    open.set(team, fresh);
    closeIdle();
    return fresh;
  }

  function closeIdle(): void {
    for (const [team, { busy, sql }] of open) {
      if (open.size <= openAtMost) return;
      if (busy > 0 || team === [...open.keys()].at(-1)) continue;
      open.delete(team);
      sql.close();
    }
  }

  return {
    async forward(team, request) {
      const opened = acquire(team);
      if (!opened) return problemResponse('team-unknown');
      opened.busy += 1;
      try {
        return await opened.app.fetch(request);
      } finally {
        opened.busy -= 1;
      }
    },
    create: (team) => createTeamFile(dataDir, team, clock()),
    openCount: () => open.size,
    close() {
      for (const { sql } of open.values()) sql.close();
      open.clear();
    },
  };
}
