import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { PersonaTag } from '../../../shared/contract/ids.ts';
import { JoinResponse } from '../../../shared/contract/join.ts';
import { memberPersona } from '../../../shared/target/member-persona.ts';
import {
  claim,
  freshTag,
  get,
  joinRequest,
  newMember,
  newPost,
  newTeam,
  person,
  praise,
  problemOf,
} from './team.ts';
import { day, start, type World } from './world.ts';

export function describeSessions(here: () => World) {
  describe('sessions', () => {
    const leave = (token: string) =>
      here().request('/v1/sessions/current', {
        method: 'DELETE',
        headers: { Authorization: `Bearer ${token}` },
      });

    it('expire 90 days after the last use', async () => {
      const { token } = await newMember(await newTeam(here()));
      here().setNow(start + 90 * day);
      const response = await get(here(), '/v1/me', token);
      expect([response.status, (await problemOf(response)).code]).toEqual([401, 'token-expired']);
    });

    it('last while they are used', async () => {
      const member = await newMember(await newTeam(here()));
      for (const days of [80, 160, 240]) {
        here().setNow(start + days * day);
        expect((await member.me()).expires).toBe(start + (days + 90) * day);
      }
    });

    it('are extended at most once a day', async () => {
      const member = await newMember(await newTeam(here()));
      here().setNow(start + day - 1);
      expect((await member.me()).expires).toBe(start + 90 * day);
      here().setNow(start + day);
      expect((await member.me()).expires).toBe(start + 91 * day);
    });

    it('end at once on leaving, and only that one', async () => {
      const team = await newTeam(here());
      const [leaver, other] = [await newMember(team), await newMember(team)];
      await leaver.me(); // remembered by the server from here on
      expect((await leave(leaver.token)).status).toBe(204);
      expect((await problemOf(await get(here(), '/v1/me', leaver.token))).code).toBe('token-revoked');
      expect((await problemOf(await leave(leaver.token))).code).toBe('token-revoked');
      expect((await other.me()).member.id).toBe(other.id);
    });

    it('let go of a leaver’s accounts, so that who comes back can claim them with what they received', async () => {
      const team = await newTeam(here());
      const [leaver, giver] = [await newMember(team), await newMember(team)];
      const persona = freshTag<PersonaTag>();
      const op = await praise(giver, newPost(persona));
      await giver.ops(op);
      await leaver.ops(claim(persona));
      const { clock } = await giver.changes(0);
      expect((await leave(leaver.token)).status).toBe(204);
      const told = (await giver.changes(clock)).personas;
      expect(told).toContainEqual({ persona, member: null, wish: null });
      expect(told).toContainEqual({ persona: memberPersona(leaver.id), member: null, wish: null });
      const back = await newMember(team);
      expect((await back.ops(claim(persona)))[0]?.status).toBe('applied');
      expect((await back.changes(0)).praises.map((one) => one.praise)).toEqual([op.praise]);
    });

    it('keep the accounts while the member has another one', async () => {
      const team = await newTeam(here());
      const leaver = await newMember(team);
      const persona = freshTag<PersonaTag>();
      await leaver.ops(claim(persona));
      const again = await joinRequest(team, team.invites.member, { previous: leaver.token });
      const second = person(team, v.parse(JoinResponse, await again.json()).token, leaver.id);
      await leave(leaver.token);
      expect((await second.me()).personas).toEqual([persona]);
      await leave(second.token);
      const other = await newMember(team);
      expect((await other.ops(claim(persona)))[0]?.status).toBe('applied');
    });

    it('give who comes back, after leaving elsewhere, what was kept for the account that she is in the team', async () => {
      const team = await newTeam(here());
      const [first, giver] = [await newMember(team), await newMember(team)];
      const mine = memberPersona(first.id);
      const again = await joinRequest(team, team.invites.member, { previous: first.token });
      const second = v.parse(JoinResponse, await again.json());
      here().setNow(start + 60 * day);
      await person(team, second.token, first.id).me();
      await giver.me();
      here().setNow(start + 91 * day); // the first device was not used for too long
      await leave(second.token);
      expect((await giver.lookup({ posts: [], personas: [mine] })).personas).toEqual([]);
      const op = await praise(giver, newPost(mine));
      await giver.ops(op);
      const back = await joinRequest(team, team.invites.member, { previous: first.token });
      const { token, member } = v.parse(JoinResponse, await back.json());
      expect(member.id).toBe(first.id);
      const got = (await person(team, token, member.id).changes(0)).praises;
      expect(got).toMatchObject([{ praise: op.praise, receiver: first.id }]);
    });

    it('let one leave after they expired, but not twice', async () => {
      const team = await newTeam(here());
      const leaver = await newMember(team);
      const persona = freshTag<PersonaTag>();
      await leaver.ops(claim(persona));
      here().setNow(start + 91 * day);
      expect((await leave(leaver.token)).status).toBe(204);
      expect((await problemOf(await leave(leaver.token))).code).toBe('token-revoked');
      const other = await newMember(team);
      expect((await other.ops(claim(persona)))[0]?.status).toBe('applied');
    });
  });
}
