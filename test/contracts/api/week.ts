import { describe, expect, it } from 'vitest';
import { worksIn } from './departments.ts';
import { base, claim, newAdmin, newMember, newPost, newTeam, type Person, praise, withdraw } from './team.ts';
import { day, start, type World } from './world.ts';

async function leave(one: Person | undefined): Promise<void> {
  if (!one) throw new Error('Nobody leaves');
  const headers = { Authorization: `Bearer ${one.token}` };
  await one.team.world.request('/v1/sessions/current', { method: 'DELETE', headers });
}

export function describeWeek(here: () => World) {
  describe('the week of a department', () => {
    async function scene() {
      const team = await newTeam(here());
      const [leader, mine, other] = [await newMember(team), await newMember(team), await newMember(team)];
      await leader.ops(worksIn('製造一課'));
      const [own, theirs] = [newPost(), newPost()];
      await mine.ops(worksIn('製造一課'), claim(own.author));
      await other.ops(worksIn('営業二課'), claim(theirs.author));
      const givers = async (asker: Person = leader) => (await asker.week()).praises.map(({ giver }) => giver);
      return { leader, mine, other, own, theirs, givers };
    }

    it('is what its people gave and received, newest first, with everybody named', async () => {
      const { leader, mine, other, own, theirs } = await scene();
      const [given, received] = [await praise(mine, theirs), await praise(other, own, { at: start - day })];
      await mine.ops(given);
      await other.ops(received);
      await leader.ops(await praise(leader, newPost(own.author), { at: start - 2 * day })); // both: told once
      const week = await leader.week();
      expect(week.praises.map((one) => one.praise).slice(0, 2)).toEqual([given.praise, received.praise]);
      expect(week.praises).toHaveLength(3);
      expect(week.members.map(({ id }) => id).toSorted()).toEqual([leader.id, mine.id, other.id].toSorted());
    });

    it('is seven days of what stands, and nothing of other departments', async () => {
      const { leader, mine, other, theirs, own, givers } = await scene();
      await mine.ops(await praise(mine, theirs));
      await other.ops(await praise(other, newPost())); // of nobody here
      expect(await givers()).toEqual([mine.id]);
      expect((await givers(other)).toSorted()).toEqual([mine.id, other.id].toSorted());
      here().setNow(start + 7 * day - 1);
      expect(await givers()).toEqual([mine.id]);
      here().setNow(start + 7 * day);
      expect(await givers()).toEqual([]);
      here().setNow(start);
      await mine.ops(await withdraw(mine, theirs));
      expect(await givers()).toEqual([]);
      await other.ops(await praise(other, own));
      await leader.ops(worksIn(null));
      expect(await givers()).toEqual([]);
    });

    it('has nothing that stays between two', async () => {
      const { mine, other, own, givers } = await scene();
      await other.ops(await praise(other, own, { visibility: 'private' }));
      expect(await givers()).toEqual([]);
      expect(await givers(mine)).toEqual([]); // not in the department's week even for those two
    });
  });

  describe('the share of a department that is reached (rule 14)', () => {
    /** A department of `people`, each with an account, and one beside it who praises. */
    async function company(people: number) {
      const team = await newTeam(here());
      const giver = await newMember(team);
      const posts = Array.from({ length: people }, () => newPost());
      const members: Person[] = [];
      for (const { author } of posts) {
        const one = await newMember(team);
        await one.ops(worksIn('製造一課'), claim(author));
        members.push(one);
      }
      const [asker] = members;
      if (!asker) throw new Error('A department has people');
      const coverage = async (one: Person = asker) => (await one.week()).coverage;
      return { team, giver, asker, posts, members, coverage };
    }

    it('is told from five people on, to them alone, of 60 days', async () => {
      const { team, giver, asker, posts, coverage } = await company(4);
      for (const post of posts) await giver.ops(await praise(giver, post));
      expect(await coverage()).toBeNull();
      const fifth = await newMember(team);
      const post = newPost();
      await fifth.ops(worksIn('製造一課'));
      expect(await coverage()).toBe(80);
      await fifth.ops(claim(post.author));
      await giver.ops(await praise(giver, post));
      expect(await coverage(fifth)).toBe(100);
      expect(await coverage(giver)).toBeNull();
      here().setNow(start + 60 * day);
      expect(await coverage()).toBe(0);
      here().setNow(start);
      await asker.ops(worksIn('営業二課'));
      expect([await coverage(), await coverage(fifth)]).toEqual([null, null]);
    });

    it('is of those who are still here', async () => {
      const { giver, posts, members, coverage } = await company(7);
      const [first = newPost()] = posts;
      await giver.ops(await praise(giver, first));
      expect(await coverage()).toBe(14);
      await leave(members[6]);
      await leave(members[5]);
      expect(await coverage()).toBe(20);
      here().setNow(start + 60 * day);
      expect(await coverage()).toBe(0); // which is a use of the asker's token, and of nobody else's
      here().setNow(start + 90 * day);
      expect(await coverage()).toBeNull();
    });

    it('is not moved by praise between two, and goes back with what is withdrawn', async () => {
      const { giver, posts, members, coverage } = await company(5);
      const [first = newPost(), second = newPost()] = posts;
      await giver.ops(await praise(giver, first, { visibility: 'private' }));
      expect(await coverage()).toBe(0);
      await giver.ops(await praise(giver, second));
      expect(await coverage()).toBe(20);
      await members[1]?.ops({
        ...base(),
        kind: 'prefer',
        preferences: { wish: 'private', animation: true, levels: true, game: true },
      });
      expect(await coverage()).toBe(0);
      await giver.ops(await praise(giver, newPost(first.author)));
      expect(await coverage()).toBe(20);
      await giver.ops(await withdraw(giver, first));
      expect(await coverage()).toBe(20);
    });
  });

  describe('three weeks of decline (rule 16)', () => {
    /** The team's week begins where `start` lies, on Monday in Tokyo: whole weeks are before that. */
    const midnight = start - 9 * 3_600_000;

    async function scene(...weeks: number[]) {
      const team = await newTeam(here());
      const [admin, giver] = [await newAdmin(team), await newMember(team)];
      const give = async (n: number, at: number, more: object = {}) => {
        const ops = Array.from({ length: n }, () => praise(giver, newPost(), { at, ...more }));
        await giver.ops(...(await Promise.all(ops)));
      };
      for (const [ago, n] of weeks.toReversed().entries()) await give(n, midnight - ago * 7 * day - 1);
      const decline = async (asker: Person = admin) => (await asker.week()).decline;
      return { admin, giver, give, decline };
    }

    it('is told to who leads, in numbers of the whole team', async () => {
      const { giver, decline } = await scene(15, 12, 9, 5);
      expect(await decline()).toEqual([15, 12, 9, 5]);
      expect(await decline(giver)).toBeNull();
      here().setNow(midnight + 7 * day - 1);
      expect(await decline()).toEqual([15, 12, 9, 5]);
      here().setNow(midnight + 7 * day);
      expect(await decline()).toEqual([12, 9, 5, 0]);
      here().setNow(midnight + 14 * day);
      expect(await decline()).toBeNull();
    });

    it('looks at whole weeks of the team, not at the one that has just begun', async () => {
      const { give, decline } = await scene(15, 12, 9, 5);
      await give(20, midnight);
      expect(await decline()).toEqual([15, 12, 9, 5]);
      await give(4, midnight - 7 * day); // its first moment
      expect(await decline()).toBeNull();
    });

    it('is not moved by praise between two', async () => {
      const { give, decline } = await scene(15, 12, 9, 5);
      await give(10, midnight - 1, { visibility: 'private' });
      expect(await decline()).toEqual([15, 12, 9, 5]);
    });

    it('is not told of a team that holds its own', async () => {
      const { decline } = await scene(15, 12, 13, 5);
      expect(await decline()).toBeNull();
    });
  });

  describe('who was reached', () => {
    async function scene() {
      const team = await newTeam(here());
      const [giver, receiver] = [await newMember(team), await newMember(team)];
      const [post, account] = [newPost(), newPost().author];
      const reached = async () =>
        (await receiver.lookup({ posts: [], personas: [post.author, account], reach: true })).reached;
      return { giver, receiver, post, account, reached };
    }

    it('is told of accounts praised in the last 60 days, claimed or not', async () => {
      const { giver, receiver, post, account, reached } = await scene();
      expect(await reached()).toEqual([]);
      await giver.ops(await praise(giver, post));
      expect(await reached()).toEqual([post.author]);
      await receiver.ops(claim(post.author), claim(account)); // the other account is hers too
      expect((await reached()).toSorted()).toEqual([post.author, account].toSorted());
      expect((await receiver.lookup({ posts: [], personas: [post.author] })).reached).toEqual([]);
      here().setNow(start + 60 * day);
      expect(await reached()).toEqual([]);
    });

    it('is silent about praise between two, and about what was withdrawn', async () => {
      const { giver, receiver, post, reached } = await scene();
      await giver.ops(await praise(giver, post, { visibility: 'private' }));
      expect(await reached()).toEqual([]);
      await giver.ops(await withdraw(giver, post), await praise(giver, post));
      expect(await reached()).toEqual([post.author]);
      await receiver.ops(claim(post.author), {
        ...base(),
        kind: 'prefer',
        preferences: { wish: 'private', animation: true, levels: true, game: true },
      });
      expect(await reached()).toEqual([]);
    });
  });
}
