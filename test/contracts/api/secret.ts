import { describe, expect, it } from 'vitest';
import type { PersonaTag } from '../../../shared/contract/ids.ts';
import { worksIn } from './departments.ts';
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
  sealed,
  unclaim,
  withdraw,
} from './team.ts';
import type { World } from './world.ts';

const prefer = (wish: string) => ({
  ...base(),
  kind: 'prefer',
  preferences: { wish, animation: true, levels: true, game: true },
});

/** Everything the asker may ask for, without the team's clock. */
async function toldTo(
  asker: Person,
  posts: readonly string[],
  personas: readonly PersonaTag[],
  others: readonly Person[],
) {
  const told = [
    await asker.lookup({ posts }),
    await asker.lookup({ posts, personas, detail: true, reach: true }),
    await asker.week(),
    await asker.changes(0),
    await asker.me(),
    await Promise.all(others.map((other) => asker.card(other.id))),
    await (await get(asker.team.world, '/v1/badges', asker.token)).json(),
  ];
  return JSON.stringify(told, (key, value) => (key === 'clock' ? undefined : value));
}

export function describeSecret(here: () => World) {
  describe('secret praise', () => {
    async function scene(role: 'member' | 'admin' = 'member') {
      const team = await newTeam(here());
      const [giver, receiver] = [await newMember(team), await newMember(team)];
      const third = role === 'admin' ? await newAdmin(team) : await newMember(team);
      const post = newPost();
      await receiver.ops(claim(post.author), worksIn('製造一課'));
      await third.ops(worksIn('製造一課'));
      await third.ops(await praise(third, post));
      return {
        giver,
        receiver,
        third,
        post,
        told: () => toldTo(third, [post.post], [post.author], [giver, receiver]),
      };
    }

    it.each(['member', 'admin'] as const)(
      'leaves a third %s with the same answers, whatever becomes of it',
      async (role) => {
        const { giver, receiver, third, post, told } = await scene(role);
        const [before, { clock }] = [await told(), await third.changes(0)];
        const op = await praise(giver, post, { visibility: 'private', badge: 'spark', said: 'full' });
        await giver.ops(op);
        expect((await receiver.changes(clock)).praises.map((one) => one.praise)).toEqual([op.praise]);
        expect(await told()).toBe(before);
        await giver.ops(await amend(giver, post, { visibility: 'private', said: 'full', value: 'kaizen' }));
        await receiver.ops({ ...base(), kind: 'thank', praise: op.praise });
        expect(await told()).toBe(before);
        await giver.ops(await withdraw(giver, post));
        expect(await told()).toBe(before);
        expect(await third.changes(clock)).toMatchObject({
          ...{ posts: [], praises: [], gone: [], personas: [], members: [] },
          ...{ ideas: [], unproposed: [], own: null, team: null },
        });
      },
    );

    it('shows its giver to its receiver, and counts for both: it is private, not anonymous (rule 4)', async () => {
      const { giver, receiver, post } = await scene();
      const grown = async () => [
        (await giver.me()).own.growth.people,
        (await receiver.me()).own.growth.people,
      ];
      const [before] = [await grown()];
      const op = await praise(giver, post, { visibility: 'private', said: 'full' });
      await giver.ops(op);
      const told = (await receiver.changes(0)).praises.find((one) => one.praise === op.praise);
      expect(told).toMatchObject({ giver: giver.id, secret: true, sealed: op.sealed });
      expect((await receiver.changes(0)).members.map(({ id }) => id)).toContain(giver.id);
      expect(await grown()).toEqual(before.map((people) => people + 12));
    });

    it.each(['member', 'admin'] as const)('is unknown to a third %s who would answer it', async (role) => {
      const { giver, third, post } = await scene(role);
      const op = await praise(giver, post, { visibility: 'private' });
      await giver.ops(op);
      const about = { praise: op.praise };
      const answers = await third.ops(
        { ...base(), kind: 'second', ...about, sealed: null },
        { ...base(), kind: 'second', ...about, sealed: sealed('line') },
        { ...base(), kind: 'thank', ...about },
        { ...(await amend(third, post)), ...about },
        { ...base(), kind: 'withdraw', ...about },
      );
      const codes = answers.map((answer) => 'code' in answer && answer.code);
      expect(codes).toEqual(codes.map(() => 'unknown-praise'));
    });

    it('is what praise becomes when its receiver wishes so, and ceases to be when not (rule 3)', async () => {
      const { giver, receiver, third, post } = await scene();
      await giver.ops(await praise(giver, post));
      const counted = async () =>
        (await Promise.all([giver, receiver, third].map((one) => one.lookup({ posts: [post.post] })))).map(
          (answer) => answer.posts[0]?.n,
        );
      expect(await counted()).toEqual([2, 2, 2]);
      await receiver.ops(prefer('private'));
      expect((await third.lookup({ posts: [post.post], detail: true })).praises).toHaveLength(1);
      expect(await counted()).toEqual([1, 2, 1]); // the third's own is secret too: not the giver's to count
      await receiver.ops(prefer('team'));
      expect(await counted()).toEqual([2, 2, 2]);
    });

    const leave = ({ token }: Person) =>
      here().request('/v1/sessions/current', {
        method: 'DELETE',
        headers: { Authorization: `Bearer ${token}` },
      });

    it.each(['leaves', 'lets her account go'])(
      'stays so when the receiver who wished it %s, until somebody claims the account',
      async (how) => {
        const { giver, receiver, third, post } = await scene();
        await giver.ops(await praise(giver, post));
        await receiver.ops(prefer('private'));
        const known = async () => {
          const { posts, praises } = await third.lookup({ posts: [post.post], detail: true });
          return [posts[0]?.n, ...praises.map((one) => one.giver)];
        };
        expect(await known()).toEqual([1, third.id]);
        if (how === 'leaves') await leave(receiver);
        else await receiver.ops(unclaim(post.author));
        expect(await known()).toEqual([1, third.id]);
        await giver.ops(await amend(giver, post, { said: 'full' }));
        expect(await known()).toEqual([1, third.id]);
        const later = await newMember(third.team);
        await later.ops(await praise(later, post));
        expect(await known()).toEqual([1, third.id]);
        await (await newMember(third.team)).ops(claim(post.author));
        expect((await known())[0]).toBe(3);
      },
    );
  });
}
