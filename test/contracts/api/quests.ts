import { describe, expect, it } from 'vitest';
import { worksIn } from './departments.ts';
import { base, claim, newAdmin, newMember, newPost, newTeam, type Person, praise, withdraw } from './team.ts';
import { day, start, type World } from './world.ts';

const quest = (more: object = {}) => {
  const { id, at } = base();
  return {
    id,
    at,
    kind: 'quest',
    quest: id,
    month: '2026-11',
    aim: 'reached',
    value: null,
    goal: 30,
    ...more,
  };
};
const unquest = (id: string) => ({ ...base(), kind: 'unquest', quest: id });
const refused = (code: string, field: string) => ({ status: 'refused', code, field });

export function describeQuests(here: () => World) {
  describe('a goal of the team', () => {
    async function scene() {
      const team = await newTeam(here());
      const [admin, giver, receiver] = [await newAdmin(team), await newMember(team), await newMember(team)];
      await giver.ops(worksIn('営業二課'));
      const post = newPost();
      await receiver.ops(worksIn('製造一課'), claim(post.author));
      const done = async (asker: Person = receiver) => (await asker.changes(0)).quests.map((one) => one.done);
      return { team, admin, giver, receiver, post, done };
    }

    it('is set by who leads, told to everybody, and taken back by who set it', async () => {
      const { admin, giver, receiver } = await scene();
      const op = quest({ aim: 'worded', goal: 12 });
      expect(await giver.ops(quest())).toMatchObject([refused('leaders-only', 'quest')]);
      const { clock } = await receiver.changes(0);
      await admin.ops(op);
      const [told] = (await receiver.changes(clock)).quests;
      expect(told).toMatchObject({
        quest: op.quest,
        aim: 'worded',
        goal: 12,
        by: admin.id,
        done: 0,
        dropped: false,
      });
      expect(await giver.ops(unquest(op.quest))).toMatchObject([refused('not-yours', 'quest')]);
      expect(await admin.ops(unquest(crypto.randomUUID()))).toMatchObject([
        refused('unknown-quest', 'quest'),
      ]);
      const later = await receiver.changes(clock);
      await admin.ops(unquest(op.quest), unquest(op.quest));
      expect((await receiver.changes(later.clock)).quests).toMatchObject([
        { quest: op.quest, dropped: true },
      ]);
      expect((await receiver.changes(0)).quests).toEqual([]);
    });

    it('is of a month that has not ended where the team is, of a value it has, and one of three', async () => {
      const { admin, receiver } = await scene();
      expect(await admin.ops(quest({ month: '2026-10' }))).toMatchObject([refused('month-ended', 'month')]);
      for (const value of [null, 'speed'])
        expect(await admin.ops(quest({ aim: 'value', value }))).toMatchObject([
          refused('unknown-value', 'value'),
        ]);
      const three = [quest(), quest(), quest({ aim: 'value', value: 'care' })];
      await admin.ops(...three);
      expect(await admin.ops(quest())).toMatchObject([refused('quest-limit', 'month')]);
      expect(await admin.ops(quest({ month: '2026-12' }))).toMatchObject([{ status: 'applied' }]);
      await admin.ops(unquest(three[0]?.quest ?? ''));
      expect(await admin.ops(quest())).toMatchObject([{ status: 'applied' }]);
      here().setNow(Date.UTC(2026, 10, 30, 15)); // midnight of December in Tokyo
      expect(await admin.ops(quest())).toMatchObject([refused('month-ended', 'month')]);
      expect((await receiver.changes(0)).quests.map(({ month }) => month)).toEqual(['2026-12']);
    });

    it.each([
      ['crossing', { aim: 'crossing' }, 3],
      ['worded', { aim: 'worded' }, 2],
      ['of a value', { aim: 'value', value: 'care' }, 1],
      ['of people reached', { aim: 'reached' }, 2],
      ['of people lifted', { aim: 'lifted' }, 2],
    ])(
      'counts flowers %s, those before it was set too, and takes back what is',
      async (_, more, expected) => {
        const { admin, giver, post, done } = await scene();
        const posts = [post, newPost(post.author), newPost(post.author)];
        const said = [{ said: 'full', value: 'care' }, { said: 'full' }, {}];
        await giver.ops(await praise(giver, newPost(), { at: start - 3 * day })); // October
        await giver.ops(await praise(giver, posts[0] ?? post, said[0]));
        await admin.ops(quest(more));
        for (const n of [1, 2]) await giver.ops(await praise(giver, posts[n] ?? post, said[n]));
        await giver.ops(await praise(giver, newPost(), { value: 'kaizen' }));
        expect(await done()).toEqual([expected]);
        for (const one of posts) await giver.ops(await withdraw(giver, one));
        expect(await done()).toEqual([more.aim === 'reached' || more.aim === 'lifted' ? 1 : 0]);
      },
    );

    it('is not moved by what stays between two', async () => {
      const { admin, giver, post, done } = await scene();
      await admin.ops(quest());
      await giver.ops(await praise(giver, post, { visibility: 'private' }));
      expect(await done()).toEqual([0]);
      await admin.ops(quest({ aim: 'crossing' }));
      expect(await done()).toEqual([0, 0]);
    });
  });
}
