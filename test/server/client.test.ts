import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hc } from 'hono/client';
import { expect, it } from 'vitest';
import type { TeamApi } from '../../server/app.ts';
import { defaultValues } from '../../server/node/default-values.ts';
import { openTeam } from '../../server/node/open-team.ts';
import { startServer } from '../../server/node/start-server.ts';
import { parseJoinLink } from '../../shared/contract/link.ts';
import type { LookupResponse } from '../../shared/contract/lookup.ts';
import { deriveTagKey, keyCheck } from '../../shared/target/tag.ts';

it('a typed client joins with the printed link and asks', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hanamaru-'));
  const server = await startServer({ dataDir });
  const team = {
    id: 'hinode',
    name: 'ひので',
    purpose: '助け合う',
    locale: 'ja' as const,
    values: defaultValues,
  };
  const { adminLink } = await openTeam({ dataDir, server: server.url, team });
  const parsed = parseJoinLink(adminLink);
  if ('fault' in parsed) throw new Error(parsed.fault);
  const { link } = parsed;
  const client = (token: string) =>
    hc<TeamApi>(link.server, { headers: { Authorization: `Bearer ${token}` } });

  const check = await keyCheck(await deriveTagKey(link.rootKey));
  const joining = await client(`${link.team}.${link.invite}`).v1.join.$post({
    json: { name: '佐藤', keyCheck: check },
  });
  const { token, member } = await joining.json();
  expect(member.role).toBe('admin');
  const answer: LookupResponse = await (await client(token).v1.lookup.$post({ json: { posts: [] } })).json();
  expect(answer.posts).toEqual([]);
  const left = await client(token).v1.sessions.current.$delete();
  expect(left.status).toBe(204);

  await expect(openTeam({ dataDir, server: server.url, team })).rejects.toThrow(
    'There is a team hinode already',
  );
  await server.close();
  rmSync(dataDir, { recursive: true });
});
