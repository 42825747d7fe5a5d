import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { TeamId } from '../../shared/contract/ids.ts';
import { Locale, Values } from '../../shared/contract/views.ts';
import { commandLine, Origin, Text } from './command-line.ts';
import { defaultValues } from './default-values.ts';
import { openTeam, openTeamThrough } from './open-team.ts';
import { overHttp } from './over-http.ts';

const usage = `npm run create-team -- --id ID --name NAME --purpose TEXT [--locale ja|en] [--values FILE.json]
    --data DIR --server https://…     opens it in a data folder; --server is where members reach the API
    --url https://… --secret SECRET   opens it on a running server (the secret may be in HANAMARU_CREATE_SECRET)`;

const { values: args } = parseArgs({
  options: {
    id: { type: 'string' },
    name: { type: 'string' },
    purpose: { type: 'string' },
    locale: { type: 'string', default: 'ja' },
    values: { type: 'string' },
    data: { type: 'string' },
    server: { type: 'string' },
    url: { type: 'string' },
    secret: { type: 'string', default: process.env.HANAMARU_CREATE_SECRET ?? '' },
  },
});

const { failWith, option } = commandLine(usage);

const server = option(args.url ? 'url' : 'server', Origin, args.url ?? args.server);
const credo: unknown = args.values ? JSON.parse(readFileSync(args.values, 'utf8')) : defaultValues;
const team = {
  id: option('id', TeamId, args.id),
  name: option('name', Text, args.name),
  purpose: option('purpose', Text, args.purpose),
  locale: option('locale', Locale, args.locale),
  values: option('values', Values, credo),
};

const opening = args.url
  ? openTeamThrough(overHttp(server, option('secret', Text, args.secret)), server, team)
  : openTeam({ dataDir: option('data', Text, args.data), server, team });
const links = await opening.catch(failWith);

console.log(`管理者の方へ(1 回だけ使えます)· for the first admin, works once:\n${links.adminLink}\n
メンバーの皆さんへ · for members:\n${links.memberLink}\n
この鍵はサーバーにはありません。リンクを安全な場所に保管してください。· The key is not on the server: keep the links safe.`);
