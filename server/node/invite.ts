import { existsSync } from 'node:fs';
import type { TeamId } from '../../shared/contract/ids.ts';
import { formatJoinLink } from '../../shared/contract/link.ts';
import type { Role } from '../../shared/contract/views.ts';
import { deriveTagKey, keyCheck } from '../../shared/target/tag.ts';
import { hashSecret, isSameSecret, newSecret } from '../domain/secret.ts';
import { addInvite } from '../store/invites.ts';
import { migrate } from '../store/migrate.ts';
import { teamKeyCheck } from '../store/team.ts';
import { openNodeSql } from './node-sql.ts';
import { teamFile } from './team-file.ts';

export interface InviteOptions {
  readonly dataDir: string;
  /** The API's origin as members reach it. */
  readonly server: string;
  readonly team: TeamId;
  /** Only the link carries it: the server has none to give. */
  readonly rootKey: Uint8Array<ArrayBuffer>;
  readonly role: Role;
  /** Where whoever joins by it works; null or absent: nobody says. */
  readonly department?: string | null;
  /** How many may join by it; null: as many as come. */
  readonly uses: number | null;
  /** Milliseconds until it expires. */
  readonly life: number;
  readonly clock?: () => number;
}

/**
 * Makes a further invite to a team in a data folder, whether a server runs on that folder or not, and gives its join
 * link. Throws where there is no such team, and where the key is not the team's: such a link would let nobody in.
 */
export async function createInvite(options: InviteOptions): Promise<string> {
  const { dataDir, server, team, rootKey, role, department = null, uses, life, clock = Date.now } = options;
  const file = teamFile(dataDir, team);
  if (!existsSync(file)) throw new Error(`There is no team ${team} in ${dataDir}`);
  const check = await keyCheck(await deriveTagKey(rootKey));
  const invite = newSecret();
  const hash = await hashSecret(invite);
  const now = clock();
  const sql = openNodeSql(file);
  try {
    migrate(sql, now);
    if (!(await isSameSecret(check, teamKeyCheck(sql)))) throw new Error(`The key is not that of ${team}`);
    addInvite(sql, { hash, role, usesLeft: uses, created: now, expires: now + life, department });
  } finally {
    sql.close();
  }
  return formatJoinLink({ server, team, rootKey, invite });
}
