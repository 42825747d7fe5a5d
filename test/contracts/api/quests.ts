import { describe, expect, it } from 'vitest';
import { worksIn } from './departments.ts';
import {
  amend,
  base,
  claim,
  newAdmin,
  newMember,
  newPost,
  newTeam,
  type Person,
  praise,
  unclaim,
  withdraw,
} from './team.ts';
import { day, start, type World } from './world.ts';

const goalOf = (aim: string, more: object = {}) => {
  const quest = crypto.randomUUID();
  return { ...base(), kind: 'quest', quest, month: '2026-11', aim, value: null, goal: 30, ...more };
};
const takeBack = (quest: string) => ({ ...base(), kind: 'unquest', quest });

export function describeQuests(here: () => World) {
  describe('goals of the team', () => {
    async function scene() {
      const team = await newTeam(here());
      const leader = await newAdmin(team);
      const [giver, receiver] = [await newMember(team), await newMember(team)];
      const post = newPost();
      await receiver.ops(claim(post.author));
      const doneOf = async (quest: string, asker: Person = giver) =>
        (await asker.changes(0)).quests.find((one) => one.quest === quest)?.done;
      return { team, leader, giver, receiver, post, doneOf };
    }

    it('are set by who leads, for a month that has not ended, three at most', async () => {
      const { leader, giver } = await scene();
      const of = async (by: Person, goal: object) => (await by.ops(goal))[0];
      expect(await of(giver, goalOf('worded'))).toMatchObject({ code: 'leaders-only' });
      expect(await of(leader, goalOf('worded', { month: '2026-10' }))).toMatchObject({ code: 'month-ended' });
      expect(await of(leader, goalOf('value'))).toMatchObject({ code: 'unknown-value' });
      for (const aim of ['worded', 'reached', 'lifted'])
        expect(await of(leader, goalOf(aim))).toMatchObject({ status: 'applied' });
      expect(await of(leader, goalOf('crossing'))).toMatchObject({ code: 'invalid', field: 'month' });
      expect(await of(leader, goalOf('crossing', { month: '2026-12' }))).toMatchObject({ status: 'applied' });
    });

    it('belong to the month as the team’s clock has it', async () => {
      const { leader } = await scene();
      here().setNow(Date.UTC(2026, 10, 30, 15)); // midnight in Tokyo: December
      expect(await leader.ops(goalOf('worded'))).toMatchObject([{ code: 'month-ended' }]);
    });

    it('grow with open praise of their kind, and shrink with what is taken back', async () => {
      const { leader, giver, receiver, post, doneOf } = await scene();
      const goals = ['worded', 'reached', 'lifted'].map((aim) => goalOf(aim));
      await leader.ops(...goals);
      const done = () => Promise.all(goals.map(({ quest }) => doneOf(quest)));
      expect(await done()).toEqual([0, 0, 0]);
      await giver.ops(await praise(giver, post));
      expect(await done()).toEqual([0, 1, 1]);
      await giver.ops(await amend(giver, post, { said: 'full' }));
      expect(await done()).toEqual([1, 1, 1]);
      const another = newPost(post.author);
      await leader.ops(await praise(leader, another, { said: 'full' }));
      expect(await done()).toEqual([2, 1, 1]);
      await giver.ops(await withdraw(giver, post));
      expect(await done()).toEqual([1, 1, 1]);
      await receiver.ops({
        ...{ ...base(), kind: 'prefer' },
        preferences: { wish: 'private', animation: true, levels: true, game: true },
      });
      expect(await done()).toEqual([0, 0, 0]);
    });

    it('count flowers across a department line, and one value', async () => {
      const { leader, giver, receiver, post, doneOf } = await scene();
      const [crossing, kaizen] = [goalOf('crossing'), goalOf('value', { value: 'kaizen' })];
      await leader.ops(crossing, kaizen);
      await giver.ops(worksIn('製造'));
      await receiver.ops(worksIn('営業'));
      await giver.ops(
        await praise(giver, post, { value: 'kaizen' }),
        await praise(giver, newPost(), { value: 'care' }),
      );
      expect([await doneOf(crossing.quest), await doneOf(kaizen.quest)]).toEqual([1, 1]);
      await receiver.ops(unclaim(post.author));
      expect(await doneOf(crossing.quest)).toBe(0);
    });

    it('count what the month had before, and nothing of another month', async () => {
      const { leader, giver, post, doneOf } = await scene();
      await giver.ops(await praise(giver, post, { said: 'full' }));
      here().setNow(start + 3 * day);
      const [now, later] = [goalOf('worded'), goalOf('worded', { month: '2026-12' })];
      await leader.ops(now, later);
      expect([await doneOf(now.quest), await doneOf(later.quest)]).toEqual([1, 0]);
    });

    it('are told to everybody as they grow, and as gone when taken back by who set them or an admin', async () => {
      const { leader, giver, post, doneOf } = await scene();
      const goal = goalOf('reached');
      await leader.ops(goal);
      const { clock } = await giver.changes(0);
      await giver.ops(await praise(giver, post));
      const told = await giver.changes(clock);
      expect(told.quests).toMatchObject([{ quest: goal.quest, done: 1, dropped: false }]);
      expect(await giver.ops(takeBack(goal.quest))).toMatchObject([{ code: 'not-yours' }]);
      await leader.ops(takeBack(goal.quest));
      expect((await giver.changes(told.clock)).quests).toMatchObject([{ quest: goal.quest, dropped: true }]);
      expect(await doneOf(goal.quest)).toBeUndefined();
      expect(await leader.ops(takeBack(crypto.randomUUID()))).toMatchObject([{ code: 'unknown-quest' }]);
    });
  });
}
