import { Hono } from 'hono';
import { LookupRequest, LookupResponse, POSTS_PER_DETAIL } from '../../shared/contract/lookup.ts';
import { requireSession } from '../http/auth.ts';
import { describe } from '../http/describe.ts';
import { acceptJson } from '../http/limits.ts';
import { ProblemError } from '../http/problem.ts';
import { validBody } from '../http/validate.ts';
import { lookUp } from '../store/lookup.ts';
import type { RouteDeps } from './deps.ts';

export const lookupRoutes = ({ sql, sessions, clock }: RouteDeps) =>
  new Hono().post(
    '/v1/lookup',
    describe({
      summary: 'Counts, praises and claimed personas for the tags in view',
      answers: LookupResponse,
      bearer: 'token',
      fails: ['invalid', 'token-unknown', 'token-expired', 'token-revoked', 'team-unknown'],
    }),
    requireSession(sessions),
    acceptJson,
    validBody(LookupRequest),
    (c) => {
      const request = c.req.valid('json');
      if (request.detail && request.posts.length > POSTS_PER_DETAIL)
        throw new ProblemError('invalid', {
          errors: [{ field: 'posts', expected: `<=${POSTS_PER_DETAIL} with detail` }],
        });
      return c.json(lookUp(sql, c.var.session.member, request, clock()));
    },
  );
