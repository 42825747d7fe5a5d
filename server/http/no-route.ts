import type { Context, Hono } from 'hono';
import { problemResponse } from './problem.ts';

/** Tells an address that does not exist from a method that it does not answer to. */
export function noRoute(app: Pick<Hono, 'routes'>): (c: Context) => Response {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    if (method === 'ALL') continue;
    methods.set(path, (methods.get(path) ?? new Set()).add(method));
  }
  return (c) => {
    const allowed = [...methods].flatMap(([path, known]) => (isAt(path, c.req.path) ? [...known] : []));
    if (allowed.length === 0) return problemResponse('not-found');
    return problemResponse('method-not-allowed', {}, { Allow: [...new Set(allowed)].join(', ') });
  };
}

/** Of the paths of routes we use two kinds of segments: literal ones, and `:name` for any. */
function isAt(route: string, path: string): boolean {
  const segments = path.split('/');
  const wanted = route.split('/');
  return (
    wanted.length === segments.length &&
    wanted.every((segment, at) => (segment.startsWith(':') ? segments[at] !== '' : segment === segments[at]))
  );
}
