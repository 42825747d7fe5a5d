import { describe, expect, it } from 'vitest';
import { changesPerPage, resetAfter } from '../../../server/store/changes.ts';
import type { PersonaTag } from '../../../shared/contract/ids.ts';
import {
  claim,
  freshTag,
  newMember,
  newPost,
  newTeam,
  type Person,
  praise,
  unclaim,
  withdraw,
} from './team.ts';
import { start, type World } from './world.ts';

export function describeChanges(here: () => World) {
  describe('changes', () => {
    /** One after the other, so that none makes an earlier one count less. */
    const giveMany = async (giver: Person, count: number) => {
      for (let left = count; left > 0; left -= 100)
        await giver.ops(
          ...(await Promise.all(
            Array.from({ length: Math.min(left, 100) }, (_, n) =>
              praise(giver, newPost(), { at: start + count - left + n }),
            ),
          )),
        );
    };

    it('tell a new device the team, its members, its personas and one’s own praises, but no posts', async () => {
      const team = await newTeam(here());
      const [me, other] = [await newMember(team, '佐藤'), await newMember(team, '田中')];
      const [mine, toMe, between] = [newPost(), newPost(), newPost()];
      await me.ops(await praise(me, mine), claim(toMe.author));
      await other.ops(await praise(other, toMe), await praise(other, between));
      const all = await me.changes(0);
      expect(all).toMatchObject({ more: false, reset: false, posts: [], gone: [] });
      expect(all.team?.name).toBe('花丸商事');
      expect(all.members.map((member) => member.name)).toEqual(['佐藤', '田中']);
      expect(all.personas).toEqual([{ persona: toMe.author, member: me.id, wish: null }]);
      expect(all.praises.map((one) => [one.post, one.giver, one.receiver])).toEqual([
        [mine.post, me.id, null],
        [toMe.post, other.id, me.id],
      ]);
    });

    it('tell only what came after', async () => {
      const team = await newTeam(here());
      const [me, other] = [await newMember(team), await newMember(team)];
      await other.ops(await praise(other, newPost()));
      const { clock } = await me.changes(0);
      const post = newPost();
      await other.ops(await praise(other, post));
      const next = await me.changes(clock);
      expect(next).toMatchObject({
        posts: [{ post: post.post, n: 1, idea: null }],
        praises: [],
        members: [],
        team: null,
      });
      expect(next.clock).toBeGreaterThan(clock);
      expect(await me.changes(next.clock)).toMatchObject({ posts: [], clock: next.clock });
    });

    it('tell giver and receiver that a praise is gone, and everybody the count', async () => {
      const team = await newTeam(here());
      const [giver, receiver, other] = [await newMember(team), await newMember(team), await newMember(team)];
      const post = newPost();
      await receiver.ops(claim(post.author));
      const op = await praise(giver, post);
      await giver.ops(op);
      const { clock } = await other.changes(0);
      await giver.ops(await withdraw(giver, post));
      const told = await Promise.all([giver, receiver, other].map((one) => one.changes(clock)));
      expect(told.map(({ gone }) => gone)).toEqual([[op.praise], [op.praise], []]);
      expect(told.map(({ posts }) => posts)).toEqual(Array(3).fill([{ post: post.post, n: 0, idea: null }]));
    });

    it('bring praises to who claims their author, and take them back when she lets go', async () => {
      const team = await newTeam(here());
      const [giver, me] = [await newMember(team), await newMember(team)];
      const persona = freshTag<PersonaTag>();
      const ops = [await praise(giver, newPost(persona)), await praise(giver, newPost(persona))];
      const ids = ops.map((op) => op.praise);
      await giver.ops(...ops);
      const first = await me.changes(0);
      await me.ops(claim(persona));
      const claimed = await me.changes(first.clock);
      expect(claimed.praises.map((one) => one.praise)).toEqual(ids);
      await me.ops(unclaim(persona));
      const lost = await me.changes(claimed.clock);
      expect([lost.praises, lost.gone.toSorted()]).toEqual([[], ids.toSorted()]);
      expect(lost.personas).toEqual([{ persona, member: null, wish: null }]);
      await me.ops(claim(persona));
      const again = await me.changes(lost.clock);
      expect([again.praises.length, again.gone]).toEqual([2, []]);
      expect((await giver.changes(claimed.clock)).praises.map((one) => one.receiver)).toEqual([me.id, me.id]);
    });

    it('tell a device that slept through letting go and claiming again only what stands', async () => {
      const team = await newTeam(here());
      const [giver, me] = [await newMember(team), await newMember(team)];
      const post = newPost();
      const op = await praise(giver, post);
      await giver.ops(op);
      await me.ops(claim(post.author));
      const { clock } = await me.changes(0);
      await me.ops(unclaim(post.author), claim(post.author));
      const told = await me.changes(clock);
      expect([told.praises.map((one) => one.praise), told.gone]).toEqual([[op.praise], []]);
    });

    it('tell a device that a praise is gone which was withdrawn before its author was let go', async () => {
      const team = await newTeam(here());
      const [giver, me] = [await newMember(team), await newMember(team)];
      const post = newPost();
      const op = await praise(giver, post);
      await giver.ops(op);
      await me.ops(claim(post.author));
      const { clock } = await me.changes(0);
      await giver.ops(await withdraw(giver, post));
      await me.ops(unclaim(post.author));
      expect((await me.changes(clock)).gone).toEqual([op.praise]);
    });

    it('leave a praise given after letting its author go', async () => {
      const me = await newMember(await newTeam(here()));
      const post = newPost();
      const { clock } = await me.changes(0);
      await me.ops(await praise(me, post), claim(post.author), unclaim(post.author), await praise(me, post));
      const told = await me.changes(clock);
      expect([told.praises.map((one) => one.post), told.gone]).toEqual([[post.post], []]);
    });

    it('tell once that praise of oneself ended with claiming', async () => {
      const me = await newMember(await newTeam(here()));
      const post = newPost();
      const op = await praise(me, post);
      await me.ops(op);
      const { clock } = await me.changes(0);
      await me.ops(claim(post.author));
      expect((await me.changes(clock)).gone).toEqual([op.praise]);
    });

    it('come in pages that leave nothing out and repeat nothing', async () => {
      const team = await newTeam(here());
      const giver = await newMember(team);
      await giveMany(giver, 600); // a praise and a post each, besides her level and badges as others see them
      const seen: { post: string[]; praise: string[] } = { post: [], praise: [] };
      let page = await giver.changes(1);
      const sizes: number[] = [];
      for (;;) {
        sizes.push(page.posts.length + page.praises.length + page.members.length);
        seen.post.push(...page.posts.map((one) => one.post));
        seen.praise.push(...page.praises.map((one) => one.praise));
        if (!page.more) break;
        page = await giver.changes(page.clock);
      }
      expect(sizes).toEqual([changesPerPage, changesPerPage, 201]);
      expect([new Set(seen.post).size, seen.post.length]).toEqual([600, 600]);
      expect([new Set(seen.praise).size, seen.praise.length]).toEqual([600, 600]);
    });

    it('end with a full page when nothing is left over', async () => {
      const team = await newTeam(here());
      const [giver, other] = [await newMember(team), await newMember(team)];
      const { clock } = await other.changes(0);
      await giveMany(giver, changesPerPage - 1); // the giver's level is a change too
      expect(await other.changes(clock)).toMatchObject({ more: false });
      await giveMany(giver, 1);
      expect(await other.changes(clock)).toMatchObject({ more: true });
    });

    it('reset a device that is too far behind', async () => {
      const team = await newTeam(here());
      const [giver, other] = [await newMember(team), await newMember(team)];
      const { clock } = await other.changes(0);
      await giveMany(giver, resetAfter);
      expect((await other.changes(clock)).reset).toBe(false);
      await giveMany(giver, 1);
      const far = await other.changes(clock);
      expect(far).toMatchObject({ reset: true, posts: [], more: false });
      expect((await other.changes(far.clock)).reset).toBe(false);
    });

    it('start over for a clock the team never reached', async () => {
      const me = await newMember(await newTeam(here()));
      const answer = await me.changes(999_999);
      expect(answer.reset).toBe(true);
      expect(answer.members).toHaveLength(1);
      expect(answer.clock).toBeLessThan(999_999);
    });
  });
}
