import { Hono } from 'hono';
import * as v from 'valibot';
import { Badge, BadgesResponse, PutBadge, TrialRequest, TrialResponse } from '../../shared/contract/badge.ts';
import { BadgeId } from '../../shared/contract/ids.ts';
import type { ProblemCode } from '../../shared/contract/problem.ts';
import { requireAdmin } from '../http/admin.ts';
import { requireSession } from '../http/auth.ts';
import { describe } from '../http/describe.ts';
import { acceptJson } from '../http/limits.ts';
import { ProblemError } from '../http/problem.ts';
import { validBody, validPath } from '../http/validate.ts';
import { badgeFacts, putBadge, retireBadge } from '../store/badges/keep.ts';
import { tryRule } from '../store/badges/survey.ts';
import type { RouteDeps } from './deps.ts';

const always: readonly ProblemCode[] = [
  'token-missing',
  'token-unknown',
  'token-expired',
  'token-revoked',
  'forbidden',
  'team-unknown',
];
const OneBadge = v.object({ id: BadgeId });

/** For the team's admins: how badges fare, and changing them. */
export const badgeRoutes = ({ sql, sessions, clock }: RouteDeps) =>
  new Hono()
    .get(
      '/v1/badges',
      describe({
        summary: 'The team’s badges and how they fare',
        answers: BadgesResponse,
        bearer: 'token',
        fails: always,
      }),
      requireSession(sessions),
      requireAdmin(sql),
      (c) => c.json({ badges: badgeFacts(sql, clock()) }),
    )
    .post(
      '/v1/badges/trial',
      describe({
        summary: 'How many members would have a badge with this rule today',
        detail: 'Changes nothing.',
        answers: TrialResponse,
        bearer: 'token',
        fails: [...always, 'invalid'],
      }),
      requireSession(sessions),
      requireAdmin(sql),
      acceptJson,
      validBody(TrialRequest),
      (c) => c.json(tryRule(sql, c.req.valid('json').rule)),
    )
    .put(
      '/v1/badges/:id',
      describe({
        summary: 'Put a badge in the list, or change it',
        detail:
          'A rule that is new, another or switched on again is backfilled before the answer, which may take some seconds. A team has at most 100 badges in use.',
        answers: Badge,
        bearer: 'token',
        fails: [...always, 'invalid', 'not-found', 'badges-full'],
      }),
      requireSession(sessions),
      requireAdmin(sql),
      validPath(OneBadge),
      acceptJson,
      validBody(PutBadge),
      (c) => {
        const put = putBadge(sql, c.req.valid('param').id, c.req.valid('json'), clock());
        if (put === 'full') throw new ProblemError('badges-full');
        if ('id' in put) return c.json(put);
        throw new ProblemError('invalid', { errors: put });
      },
    )
    .post(
      '/v1/badges/:id/retire',
      describe({
        summary: 'Send a badge to the hall of fame, for good',
        answers: Badge,
        bearer: 'token',
        fails: [...always, 'not-found'],
      }),
      requireSession(sessions),
      requireAdmin(sql),
      validPath(OneBadge),
      (c) => {
        const retired = retireBadge(sql, c.req.valid('param').id, clock());
        if (!retired) throw new ProblemError('not-found');
        return c.json(retired);
      },
    );
