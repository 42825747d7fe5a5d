import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { TeamId } from '../../shared/contract/ids.ts';
import { decodeBase64Url, parseJoinLink } from '../../shared/contract/link.ts';
import { Department, Role } from '../../shared/contract/views.ts';
import { adminInviteLife, day, memberInviteLife } from '../domain/lifetimes.ts';
import { commandLine, Origin, Text } from './command-line.ts';
import { createInvite } from './invite.ts';

const usage = `npm run create-invite -- --data DIR --link LINK [--server https://…] [--role member|leader|admin] [--department NAME] [--uses N] [--days N]
    --link    a join link of the team, also one that has expired; or its key alone (what follows k=), with --team ID
    --server  where members reach the API; that of the link unless told otherwise
    --department  where whoever joins by it works; each may say so herself later
    --uses    how many may join by it: 1 for an admin, as many as come for everybody else
    --days    until it expires: 30 for an admin, 365 for everybody else`;

const { values: args } = parseArgs({
  options: {
    data: { type: 'string' },
    link: { type: 'string' },
    server: { type: 'string' },
    team: { type: 'string' },
    role: { type: 'string', default: 'member' },
    department: { type: 'string' },
    uses: { type: 'string' },
    days: { type: 'string' },
  },
});
const { fail, failWith, option } = commandLine(usage);

const Count = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,5}$/, 'is not a number from 1 to 999999'),
  v.transform(Number),
);

/** Team, key and server, as far as the link tells. */
function readLink(text: string) {
  const parsed = parseJoinLink(text);
  if ('link' in parsed) return parsed.link;
  const rootKey = decodeBase64Url(text.trim());
  return rootKey?.length === 32 ? { rootKey } : fail('--link: is neither a join link nor a key');
}

const known: { rootKey: Uint8Array<ArrayBuffer>; team?: TeamId; server?: string } = readLink(
  option('link', Text, args.link),
);
const role = option('role', Role, args.role);
const isAdmin = role === 'admin';
const link = await createInvite({
  dataDir: option('data', Text, args.data),
  server: option('server', Origin, args.server ?? known.server),
  team: known.team ?? option('team', TeamId, args.team),
  rootKey: known.rootKey,
  role,
  department: args.department === undefined ? null : option('department', Department, args.department),
  uses: args.uses === undefined ? (isAdmin ? 1 : null) : option('uses', Count, args.uses),
  life:
    args.days !== undefined
      ? option('days', Count, args.days) * day
      : isAdmin
        ? adminInviteLife
        : memberInviteLife,
}).catch(failWith);

console.log(`新しい参加リンク · a new join link:\n${link}\n
鍵は渡されたリンクから写しました。サーバーにはありません。安全な場所に保管してください。· The key came from the link you gave, and is not on the server: keep the link safe.`);
