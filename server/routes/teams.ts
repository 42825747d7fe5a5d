import { Hono } from 'hono';
import { CreateTeamRequest, CreateTeamResponse } from '../../shared/contract/join.ts';
import { isSameSecret } from '../domain/secret.ts';
import type { Teams } from '../domain/teams.ts';
import { readBearer } from '../http/bearer.ts';
import { allowAnyOrigin } from '../http/cors.ts';
import { describe } from '../http/describe.ts';
import { acceptJson } from '../http/limits.ts';
import { ProblemError } from '../http/problem.ts';
import { validBody } from '../http/validate.ts';

/** Opening teams, for whoever holds the deployment's own secret; nobody where none is set. */
export const teamsRoutes = (teams: Teams, createSecret: string | undefined) =>
  new Hono().post(
    '/v1/teams',
    describe({
      summary: 'Open a team',
      detail: "Needs the deployment's own secret. The two invites are told here and never again.",
      answers: CreateTeamResponse,
      bearer: 'deployment',
      fails: ['invalid', 'token-missing', 'forbidden', 'team-exists'],
    }),
    allowAnyOrigin,
    async (c, next) => {
      const given = readBearer(c.req.header('Authorization'));
      if (!createSecret || !(await isSameSecret(given, createSecret))) throw new ProblemError('forbidden');
      await next();
    },
    acceptJson,
    validBody(CreateTeamRequest),
    async (c) => {
      const created = await teams.create(c.req.valid('json'));
      if (!created) throw new ProblemError('team-exists');
      return c.json(created);
    },
  );
