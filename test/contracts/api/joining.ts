import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { JoinResponse } from '../../../shared/contract/join.ts';
import { get, joinRequest, newMember, newTeam, problemOf } from './team.ts';
import { day, start, type World } from './world.ts';

export function describeJoining(here: () => World) {
  describe('joining', () => {
    it('lets many in by the member invite and one by the admin invite', async () => {
      const team = await newTeam(here());
      const admin = v.parse(JoinResponse, await (await joinRequest(team, team.invites.admin)).json());
      expect(admin.member).toMatchObject({ name: '佐藤', role: 'admin' });
      expect(admin.team).toMatchObject({
        id: team.id,
        purpose: '助け合いを目に見えるように',
        zone: 'Asia/Tokyo',
      });
      expect(admin.team.values.map((value) => value.id)).toEqual(['kaizen', 'care', 'honest']);
      const again = await joinRequest(team, team.invites.admin);
      expect([again.status, (await problemOf(again)).code]).toEqual([401, 'invite-used-up']);
      const [first, second] = [await newMember(team), await newMember(team)];
      expect(first.id).not.toBe(second.id);
      expect((await second.me()).member.role).toBe('member');
    });

    it('knows no invite of another team, nor a token as invite', async () => {
      const [team, other] = [await newTeam(here()), await newTeam(here())];
      const member = await newMember(team);
      for (const invite of [other.invites.member, member.token.split('.')[1] ?? ''])
        expect((await problemOf(await joinRequest(team, invite))).code).toBe('invite-unknown');
    });

    it('refuses an invite that is too old', async () => {
      const team = await newTeam(here());
      here().setNow(start + 366 * day);
      const response = await joinRequest(team, team.invites.member);
      expect([response.status, (await problemOf(response)).code]).toEqual([401, 'invite-expired']);
    });

    it('refuses a damaged key, and spends no use of the invite on it', async () => {
      const team = await newTeam(here());
      const wrong = await joinRequest(team, team.invites.admin, { keyCheck: 'x'.repeat(22) });
      expect([wrong.status, (await problemOf(wrong)).code]).toEqual([409, 'key-mismatch']);
      expect((await joinRequest(team, team.invites.admin)).status).toBe(200);
    });

    it('gives the same member back for a previous token, even an expired one', async () => {
      const team = await newTeam(here());
      const first = v.parse(JoinResponse, await (await joinRequest(team, team.invites.admin)).json());
      here().setNow(start + 29 * day);
      const soon = await joinRequest(team, team.invites.admin, { previous: first.token, name: '佐藤 花' });
      expect(v.parse(JoinResponse, await soon.json()).member).toEqual({ ...first.member, name: '佐藤 花' });
      here().setNow(start + 200 * day);
      expect((await problemOf(await get(here(), '/v1/me', first.token))).code).toBe('token-expired');
      const late = await joinRequest(team, team.invites.member, { previous: first.token });
      const back = v.parse(JoinResponse, await late.json());
      expect(back.member.id).toBe(first.member.id);
      expect((await get(here(), '/v1/me', back.token)).status).toBe(200);
    });

    it('makes a new member where the previous token was revoked, or is another team’s', async () => {
      const team = await newTeam(here());
      const left = await newMember(team);
      await here().request('/v1/sessions/current', {
        method: 'DELETE',
        headers: { Authorization: `Bearer ${left.token}` },
      });
      const stranger = await newMember(await newTeam(here()));
      for (const previous of [left.token, stranger.token]) {
        const response = await joinRequest(team, team.invites.member, { previous });
        const { member } = v.parse(JoinResponse, await response.json());
        expect([left.id, stranger.id]).not.toContain(member.id);
      }
    });
  });
}
