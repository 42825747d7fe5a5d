import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { root } from '../run/step.ts';
import { type ServedSite, serveApp } from './serve-app.ts';

/** Tanaka's account on it. */
export const tanakasId = '1012';

/**
 * Another product of the same company: the saved Redmine ticket, on an origin of its own, with Tanaka as one who wrote on
 * it. `/issues/812?as=1012` is the page as she sees it; without `as`, as Suzuki does.
 */
export function startRedmine(): Promise<ServedSite> {
  const saved = readFileSync(join(root, 'test/sites/redmine/issue.html'), 'utf8').replaceAll(
    '佐藤 健一',
    '田中 由香',
  );
  const own = saved.replace('href="/users/1027">suzuki-m', `href="/users/${tanakasId}">tanaka-y`);
  const app = new Hono().get('/issues/812', (c) => c.html(c.req.query('as') === tanakasId ? own : saved));
  return serveApp(app);
}
