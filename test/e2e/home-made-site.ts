import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { root } from '../run/step.ts';
import { type ServedSite, serveApp } from './serve-app.ts';

/** A company's own reports page, of utility classes, that no recipe knows. */
export function startHomeMade(): Promise<ServedSite> {
  const page = readFileSync(join(root, 'test/sites/picker/pages/utility.html'), 'utf8');
  return serveApp(new Hono().get('/reports', (c) => c.html(page)));
}
