import { Hono } from 'hono';
import { WeekResponse } from '../../shared/contract/lookup.ts';
import { requireSession } from '../http/auth.ts';
import { describe } from '../http/describe.ts';
import { weekOfDepartment } from '../store/week.ts';
import type { RouteDeps } from './deps.ts';

export const weekRoutes = ({ sql, sessions, clock }: RouteDeps) =>
  new Hono().get(
    '/v1/week',
    describe({
      summary: 'The week’s praise of the asker’s department',
      detail:
        'Open praise of the last seven days that its people gave or received, newest first, at most 100; none where the asker has no department. The share of its people who are reached, where they are five or more; for who leads, whether the team’s praise declines.',
      answers: WeekResponse,
      bearer: 'token',
      fails: ['token-missing', 'token-unknown', 'token-expired', 'token-revoked', 'team-unknown'],
    }),
    requireSession(sessions),
    (c) => c.json(weekOfDepartment(sql, c.var.session.member, clock())),
  );
