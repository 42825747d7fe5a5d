import { Hono } from 'hono';
import type { Specification } from '../http/describe.ts';
import { docsPage } from './docs-page.ts';
import { joinPage } from './join-page.ts';

/** Our pages load nothing and run nothing: style stands in the page itself. */
const closed = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** What anybody may ask without a token. */
export function outsideRoutes(specify: () => Promise<Specification>): Hono {
  let made: Promise<Specification> | undefined;
  const specification = () => (made ??= specify());
  return new Hono()
    .get('/health', (c) => c.json({ status: 'ok' }))
    .get('/openapi.json', async (c) => c.json(await specification()))
    .get('/docs', async (c) => c.html(docsPage(await specification()), 200, closed))
    .get('/join', (c) => c.html(joinPage(), 200, closed));
}
