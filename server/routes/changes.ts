import { Hono } from 'hono';
import * as v from 'valibot';
import { ChangesResponse } from '../../shared/contract/lookup.ts';
import { requireSession } from '../http/auth.ts';
import { describe } from '../http/describe.ts';
import { validQuery } from '../http/validate.ts';
import { tellDueTo } from '../store/badges/tell-due.ts';
import { changesSince } from '../store/changes.ts';
import type { RouteDeps } from './deps.ts';

/** A clock as it stands in a query: at most 15 digits, so that it is a safe integer. */
const Since = v.object({ since: v.pipe(v.string(), v.regex(/^\d{1,15}$/)) });

export const changesRoutes = ({ sql, sessions, clock }: RouteDeps) =>
  new Hono().get(
    '/v1/changes',
    describe({
      summary: 'What changed since a clock, a page at a time',
      answers: ChangesResponse,
      bearer: 'token',
      fails: ['invalid', 'token-unknown', 'token-expired', 'token-revoked', 'team-unknown'],
    }),
    requireSession(sessions),
    validQuery(Since),
    (c) => {
      const { member } = c.var.session;
      tellDueTo(sql, member, clock());
      return c.json(changesSince(sql, member, Number(c.req.valid('query').since), clock()));
    },
  );
