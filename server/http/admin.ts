import { createMiddleware } from 'hono/factory';
import type { MemberId } from '../../shared/contract/ids.ts';
import { isAdmin } from '../store/members.ts';
import type { Sql } from '../store/sql.ts';
import { ProblemError } from './problem.ts';

/** Lets only the team's admins on. Comes after `requireSession`. */
export function requireAdmin(sql: Sql) {
  return createMiddleware<{ Variables: { session: { readonly member: MemberId } } }>(async (c, next) => {
    if (!isAdmin(sql, c.var.session.member)) throw new ProblemError('forbidden');
    await next();
  });
}
