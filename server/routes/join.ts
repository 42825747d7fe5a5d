import { Hono } from 'hono';
import { JoinRequest, JoinResponse } from '../../shared/contract/join.ts';
import { hashSecret, newSecret } from '../domain/secret.ts';
import { readTeamBearer, splitBearer } from '../http/bearer.ts';
import { describe } from '../http/describe.ts';
import { acceptJson } from '../http/limits.ts';
import { ProblemError } from '../http/problem.ts';
import { validBody } from '../http/validate.ts';
import { join } from '../store/join.ts';
import { teamView } from '../store/team.ts';
import type { RouteDeps } from './deps.ts';

export const joinRoutes = ({ sql, sessions, clock, newId }: RouteDeps) =>
  new Hono().post(
    '/v1/join',
    describe({
      summary: 'Join the team with an invite',
      detail:
        'With `previous`, the member comes back who had that token, unless it was revoked. With the same `attempt`, a lost answer is given again within 24 hours: the same member, a new token, no further use of the invite.',
      answers: JoinResponse,
      bearer: 'invite',
      fails: [
        'invalid',
        'invite-unknown',
        'invite-expired',
        'invite-used-up',
        'key-mismatch',
        'team-unknown',
      ],
    }),
    acceptJson,
    validBody(JoinRequest),
    async (c) => {
      const request = c.req.valid('json');
      const { team, secret } = readTeamBearer(c.req.header('Authorization'));
      const previous = request.previous === undefined ? null : splitBearer(request.previous);
      const { attempt } = request;
      const token = newSecret();
      const joined = join(sql, {
        request,
        inviteHash: await hashSecret(secret),
        attemptHash: attempt === undefined ? null : await hashSecret(`${secret}\n${attempt}`),
        previousHash: previous ? await hashSecret(previous.secret) : null,
        tokenHash: await hashSecret(token),
        sessions,
        newId,
        now: clock(),
      });
      if (typeof joined === 'string') throw new ProblemError(joined);
      return c.json({ token: `${team}.${token}`, ...joined, team: teamView(sql) } satisfies JoinResponse);
    },
  );
