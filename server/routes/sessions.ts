import { Hono } from 'hono';
import { requireSession } from '../http/auth.ts';
import { describe } from '../http/describe.ts';
import { leave } from '../store/leave.ts';
import type { RouteDeps } from './deps.ts';

export const sessionRoutes = ({ sql, sessions, clock }: RouteDeps) =>
  new Hono().delete(
    '/v1/sessions/current',
    describe({
      summary: 'Leave: the token is never accepted again',
      detail:
        'An expired token may still leave. With the member’s last session her claimed accounts are free to be claimed again; what she wished to stay between two stays so until then.',
      answers: null,
      bearer: 'token',
      fails: ['token-missing', 'token-unknown', 'token-revoked', 'team-unknown'],
    }),
    requireSession({ open: sessions.recognise }),
    (c) => {
      leave(sql, sessions, c.var.session, clock());
      return c.body(null, 204);
    },
  );
