import { Hono } from 'hono';
import { OpsRequest, OpsResponse } from '../../shared/contract/ops.ts';
import { requireSession } from '../http/auth.ts';
import { describe } from '../http/describe.ts';
import { acceptJson } from '../http/limits.ts';
import { validBody } from '../http/validate.ts';
import { applyBatch } from '../store/apply/batch.ts';
import { readOps } from '../store/apply/read-ops.ts';
import { tellDueTo } from '../store/badges/tell-due.ts';
import type { RouteDeps } from './deps.ts';

export const opsRoutes = ({ sql, sessions, clock }: RouteDeps) =>
  new Hono().post(
    '/v1/ops',
    describe({
      summary: 'Apply a batch of changes, each at most once',
      detail:
        'Ops are `praise`, `amend`, `withdraw`, `claim`, `unclaim`, `rename`, `second`, `unsecond`, `thank`, `prefer`, `wear`, `department`, `propose`, `unpropose`, `move`, `quest`, `unquest`. Each has its own result, in the order sent.',
      answers: OpsResponse,
      bearer: 'token',
      fails: ['invalid', 'token-unknown', 'token-expired', 'token-revoked', 'team-unknown', 'body-too-large'],
    }),
    requireSession(sessions),
    acceptJson,
    validBody(OpsRequest),
    async (c) => {
      const { member } = c.var.session;
      const request = c.req.valid('json');
      const ops = await readOps(request.ops, member);
      const now = clock();
      tellDueTo(sql, member, now);
      return c.json(applyBatch(sql, member, ops, { now, sent: request.now }));
    },
  );
