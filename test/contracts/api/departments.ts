import { describe, expect, it } from 'vitest';
import type { WeekResponse } from '../../../shared/contract/lookup.ts';
import { base, claim, get, newMember, newPost, newTeam, type Person, praise, withdraw } from './team.ts';
import { day, start, type World } from './world.ts';

export const worksIn = (department: string | null) => ({ ...base(), kind: 'department', department });

async function weekOf(asker: Person): Promise<WeekResponse> {
  return (await get(asker.team.world, '/v1/week', asker.token)).json();
}

/** Three people of three departments with an account each, and somebody of none. */
async function scene(world: World) {
  const team = await newTeam(world);
  const people = await Promise.all(['製造', '営業', '品質'].map((name) => newMember(team, name)));
  const [maker, seller, checker] = people as [Person, Person, Person]; // made of three
  const posts = people.map(() => newPost());
  const [made, sold] = posts as [(typeof posts)[number], (typeof posts)[number]]; // of three
  for (const [n, one] of people.entries()) await one.ops(claim(posts[n]?.author ?? made.author));
  return { team, people, maker, seller, checker, made, sold, other: await newMember(team) };
}

export function describeDepartments(here: () => World) {
  describe('departments', () => {
    it('are what members say, told to everybody, and nothing again where nothing changes', async () => {
      const { maker, other } = await scene(here());
      const { clock } = await other.changes(0);
      await maker.ops(worksIn('製造一課'));
      const told = await other.changes(clock);
      expect(told.members.map(({ id, department }) => [id, department])).toEqual([[maker.id, '製造一課']]);
      await maker.ops(worksIn('製造一課'));
      expect((await other.changes(told.clock)).members).toEqual([]);
      await maker.ops(worksIn(null));
      expect((await maker.me()).member.department).toBeNull();
    });

    it('open levels’ question about departments with the third, and count for those who praised into one', async () => {
      const { people, maker, sold } = await scene(here());
      await maker.ops(await praise(maker, sold, { said: 'full' }));
      const grown = async () => (await maker.me()).own.growth;
      for (const [n, one] of people.slice(1).entries()) await one.ops(worksIn(`${n} 課`));
      expect(await grown()).toMatchObject({ departments: 0, crossing: false });
      const { clock } = await maker.changes(0);
      await maker.ops(worksIn('製造'));
      expect(await grown()).toMatchObject({ departments: 1, crossing: true });
      expect((await people[1]?.changes(clock))?.own?.growth.crossing).toBe(true);
      await people[1]?.ops(worksIn('製造'));
      expect((await grown()).crossing).toBe(false);
    });
  });

  describe('the week of a department', () => {
    it('is the open praise that its people gave or got in seven days, newest first', async () => {
      const { maker, seller, checker, made, sold, other } = await scene(here());
      await maker.ops(worksIn('製造'));
      await seller.ops(worksIn('営業'));
      const older = await praise(seller, made);
      await seller.ops(older);
      here().setNow(start + day);
      const newer = await praise(maker, sold, { at: start + day });
      await maker.ops(newer);
      await checker.ops(await praise(checker, newPost(), { at: start + day })); // of nobody's department
      const ids = async (one: Person) => (await weekOf(one)).praises.map((view) => view.praise);
      expect(await ids(maker)).toEqual([newer.praise, older.praise]);
      expect(await ids(seller)).toEqual([newer.praise, older.praise]);
      expect((await weekOf(maker)).members.map(({ id }) => id).toSorted()).toEqual(
        [maker.id, seller.id].toSorted(),
      );
      expect(await weekOf(other)).toMatchObject({ praises: [], members: [] });
      here().setNow(start + 7.5 * day);
      expect(await ids(maker)).toEqual([newer.praise]);
      await maker.ops(await withdraw(maker, sold));
      expect(await ids(maker)).toEqual([]);
    });

    it('leaves out what is between two, also for those two', async () => {
      const { maker, seller, made } = await scene(here());
      await maker.ops(worksIn('製造'));
      await seller.ops(await praise(seller, made, { visibility: 'private' }));
      expect((await weekOf(maker)).praises).toEqual([]);
    });
  });

  describe('who was reached', () => {
    it('are those somebody praised openly in 60 days, by whichever of their accounts', async () => {
      const { maker, seller, made, other } = await scene(here());
      const second = newPost();
      await maker.ops(claim(second.author));
      const nobody = newPost();
      const asked = { posts: [], personas: [made.author, second.author, nobody.author], reach: true };
      const reached = async () => (await other.lookup(asked)).reached;
      expect(await reached()).toEqual([]);
      await seller.ops(await praise(seller, second, { visibility: 'private' }));
      expect(await reached()).toEqual([]);
      await seller.ops(await praise(seller, made), await praise(seller, nobody));
      expect((await reached()).toSorted()).toEqual([...asked.personas].toSorted());
      expect((await other.lookup({ ...asked, reach: false })).reached).toEqual([]);
      here().setNow(start + 60 * day + 1);
      expect(await reached()).toEqual([]);
    });
  });
}
