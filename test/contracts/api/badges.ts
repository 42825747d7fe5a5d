import { describe, expect, it } from 'vitest';
import type { AwardView, Badge } from '../../../shared/contract/badge.ts';
import {
  amend,
  base,
  claim,
  get,
  newAdmin,
  newMember,
  newPost,
  newTeam,
  type Person,
  praise,
  problemOf,
  sealed,
  unclaim,
  withdraw,
} from './team.ts';
import { day, start, type World } from './world.ts';

const refused = (code: string, field: string) => ({ status: 'refused', code, field });
const wear = (badges: readonly string[] | null) => ({ ...base(), kind: 'wear', badges });
const prefer = (more: object) => ({
  ...base(),
  kind: 'prefer',
  preferences: { wish: 'team', animation: true, levels: true, game: true, ...more },
});

export async function awardOf(person: Person, badge: string): Promise<AwardView | undefined> {
  return (await person.me()).own.awards.find((award) => award.badge === badge);
}

export function describeBadges(here: () => World) {
  describe('badges from colleagues', () => {
    async function scene() {
      const team = await newTeam(here());
      const [giver, receiver, other] = [await newMember(team), await newMember(team), await newMember(team)];
      const post = newPost();
      await receiver.ops(claim(post.author));
      const give = async (badge: string | null, more: object = {}, on = newPost(post.author)) =>
        (await giver.ops(await praise(giver, on, { badge, ...more })))[0];
      const worn = async () =>
        (await other.lookup({ posts: [], personas: [post.author] })).members[0]?.badges.map(
          ({ badge }) => badge,
        );
      return { team, giver, receiver, other, post, give, worn };
    }

    it('are there from the beginning, given and earned, in both languages', async () => {
      const me = await newMember(await newTeam(here()));
      const { badges } = (await me.me()).team;
      const ids = (kind: Badge['kind']) => badges.filter((badge) => badge.kind === kind).map(({ id }) => id);
      expect(ids('given')).toContain('unsung');
      expect(ids('earned')).toContain('first-words');
      expect(new Set(badges.map(({ ja }) => ja)).size).toBe(badges.length);
      expect(badges.filter(({ retired, active }) => retired !== null || !active)).toEqual([]);
    });

    it('are the receiver’s, beside her name, and on her card for everybody', async () => {
      const { receiver, other, post, give, worn } = await scene();
      const { clock } = await other.changes(0);
      const own = (await receiver.changes(0)).clock;
      expect(await give('spark', {}, post)).toMatchObject({ status: 'applied' });
      await give('spark');
      const spark = { badge: 'spark', tier: 1 };
      expect(await awardOf(receiver, 'spark')).toEqual({ ...spark, have: 2, need: null, at: start });
      expect(await worn()).toEqual(['spark']);
      expect((await other.changes(clock)).members).toContainEqual(
        expect.objectContaining({ id: receiver.id, badges: [spark] }),
      );
      expect((await receiver.changes(own)).own?.awards).toContainEqual(expect.objectContaining(spark));
      const card = await (await get(here(), `/v1/members/${receiver.id}`, other.token)).json();
      expect(card).toMatchObject({ held: [{ ...spark, at: start }] });
      expect(JSON.stringify(card)).not.toMatch(/"(?:n|have)":/); // nothing to rank her by (rule 10)
      expect(await awardOf(other, 'spark')).toBeUndefined();
    });

    it('come and go with the praise', async () => {
      const { giver, receiver, post, give, worn } = await scene();
      await give('spark', {}, post);
      await giver.ops(await amend(giver, post, { badge: 'swift' }));
      expect(await worn()).toEqual(['swift']);
      await giver.ops(await withdraw(giver, post));
      expect(await worn()).toEqual([]);
      expect(await awardOf(receiver, 'swift')).toBeUndefined();
      await give('spark', {}, post);
      await receiver.ops(unclaim(post.author));
      expect(await awardOf(receiver, 'spark')).toBeUndefined();
      await receiver.ops(claim(post.author));
      expect(await awardOf(receiver, 'spark')).toMatchObject({ have: 1 });
    });

    it('between two are hers to see and nobody else’s, until her wish lets others know', async () => {
      const { receiver, other, give, worn } = await scene();
      await give('spark', { visibility: 'private' });
      expect(await awardOf(receiver, 'spark')).toEqual({
        badge: 'spark',
        tier: 1,
        have: 1,
        need: null,
        at: start,
      });
      expect(await worn()).toEqual([]);
      expect((await other.card(receiver.id)).held).toEqual([]);
      expect(await receiver.ops(wear(['spark']))).toMatchObject([refused('unknown-badge', 'badges')]);
      await give('swift');
      expect(await worn()).toEqual(['swift']);
      await receiver.ops(prefer({ wish: 'private' }));
      expect(await worn()).toEqual([]);
      expect(await awardOf(receiver, 'swift')).toMatchObject({ tier: 1, have: 1 });
      await receiver.ops(prefer({ wish: 'team' }));
      expect(await worn()).toEqual(['swift']);
    });

    it('are only the team’s, and only those that are given', async () => {
      const { giver, receiver, post, give } = await scene();
      expect(await give('no-such')).toMatchObject(refused('unknown-badge', 'badge'));
      expect(await give('first-words')).toMatchObject(refused('unknown-badge', 'badge'));
      await give(null, {}, post);
      expect(await giver.ops(await amend(giver, post, { badge: 'no-such' }))).toMatchObject([
        refused('unknown-badge', 'badge'),
      ]);
      expect((await receiver.me()).own.awards.filter(({ tier }) => tier > 0)).toEqual([]);
    });

    it('go onto a praise that stands by a bare press too, or are refused, and leave the rest as it is', async () => {
      const { giver, receiver, post, give, worn } = await scene();
      await give(null, { said: 'full', value: 'care', sealed: sealed('words') }, post);
      expect(await give('spark', {}, post)).toMatchObject({ status: 'applied' });
      expect(await worn()).toEqual(['spark']);
      expect((await giver.changes(0)).praises).toMatchObject([
        { badge: 'spark', said: 'full', value: 'care', sealed: sealed('words') },
      ]);
      expect(await give('pride', {}, post)).toMatchObject(refused('leaders-only', 'badge'));
      await give(null, {}, post);
      expect(await awardOf(receiver, 'spark')).toMatchObject({ have: 1 });
    });

    it('stay on a praise that an older version amends, like who may know of it', async () => {
      const { giver, receiver, other, post, give } = await scene();
      await give('spark', { visibility: 'private' }, post);
      const older = await amend(giver, post, { said: 'full' });
      expect(await giver.ops(older)).toMatchObject([{ status: 'applied' }]);
      expect(await awardOf(receiver, 'spark')).toMatchObject({ have: 1 });
      expect((await other.lookup({ posts: [post.post], detail: true })).praises).toEqual([]);
      await giver.ops(await amend(giver, post, { said: 'full', badge: null }));
      expect(await awardOf(receiver, 'spark')).toBeUndefined();
    });

    it('may be for leaders to give, so often in 28 days, which neither a repeat nor an amendment uses up', async () => {
      const { team, post, give } = await scene();
      expect(await give('pride')).toMatchObject(refused('leaders-only', 'badge'));
      const boss = await newAdmin(team);
      const pride = async (on = newPost(post.author), more: object = {}) =>
        boss.ops(await praise(boss, on, { badge: 'pride', said: 'full', ...more }));
      const first = await praise(boss, post, { badge: 'pride', said: 'full' });
      expect(await boss.ops(first, first)).toMatchObject([{ status: 'applied' }, { status: 'applied' }]);
      const second = newPost(post.author);
      const third = newPost(post.author);
      expect(await pride(second)).toMatchObject([{ status: 'applied' }]);
      expect(await pride(third)).toMatchObject([refused('badge-limit', 'badge')]);
      expect(await pride(second)).toMatchObject([{ status: 'applied' }]);
      expect(await boss.ops(await amend(boss, second, { badge: 'pride' }))).toMatchObject([
        { status: 'applied' },
      ]);
      await boss.ops(await withdraw(boss, second));
      expect(await pride(third)).toMatchObject([{ status: 'applied' }]);
      here().setNow(start + 28 * day);
      expect(await pride(newPost(post.author), { at: start + 28 * day })).toMatchObject([
        { status: 'applied' },
      ]);
    });

    it('are worn as chosen, at most three, only what one has, and none without the game', async () => {
      const { receiver, other, give, worn } = await scene();
      for (const [n, badge] of ['unsung', 'spark', 'divine', 'lifeline'].entries())
        await give(badge, { at: start - 1000 + n });
      expect(await worn()).toEqual(['lifeline', 'divine', 'spark']);
      const { clock } = await other.changes(0);
      expect(await receiver.ops(wear(['unsung', 'divine']))).toMatchObject([{ status: 'applied' }]);
      expect((await receiver.me()).own.worn).toEqual(['unsung', 'divine']);
      expect((await other.changes(clock)).members).toMatchObject([{ badges: [{ badge: 'unsung' }, {}] }]);
      expect(await receiver.ops(wear(['unsung', 'swift']))).toMatchObject([
        refused('unknown-badge', 'badges'),
      ]);
      expect(await worn()).toEqual(['unsung', 'divine']);
      await receiver.ops(wear([]));
      expect(await worn()).toEqual([]);
      await receiver.ops(wear(null));
      expect(await worn()).toEqual(['lifeline', 'divine', 'spark']);
      await receiver.ops(prefer({ game: false }));
      expect(await worn()).toEqual([]);
      expect((await other.card(receiver.id)).held).toEqual([]);
    });
  });

  describe('the card beside a name', () => {
    it('shows the newest praise that the asker may know of, and who gave and co-signed it', async () => {
      const team = await newTeam(here());
      const boss = await newAdmin(team);
      const [giver, receiver, other] = [await newMember(team), await newMember(team), await newMember(team)];
      const [first, second] = [newPost(), newPost()];
      await receiver.ops(claim(first.author), claim(second.author));
      expect((await other.card(receiver.id)).latest).toBeNull();
      const open = await praise(giver, first, { at: start - 2000 });
      const hidden = await praise(giver, second, { visibility: 'private', at: start - 1000 });
      await giver.ops(open, hidden);
      await boss.ops({ ...base(), kind: 'second', praise: open.praise, sealed: open.sealed });
      const card = await other.card(receiver.id);
      expect(card).toMatchObject({
        member: { id: receiver.id },
        latest: { praise: open.praise, worth: null },
      });
      expect(card.members.map(({ id }) => id).toSorted()).toEqual([boss.id, giver.id].toSorted());
      expect((await giver.card(receiver.id)).latest?.praise).toBe(hidden.praise);
      expect((await receiver.card(receiver.id)).latest?.praise).toBe(hidden.praise);
      await giver.ops(await withdraw(giver, first));
      expect((await other.card(receiver.id)).latest).toBeNull();
    });

    it('prefers the newest with words, of what the asker may know, to a bare flower that is newer', async () => {
      const team = await newTeam(here());
      const [giver, receiver, other] = [await newMember(team), await newMember(team), await newMember(team)];
      const posts = Array.from({ length: 5 }, () => newPost());
      await receiver.ops(...posts.map(({ author }) => claim(author)));
      let at = start - 5000;
      const give = async (more: object) => {
        const op = await praise(giver, posts.pop() ?? newPost(), { ...more, at });
        at += 1;
        return op;
      };
      const oldest = await give({ said: 'full' });
      const old = await give({ said: 'short' });
      const hidden = await give({ said: 'full', visibility: 'private' });
      const bare = await give({});
      const barest = await give({ visibility: 'private' });
      const latest = async (asker: Person) => (await asker.card(receiver.id)).latest?.praise;
      await giver.ops(bare, barest);
      expect([await latest(other), await latest(receiver)]).toEqual([bare.praise, barest.praise]);
      await giver.ops(oldest, old, hidden);
      expect([await latest(other), await latest(receiver)]).toEqual([old.praise, hidden.praise]);
    });

    it.each([crypto.randomUUID(), 'nobody', ''])('is not there for %j', async (id) => {
      const me = await newMember(await newTeam(here()));
      const response = await get(here(), `/v1/members/${id}`, me.token);
      expect([response.status, (await problemOf(response)).code]).toEqual([404, 'not-found']);
    });

    it('answers to GET alone', async () => {
      const me = await newMember(await newTeam(here()));
      const headers = { Authorization: `Bearer ${me.token}` };
      const response = await here().request(`/v1/members/${me.id}`, { method: 'DELETE', headers });
      expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET']);
    });
  });
}
