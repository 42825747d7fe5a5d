import type { Context, Hono } from 'hono';
import { problemResponse } from './problem.ts';

/** Tells an address that does not exist from a method that it does not answer to. All our paths are literal. */
export function noRoute(app: Pick<Hono, 'routes'>): (c: Context) => Response {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    if (method === 'ALL') continue;
    methods.set(path, (methods.get(path) ?? new Set()).add(method));
  }
  return (c) => {
    const allowed = methods.get(c.req.path);
    if (!allowed) return problemResponse('not-found');
    return problemResponse('method-not-allowed', {}, { Allow: [...allowed].join(', ') });
  };
}
