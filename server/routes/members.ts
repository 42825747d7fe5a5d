import { Hono } from 'hono';
import * as v from 'valibot';
import { MemberId } from '../../shared/contract/ids.ts';
import { MemberCard } from '../../shared/contract/lookup.ts';
import { requireSession } from '../http/auth.ts';
import { describe } from '../http/describe.ts';
import { ProblemError } from '../http/problem.ts';
import { validPath } from '../http/validate.ts';
import { memberCard } from '../store/member-card.ts';
import type { RouteDeps } from './deps.ts';

export const memberRoutes = ({ sql, sessions }: RouteDeps) =>
  new Hono().get(
    '/v1/members/:id',
    describe({
      summary: 'A member as the card beside her name shows her',
      detail:
        'Her badges, and the newest praise of her that the asker may know of, one with words before a bare flower.',
      answers: MemberCard,
      bearer: 'token',
      fails: [
        'token-missing',
        'token-unknown',
        'token-expired',
        'token-revoked',
        'not-found',
        'team-unknown',
      ],
    }),
    requireSession(sessions),
    validPath(v.object({ id: MemberId })),
    (c) => {
      const card = memberCard(sql, c.var.session.member, c.req.valid('param').id);
      if (!card) throw new ProblemError('not-found');
      return c.json(card);
    },
  );
