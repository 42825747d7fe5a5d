import { Hono } from 'hono';
import { MeResponse } from '../../shared/contract/join.ts';
import { memberPersona } from '../../shared/target/member-persona.ts';
import { requireSession } from '../http/auth.ts';
import { describe } from '../http/describe.ts';
import { tellDueTo } from '../store/badges/tell-due.ts';
import { memberView } from '../store/members.ts';
import { ownView } from '../store/own.ts';
import { personasOf } from '../store/personas.ts';
import { teamView } from '../store/team.ts';
import type { RouteDeps } from './deps.ts';

export const meRoutes = ({ sql, sessions, clock }: RouteDeps) =>
  new Hono().get(
    '/v1/me',
    describe({
      summary: 'Who the token belongs to, and their team',
      answers: MeResponse,
      bearer: 'token',
      fails: ['token-missing', 'token-unknown', 'token-expired', 'token-revoked', 'team-unknown'],
    }),
    requireSession(sessions),
    (c) => {
      const { member, expires } = c.var.session;
      tellDueTo(sql, member, clock());
      return c.json({
        member: memberView(sql, member),
        own: ownView(sql, member),
        team: teamView(sql),
        personas: personasOf(sql, member).filter((one) => one !== memberPersona(member)),
        expires,
      } satisfies MeResponse);
    },
  );
