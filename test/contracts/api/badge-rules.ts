import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Badge, BadgesResponse, type Rule, TrialResponse } from '../../../shared/contract/badge.ts';
import { awardOf } from './badges.ts';
import {
  base,
  claim,
  get,
  newAdmin,
  newMember,
  newPost,
  newTeam,
  type Person,
  post as postTo,
  praise,
  problemOf,
  sealed,
  unclaim,
  withdraw,
} from './team.ts';
import { day, start, type World } from './world.ts';

const rule = (more: Partial<Rule> = {}): object => ({
  ...{ for: 'doer', kind: 'praise', count: 'people', tiers: [1, 2] },
  ...more,
});

const badge = (more: object = {}) => ({
  ...{
    kind: 'earned',
    ja: '花の友',
    en: 'Friend of flowers',
    aboutJa: '花を贈った人へ',
    aboutEn: 'For giving',
  },
  ...{ icon: '🌼', colour: '#aa3366', value: null, givers: 'everybody', per28Days: null, active: true },
  rule: rule(),
  ...more,
});

function put(admin: Person, id: string, body: object): Promise<Response> {
  return admin.team.world.request(`/v1/badges/${id}`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${admin.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

const retire = (admin: Person, id: string) =>
  admin.team.world.request(`/v1/badges/${id}/retire`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${admin.token}` },
  });

async function factsOf(admin: Person, id: string) {
  const response = await get(admin.team.world, '/v1/badges', admin.token);
  return v.parse(BadgesResponse, await response.json()).badges.find((one) => one.id === id);
}

async function tryOut(admin: Person, one: object) {
  const response = await postTo(admin.team.world, '/v1/badges/trial', admin.token, { rule: one });
  return v.parse(TrialResponse, await response.json());
}

const tiersOf = async (person: Person) =>
  (await person.me()).own.awards.filter(({ tier }) => tier > 0).map(({ badge: id, tier }) => `${id} ${tier}`);

export function describeBadgeRules(here: () => World) {
  describe('badges that are earned', () => {
    async function scene() {
      const team = await newTeam(here());
      const admin = await newAdmin(team);
      const [me, other] = [await newMember(team), await newMember(team)];
      const post = newPost();
      await other.ops(claim(post.author));
      const give = async (more: object = {}, on = newPost()) => me.ops(await praise(me, on, more));
      return { team, admin, me, other, post, give };
    }

    it('come with what one does, tell how far it is, and go with what is taken back', async () => {
      const { me, post, give } = await scene();
      expect(await awardOf(me, 'first-words')).toMatchObject({ tier: 0, have: 0, need: 1, at: null });
      await give({ said: 'full' }, post);
      expect(await awardOf(me, 'first-words')).toMatchObject({ tier: 1, have: 1, need: null, at: start });
      expect(await awardOf(me, 'sower')).toMatchObject({ tier: 0, have: 1, need: 5 });
      await me.ops(await withdraw(me, post));
      expect(await tiersOf(me)).toEqual([]);
      expect(await awardOf(me, 'sower')).toMatchObject({ have: 0 });
    });

    it('come with applause, thanks, and a leader’s line', async () => {
      const { admin, me, other, post, give } = await scene();
      const op = await praise(me, post);
      await me.ops(op);
      const third = await newMember(me.team);
      const second = { ...base(), kind: 'second', praise: op.praise, sealed: null };
      await third.ops(second);
      expect(await awardOf(third, 'first-clap')).toMatchObject({ tier: 1 });
      await third.ops({ ...base(), kind: 'unsecond', praise: op.praise });
      expect(await awardOf(third, 'first-clap')).toMatchObject({ tier: 0 });
      await other.ops({ ...base(), kind: 'thank', praise: op.praise });
      expect(await awardOf(other, 'first-thanks')).toMatchObject({ tier: 1 });
      await admin.ops({ ...second, ...base(), sealed: op.sealed });
      expect(await awardOf(admin, 'in-ink')).toMatchObject({ have: 1, need: 3 });
      await give({}, post);
      await me.ops(await withdraw(me, post));
      expect(await awardOf(admin, 'in-ink')).toMatchObject({ have: 0 });
      expect(await awardOf(other, 'first-thanks')).toMatchObject({ tier: 0 });
    });

    it('come with ideas, to who found, wrote and answered them, and go with whose they are', async () => {
      const { admin, me, other, post } = await scene();
      const line = sealed('line');
      await me.ops({ ...base(), kind: 'propose', ...post, from: null, sealed: line });
      await admin.ops({ ...base(), kind: 'move', post: post.post, state: 'adopted', sealed: null });
      expect([await tiersOf(me), await tiersOf(other), await tiersOf(admin)]).toEqual([
        ['finder 1'],
        ['blossom 1'],
        ['answerer 1'],
      ]);
      await admin.ops({ ...base(), kind: 'move', post: post.post, state: 'realised', sealed: null });
      expect(await tiersOf(other)).toEqual(['blossom 1', 'harvest 1']);
      await other.ops(unclaim(post.author));
      expect(await tiersOf(other)).toEqual([]);
      const taken = newPost();
      await admin.ops({ ...base(), kind: 'propose', ...taken, from: null, sealed: line });
      await admin.ops({ ...base(), kind: 'unpropose', post: taken.post });
      expect(await awardOf(admin, 'finder')).toMatchObject({ have: 0 });
    });

    it('are two a month at most, and the rest come when the month turns, in order (rule 11)', async () => {
      const { admin, me, give } = await scene();
      for (const id of ['one', 'two', 'three']) await put(admin, id, badge());
      const { clock } = await admin.changes(0);
      await give();
      expect(await tiersOf(me)).toEqual(['light 1', 'one 1']);
      expect((await me.me()).own.waiting).toBe(2);
      const beforeTurn = await me.changes(0);
      here().setNow(Date.UTC(2026, 10, 30, 14, 59)); // 23:59 in Tokyo
      expect(await tiersOf(me)).toEqual(['light 1', 'one 1']);
      here().setNow(Date.UTC(2026, 10, 30, 15, 0));
      const turned = await me.changes(beforeTurn.clock);
      expect(turned.own?.waiting).toBe(0);
      expect(await tiersOf(me)).toEqual(['light 1', 'one 1', 'two 1', 'three 1']);
      expect((await admin.changes(clock)).members.find(({ id }) => id === me.id)?.badges).toEqual([
        { badge: 'three', tier: 1 },
        { badge: 'two', tier: 1 },
        { badge: 'light', tier: 1 },
      ]);
    });

    it('wait in silence where their badge is switched off or in the hall of fame', async () => {
      const { admin, me, give } = await scene();
      for (const id of ['one', 'two', 'three']) await put(admin, id, badge());
      await give();
      expect((await me.me()).own.waiting).toBe(2);
      await put(admin, 'two', badge({ active: false }));
      await retire(admin, 'three');
      here().setNow(Date.UTC(2026, 10, 30, 15, 0)); // December in Tokyo
      const { clock } = await me.changes(0);
      for (let time = 0; time < 2; time += 1)
        expect(await me.changes(clock)).toMatchObject({ clock, own: null });
      expect(await tiersOf(me)).toEqual(['light 1', 'one 1']);
      await put(admin, 'two', badge());
      expect(await tiersOf(me)).toEqual(['light 1', 'one 1', 'two 1']);
    });

    it('come back at once with what was only away, and count for no month again', async () => {
      const { me, post, give } = await scene();
      await give({ said: 'full' }, post);
      const had = await tiersOf(me);
      expect(had).toEqual(['first-words 1', 'light 1']);
      here().setNow(start + day);
      await me.ops(await withdraw(me, post));
      expect(await tiersOf(me)).toEqual([]);
      await give({ said: 'full' }, post);
      expect(await tiersOf(me)).toEqual(had);
      expect(await awardOf(me, 'light')).toMatchObject({ at: start });
    });

    it('never rest on praise between two', async () => {
      const { me, other, post, give } = await scene();
      const before = [(await me.me()).own.awards, (await other.me()).own.awards];
      const op = await praise(me, post, { visibility: 'private', said: 'full', value: 'care' });
      await me.ops(op);
      await other.ops({ ...base(), kind: 'thank', praise: op.praise });
      expect([(await me.me()).own.awards, (await other.me()).own.awards]).toEqual(before);
      await give({ said: 'full', visibility: 'team' }, post);
      expect(await tiersOf(me)).toEqual(['first-words 1', 'light 1']);
      await me.ops({ ...op, ...base(), kind: 'amend' });
      expect(await tiersOf(me)).toEqual([]);
    });
  });

  describe('the team’s badges', () => {
    it('are an admin’s to see, try, put and retire, and nobody else’s', async () => {
      const team = await newTeam(here());
      const me = await newMember(team);
      const answers = [
        await get(here(), '/v1/badges', me.token),
        await postTo(here(), '/v1/badges/trial', me.token, { rule: rule() }),
        await put(me, 'mine', badge()),
        await retire(me, 'spark'),
      ];
      const codes = await Promise.all(answers.map(async (answer) => (await problemOf(answer)).code));
      expect(codes).toEqual(codes.map(() => 'forbidden'));
      expect((await me.me()).team.badges.filter(({ retired }) => retired !== null)).toEqual([]);
    });

    it('can be tried without changing anything, and give just that many when switched on', async () => {
      const team = await newTeam(here());
      const admin = await newAdmin(team);
      const [none, one, two] = [await newMember(team), await newMember(team), await newMember(team)];
      for (const [n, giver] of [none, one, two].entries())
        for (let times = 0; times < n; times += 1)
          await giver.ops(await praise(giver, newPost(), { value: 'care' }));
      const { clock } = await two.changes(0);
      const told = await two.me();
      const tried = await tryOut(admin, rule({ value: 'care' as Rule['value'] }));
      expect(tried).toEqual({ holders: 2, tiers: [2, 1] });
      expect(await two.changes(clock)).toMatchObject({ clock, own: null, team: null });
      expect(await two.me()).toEqual(told);
      const off = badge({ rule: rule({ value: 'care' as Rule['value'] }), active: false });
      await put(admin, 'caring', off);
      expect(await factsOf(admin, 'caring')).toMatchObject({ active: false, holders: 0, share: null });
      expect(await awardOf(two, 'caring')).toBeUndefined();
      await put(admin, 'caring', { ...off, active: true });
      expect(await factsOf(admin, 'caring')).toMatchObject({ active: true, holders: tried.holders });
      expect(await awardOf(two, 'caring')).toMatchObject({ have: 2 });
      expect((await none.changes(clock)).team?.badges.map(({ id }) => id)).toContain('caring');
      expect((await none.changes(clock)).own?.awards.map(({ badge: id }) => id)).toContain('caring');
    });

    it('are counted anew by a changed rule, and left alone by one that is switched off', async () => {
      const team = await newTeam(here());
      const [admin, me] = [await newAdmin(team), await newMember(team)];
      const give = async (more: object = {}) => me.ops(await praise(me, newPost(), more));
      const both = badge({ rule: rule({ tiers: [2] }) });
      await put(admin, 'both', both);
      await give({ said: 'full' });
      await give();
      expect(await awardOf(me, 'both')).toMatchObject({ have: 2, need: null });
      await put(admin, 'both', { ...both, active: false });
      await give({ said: 'full' });
      expect(await awardOf(me, 'both')).toBeUndefined(); // it waits, and nothing waits for a badge that is off
      await put(admin, 'both', { ...both, rule: rule({ tiers: [3] }) });
      expect(await awardOf(me, 'both')).toMatchObject({ have: 3, need: null });
      await put(admin, 'both', { ...both, rule: rule({ tiers: [3], worded: true }) });
      expect(await awardOf(me, 'both')).toMatchObject({ have: 2, need: 3 });
      await give({ said: 'full' });
      expect(await awardOf(me, 'both')).toMatchObject({ have: 3 });
    });

    it('stay on their holders in the hall of fame, and nobody gets them any more', async () => {
      const team = await newTeam(here());
      const [admin, giver, receiver] = [await newAdmin(team), await newMember(team), await newMember(team)];
      const post = newPost();
      await receiver.ops(claim(post.author));
      const spark = await praise(giver, post, { badge: 'spark', said: 'full' });
      await giver.ops(spark);
      const { clock } = await giver.changes(0);
      const retired = v.parse(Badge, await (await retire(admin, 'spark')).json());
      expect(retired.retired).toBe(start);
      expect((await giver.changes(clock)).team?.badges.find(({ id }) => id === 'spark')).toEqual(retired);
      const again = await praise(giver, newPost(post.author), { badge: 'spark' });
      expect(await giver.ops(again)).toMatchObject([{ code: 'unknown-badge', field: 'badge' }]);
      expect(await giver.ops({ ...spark, ...base(), kind: 'amend' })).toMatchObject([{ status: 'applied' }]);
      expect((await giver.card(receiver.id)).held.map(({ badge: id }) => id)).toEqual(['spark']);
      await retire(admin, 'first-words');
      expect(await tiersOf(giver)).toEqual(['first-words 1', 'light 1']);
      await receiver.ops(await praise(receiver, newPost(), { said: 'full' }));
      expect(await tiersOf(receiver)).toEqual(['spark 1', 'light 1']);
      expect((await problemOf(await put(admin, 'spark', badge({ kind: 'given', rule: null })))).code).toBe(
        'invalid',
      );
    });

    it.each([
      ['new', { kind: 'earned', rule: null }, 'rule'],
      ['new', { kind: 'given' }, 'rule'],
      ['new', { kind: 'given', rule: null, active: false }, 'active'],
      ['new', { value: 'no-such' }, 'value'],
      ['new', { rule: rule({ value: 'no-such' as Rule['value'] }) }, 'rule.value'],
      ['new', { rule: rule({ tiers: [3, 2] }) }, 'rule.tiers'],
      ['spark', {}, 'kind'],
    ])('are refused where they cannot be so (%s, %j)', async (id, more, field) => {
      const admin = await newAdmin(await newTeam(here()));
      const problem = await problemOf(await put(admin, id, badge(more)));
      expect(problem).toMatchObject({ code: 'invalid', errors: [{ field }] });
      expect((await admin.me()).team.badges.map(({ id: one }) => one)).not.toContain('new');
    });

    it('are worn out where one is most of what is given, by what all may know (rule 16)', async () => {
      const team = await newTeam(here());
      const [admin, giver] = [await newAdmin(team), await newMember(team)];
      const give = async (badgeId: string, more: object = {}) =>
        giver.ops(await praise(giver, newPost(), { badge: badgeId, ...more }));
      for (let n = 0; n < 9; n += 1) await give('spark');
      for (let n = 0; n < 11; n += 1) await give(n % 2 ? 'swift' : 'brave');
      for (let n = 0; n < 30; n += 1) await give('divine', { visibility: 'private' });
      expect(await factsOf(admin, 'spark')).toMatchObject({ share: 45, wornOut: true, holders: 0 });
      expect(await factsOf(admin, 'divine')).toMatchObject({ share: 0, wornOut: false });
      for (const days of [60, 91]) {
        here().setNow(start + days * day); // by way of the days between, or her token would have expired
        await admin.me();
      }
      expect(await factsOf(admin, 'spark')).toMatchObject({ share: 0, wornOut: false });
    });

    it('are proposed for the hall of fame above 40 % of twenty or more, until they are in it (rule 16)', async () => {
      const team = await newTeam(here());
      const [admin, giver] = [await newAdmin(team), await newMember(team)];
      const give = async (...ids: string[]) => {
        for (const one of ids) await giver.ops(await praise(giver, newPost(), { badge: one }));
        return (await factsOf(admin, 'spark'))?.wornOut;
      };
      const others = (n: number) => Array.from({ length: n }, (_, at) => (at % 2 ? 'swift' : 'brave'));
      expect(await give(...Array.from({ length: 9 }, () => 'spark'), ...others(10))).toBe(false); // of 19
      expect(await give('swift')).toBe(true); // 9 of 20
      expect(await give('spark', ...others(4))).toBe(false); // 10 of 25
      expect(await give('spark')).toBe(true); // 11 of 26
      await retire(admin, 'spark');
      expect(await give()).toBe(false);
    });

    it('are a hundred in use at most, beside the hall of fame', async () => {
      const admin = await newAdmin(await newTeam(here()));
      const given = badge({ kind: 'given', rule: null });
      const inUse = (await admin.me()).team.badges.length;
      for (let n = inUse; n < 100; n += 1) expect((await put(admin, `more-${n}`, given)).status).toBe(200);
      const full = await put(admin, 'one-more', given);
      expect([full.status, (await problemOf(full)).code]).toEqual([409, 'badges-full']);
      expect((await put(admin, 'more-99', { ...given, ja: '別の名' })).status).toBe(200);
      await retire(admin, 'more-99');
      expect((await put(admin, 'one-more', given)).status).toBe(200);
    });

    it('are not there to retire under any other name', async () => {
      const admin = await newAdmin(await newTeam(here()));
      for (const id of ['no-such', 'No-Such']) expect((await retire(admin, id)).status).toBe(404);
    });
  });
}
