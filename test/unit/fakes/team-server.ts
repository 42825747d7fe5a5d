import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { createDoor } from '../../../server/door.ts';
import { defaultValues } from '../../../server/node/default-values.ts';
import { type JoinLinks, openTeam } from '../../../server/node/open-team.ts';
import { nodeTeams } from '../../../server/node/teams.ts';
import { TeamId } from '../../../shared/contract/ids.ts';

export interface TeamServer extends JoinLinks {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** A further team on the same server. */
  open(id: string): Promise<JoinLinks>;
  close(): void;
}

export const ORIGIN = 'https://praise.example';

/** The real server over a folder of its own, spoken to without a socket. `clock` is the server's. */
export async function startTeamServer(clock: () => number): Promise<TeamServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hanamaru-'));
  const teams = nodeTeams({ dataDir, clock, log: console.error });
  const door = createDoor({ teams, createSecret: undefined, log: console.error });
  const open = (id: string) =>
    openTeam({
      dataDir,
      server: ORIGIN,
      clock,
      team: {
        id: v.parse(TeamId, id),
        name: '花丸工業',
        purpose: '隣の仕事を、ちゃんと見る',
        locale: 'ja',
        values: defaultValues,
      },
    });
  return {
    ...(await open('hanamaru')),
    fetch: async (address, init) => door.fetch(new Request(address, init)),
    open,
    close() {
      teams.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}
