import { describe, expect, it } from 'vitest';
import { worksIn } from './departments.ts';
import { base, claim, newMember, newPost, newTeam, type Person, praise, withdraw } from './team.ts';
import { day, start, type World } from './world.ts';

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
