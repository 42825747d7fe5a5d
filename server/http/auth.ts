import { createMiddleware } from 'hono/factory';
import type { ProblemCode } from '../../shared/contract/problem.ts';
import { readTeamBearer } from './bearer.ts';
import { ProblemError } from './problem.ts';

/** Lets a request on only with a session, which the handler finds in `c.var.session`. */
export function requireSession<Session extends object>(sessions: {
  open(secret: string): Promise<Session | ProblemCode>;
}) {
  return createMiddleware<{ Variables: { session: Session } }>(async (c, next) => {
    const session = await sessions.open(readTeamBearer(c.req.header('Authorization')).secret);
    if (typeof session === 'string') throw new ProblemError(session);
    c.set('session', session);
    await next();
  });
}
