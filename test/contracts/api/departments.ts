import { describe, expect, it } from 'vitest';
import { base, claim, newMember, newPost, newTeam, type Person, praise } from './team.ts';
import type { World } from './world.ts';

export const worksIn = (department: string | null) => ({ ...base(), kind: 'department', department });

export function describeDepartments(here: () => World) {
  describe('where a member works', () => {
    async function company() {
      const team = await newTeam(here());
      const [giver, sales, works] = [await newMember(team), await newMember(team), await newMember(team)];
      await giver.ops(worksIn('本社'));
      await sales.ops(worksIn('営業二課'));
      await works.ops(worksIn('製造一課'));
      for (const receiver of [sales, works]) {
        const post = newPost();
        await receiver.ops(claim(post.author));
        await giver.ops(await praise(giver, post));
      }
      return { giver, sales, works };
    }
    const growthOf = async (one: Person) => (await one.me()).own.growth;

    it('is told to everybody, once, until she works nowhere that is asked about', async () => {
      const team = await newTeam(here());
      const [one, other] = [await newMember(team), await newMember(team)];
      const { clock } = await other.changes(0);
      await one.ops(worksIn(' 営業二課 '));
      const told = await other.changes(clock);
      expect(told.members).toMatchObject([{ id: one.id, department: '営業二課' }]);
      await one.ops(worksIn('営業二課'));
      expect((await other.changes(told.clock)).members).toEqual([]);
      await one.ops(worksIn(null));
      expect((await one.me()).member.department).toBeNull();
      expect(await one.ops(worksIn(' '))).toMatchObject([{ code: 'invalid', field: 'department' }]);
    });

    it('counts for whoever praised her, from where she works now', async () => {
      const { giver, sales } = await company();
      expect(await growthOf(giver)).toMatchObject({ departments: 2, crossing: true });
      const { clock } = await giver.changes(0);
      const fourth = await newMember(giver.team);
      await fourth.ops(worksIn('営業二課')); // so that three remain
      await sales.ops(worksIn('本社'));
      expect(await growthOf(giver)).toMatchObject({ departments: 1, crossing: true });
      expect((await giver.changes(clock)).own?.growth.departments).toBe(1);
      await giver.ops(worksIn('製造一課'));
      expect(await growthOf(giver)).toMatchObject({ departments: 1 }); // the head office, no longer the works
    });

    it('asks departments of everybody from the third on, and of nobody where it is gone', async () => {
      const { giver, works } = await company();
      const { clock } = await giver.changes(0);
      await works.ops(worksIn('営業二課'));
      expect((await giver.changes(clock)).own?.growth).toMatchObject({ departments: 0, crossing: false });
      const { clock: later } = await giver.changes(0);
      await works.ops(worksIn('製造一課'));
      expect((await giver.changes(later)).own?.growth).toMatchObject({ departments: 2, crossing: true });
    });
  });
}
