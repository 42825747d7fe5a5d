import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { JoinResponse } from '../../../shared/contract/join.ts';
import { get, joinRequest, newMember, newTeam, person, problemOf, type Team } from './team.ts';
import { day, start, type World } from './world.ts';

export function describeLostAnswers(here: () => World) {
  describe('joining again because the answer was lost', () => {
    let team: Team;
    let attempt: string;
    beforeEach(async () => {
      team = await newTeam(here());
      attempt = crypto.randomUUID();
    });

    const ask = (invite: string, body: object = {}) => joinRequest(team, invite, { attempt, ...body });
    const answerOf = async (response: Response) => v.parse(JoinResponse, await response.json());
    /** Everybody of the team, as one of them is told. */
    const everybody = async ({ token, member }: JoinResponse) =>
      (await person(team, token, member.id).changes(0)).members;
    const leave = (token: string) =>
      here().request('/v1/sessions/current', {
        method: 'DELETE',
        headers: { Authorization: `Bearer ${token}` },
      });

    it.each(['member', 'admin'] as const)(
      'gives the same member by the %s invite, and leaves none behind',
      async (role) => {
        await ask(team.invites[role]);
        await ask(team.invites[role]);
        const third = await answerOf(await ask(team.invites[role]));
        expect(await everybody(third)).toEqual([{ ...third.member, name: '佐藤', role }]);
      },
    );

    it('gives a fresh token and ends the one before at once, also one that is remembered', async () => {
      const first = await answerOf(await ask(team.invites.member));
      expect((await get(here(), '/v1/me', first.token)).status).toBe(200);
      const second = await answerOf(await ask(team.invites.member));
      const old = await get(here(), '/v1/me', first.token);
      expect([old.status, (await problemOf(old)).code]).toEqual([401, 'token-revoked']);
      expect((await get(here(), '/v1/me', second.token)).status).toBe(200);
    });

    it('spends the admin invite once, whatever is asked at the same time', async () => {
      const answers = await Promise.all([1, 2, 3].map(async () => answerOf(await ask(team.invites.admin))));
      expect(new Set(answers.map(({ member }) => member.id)).size).toBe(1);
      const working = await Promise.all(
        answers.map(async ({ token }) => (await get(here(), '/v1/me', token)).status),
      );
      expect(working.toSorted()).toEqual([200, 401, 401]);
      expect((await problemOf(await joinRequest(team, team.invites.admin))).code).toBe('invite-used-up');
    });

    it('takes the name that was given last', async () => {
      await ask(team.invites.member, { name: '佐籐' });
      const second = await answerOf(await ask(team.invites.member, { name: '佐藤 花' }));
      expect(await everybody(second)).toMatchObject([{ name: '佐藤 花' }]);
    });

    it('does so for 24 hours after the first time, and also when the invite has ended meanwhile', async () => {
      const first = await answerOf(await ask(team.invites.admin));
      here().setNow(start + day / 2);
      await ask(team.invites.admin);
      here().setNow(start + day - 1);
      expect((await answerOf(await ask(team.invites.admin))).member.id).toBe(first.member.id);
      here().setNow(start + day);
      expect((await problemOf(await ask(team.invites.admin))).code).toBe('invite-used-up');

      here().setNow(start + 365 * day - 1);
      const late = await answerOf(await ask(team.invites.member));
      here().setNow(start + 365 * day);
      expect((await answerOf(await ask(team.invites.member))).member.id).toBe(late.member.id);
      expect((await problemOf(await joinRequest(team, team.invites.member))).code).toBe('invite-expired');
    });

    it('gives a member to nobody who knows only the attempt, or only the invite', async () => {
      const admin = await answerOf(await ask(team.invites.admin));
      const byAttempt = await answerOf(await ask(team.invites.member));
      const byInvite = await problemOf(await ask(team.invites.admin, { attempt: crypto.randomUUID() }));
      expect(byAttempt.member.id).not.toBe(admin.member.id);
      expect(byInvite.code).toBe('invite-used-up');
      const other = await newTeam(here());
      const abroad = await answerOf(await joinRequest(other, other.invites.member, { attempt }));
      expect(abroad.member.id).not.toBe(byAttempt.member.id);
      expect((await get(here(), '/v1/me', admin.token)).status).toBe(200);
    });

    it('asks for the team’s key each time', async () => {
      await ask(team.invites.admin);
      const wrong = await ask(team.invites.admin, { keyCheck: 'x'.repeat(22) });
      expect((await problemOf(wrong)).code).toBe('key-mismatch');
    });

    it('keeps a member who comes back with a previous token', async () => {
      const member = await newMember(team);
      const back = { previous: member.token };
      const first = await answerOf(await ask(team.invites.member, back));
      const second = await answerOf(await ask(team.invites.member, back));
      expect([first.member.id, second.member.id]).toEqual([member.id, member.id]);
      expect((await problemOf(await get(here(), '/v1/me', first.token))).code).toBe('token-revoked');
    });

    it('locks nobody out when an earlier request arrives after a later one', async () => {
      const heard = await answerOf(await ask(team.invites.admin));
      await ask(team.invites.admin); // sent before, given up, and delivered by the network only now
      expect((await problemOf(await get(here(), '/v1/me', heard.token))).code).toBe('token-revoked');
      const again = { attempt: crypto.randomUUID(), previous: heard.token };
      const back = await answerOf(await joinRequest(team, team.invites.admin, again));
      expect(back.member).toEqual(heard.member);
    });

    it('makes a new member of one who had joined by it and left', async () => {
      const first = await answerOf(await ask(team.invites.member));
      expect((await leave(first.token)).status).toBe(204);
      const second = await answerOf(await ask(team.invites.member));
      expect(second.member.id).not.toBe(first.member.id);
    });
  });
}
