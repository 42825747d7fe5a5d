import { describe, expect, it } from 'vitest';
import type { PersonaTag } from '../../../shared/contract/ids.ts';
import { praiseId } from '../../../shared/target/tag.ts';
import {
  amend,
  base,
  claim,
  countOf,
  freshTag,
  newMember,
  newPost,
  newTeam,
  type Person,
  praise,
  praiseHelper,
  sealed,
  unclaim,
  withdraw,
} from './team.ts';
import type { World } from './world.ts';

export function describeGroup(here: () => World) {
  describe('praise of who helped', () => {
    async function scene() {
      const team = await newTeam(here());
      const [giver, author, helper] = [
        await newMember(team, '佐藤'),
        await newMember(team, '田中'),
        await newMember(team, '山本'),
      ];
      const third = await newMember(team, '鈴木');
      const [post, helping] = [newPost(), freshTag<PersonaTag>()];
      await author.ops(claim(post.author));
      await helper.ops(claim(helping));
      const give = async (more: object = {}) =>
        giver.ops(await praise(giver, post, more), await praiseHelper(giver, post, helping, more));
      const seenBy = async (asker: Person) => {
        const { praises } = await asker.lookup({ posts: [post.post], detail: true });
        return praises.map(({ author: persona }) => (persona === helping ? 'helper' : 'author')).toSorted();
      };
      return { giver, author, helper, third, post, helping, give, seenBy };
    }
    const prefer = (wish: string) => ({
      ...base(),
      kind: 'prefer',
      preferences: { wish, animation: true, levels: true, game: true },
    });

    it('has everybody look again at the post when it is taken back by itself or kept between two', async () => {
      const { giver, helper, third, post, helping, give } = await scene();
      await give();
      const asked = async (since: number) => {
        const { clock, posts } = await third.changes(since);
        return { clock, named: posts.map((view) => view.post) };
      };
      const { clock: first } = await asked(0);
      await helper.ops(prefer('private'));
      const { clock: second, named: hidden } = await asked(first);
      expect(hidden).toEqual([post.post]);
      await helper.ops(prefer('open'));
      const { clock: shown } = await asked(second);
      await giver.ops(await withdraw(giver, post, { praise: await praiseId(giver.id, post.post, helping) }));
      expect((await asked(shown)).named).toEqual([post.post]);
    });

    it('is a praise of its own that the post does not count', async () => {
      const { giver, author, helper, third, post, give, seenBy } = await scene();
      expect((await give()).map(({ status }) => status)).toEqual(['applied', 'applied']);
      for (const one of [giver, author, helper, third]) {
        expect(await countOf(one, post)).toBe(1);
        expect(await seenBy(one)).toEqual(['author', 'helper']);
      }
      const received = (await helper.changes(0)).praises;
      expect(received).toMatchObject([
        { receiver: helper.id, group: await praiseId(giver.id, post.post), sealed: sealed('both') },
      ]);
    });

    it('is refused without the giver’s own standing praise of that post', async () => {
      const { giver, third, post, helping } = await scene();
      const other = newPost();
      await third.ops(await praise(third, post));
      await giver.ops(await praise(giver, other));
      const early = await praiseHelper(giver, post, helping);
      const borrowed = {
        ...(await praiseHelper(giver, post, helping)),
        group: await praiseId(third.id, post.post),
      };
      const elsewhere = {
        ...(await praiseHelper(giver, post, helping)),
        group: await praiseId(giver.id, other.post),
      };
      for (const op of [early, borrowed, elsewhere])
        expect(await giver.ops(op)).toMatchObject([{ code: 'unknown-praise', field: 'group' }]);
      await giver.ops(await praise(giver, post), await withdraw(giver, post));
      expect(await giver.ops(await praiseHelper(giver, post, helping))).toMatchObject([
        { code: 'unknown-praise', field: 'group' },
      ]);
    });

    it('bears the name that giver, post and helper make, and is not for the post’s author or the giver', async () => {
      const { giver, post, helping } = await scene();
      await giver.ops(await praise(giver, post));
      const misnamed = {
        ...(await praiseHelper(giver, post, helping)),
        praise: await praiseId(giver.id, post.post),
      };
      expect(await giver.ops(misnamed)).toMatchObject([{ code: 'invalid', field: 'praise' }]);
      expect(await giver.ops(await praiseHelper(giver, post, post.author))).toMatchObject([
        { code: 'invalid', field: 'author' },
      ]);
      const me = freshTag<PersonaTag>();
      await giver.ops(claim(me));
      expect(await giver.ops(await praiseHelper(giver, post, me))).toMatchObject([
        { code: 'own-post', field: 'author' },
      ]);
    });

    it('is for thirty beside one praise at most, and the same for those told before', async () => {
      const { giver, post } = await scene();
      await giver.ops(await praise(giver, post));
      const helpers = Array.from({ length: 31 }, () => freshTag<PersonaTag>());
      const ops = await Promise.all(helpers.map((helper) => praiseHelper(giver, post, helper)));
      const results = await giver.ops(...ops);
      expect(results.slice(0, 30).every(({ status }) => status === 'applied')).toBe(true);
      expect(results[30]).toMatchObject({ code: 'invalid', field: 'group' });
      const again = await praiseHelper(giver, post, helpers[0] ?? freshTag(), { value: 'care' });
      expect(await giver.ops(again)).toMatchObject([{ status: 'applied' }]);
    });

    it('is amended by itself, and taken back by itself', async () => {
      const { giver, helper, post, helping, give, seenBy } = await scene();
      await give();
      const id = await praiseId(giver.id, post.post, helping);
      await giver.ops({ ...(await amend(giver, post, { said: 'full', value: 'care' })), praise: id });
      expect((await helper.changes(0)).praises).toMatchObject([
        { praise: id, value: 'care', sealed: sealed('amended') },
      ]);
      await giver.ops({ ...(await withdraw(giver, post)), praise: id });
      expect(await seenBy(giver)).toEqual(['author']);
      expect(await countOf(giver, post)).toBe(1);
    });

    it('goes with the praise that it belongs to, and everybody is told', async () => {
      const { giver, helper, author, post, helping, give, seenBy } = await scene();
      await give();
      const before = await helper.changes(0);
      await giver.ops(await withdraw(giver, post));
      const id = await praiseId(giver.id, post.post, helping);
      expect((await helper.changes(before.clock)).gone).toEqual([id]);
      expect((await giver.changes(before.clock)).gone).toEqual([await praiseId(giver.id, post.post), id]);
      expect(await seenBy(author)).toEqual([]);
      expect(await countOf(author, post)).toBe(0);
      await giver.ops(await praise(giver, post)); // does not bring the others back
      expect(await seenBy(author)).toEqual(['author']);
    });

    it('goes too where the giver turns out to be the post’s author', async () => {
      const { giver, author, post, give, seenBy } = await scene();
      await author.ops(unclaim(post.author));
      await give();
      await giver.ops(claim(post.author));
      expect(await seenBy(author)).toEqual([]);
      expect(await countOf(author, post)).toBe(0);
    });

    it('leaves the count alone where the giver turns out to be the helper', async () => {
      const { giver, helper, post, helping, give, seenBy } = await scene();
      await helper.ops(unclaim(helping));
      await give();
      await giver.ops(claim(helping));
      expect(await seenBy(giver)).toEqual(['author']);
      expect(await countOf(helper, post)).toBe(1);
    });

    it('follows the helper’s own wish, and leaves the count alone', async () => {
      const { author, helper, third, post, give, seenBy } = await scene();
      await give();
      await helper.ops(prefer('private'));
      expect(await seenBy(helper)).toEqual(['author', 'helper']);
      for (const one of [author, third]) expect(await seenBy(one)).toEqual(['author']);
      for (const one of [author, helper, third]) expect(await countOf(one, post)).toBe(1);
      await helper.ops(prefer('open'));
      expect(await seenBy(third)).toEqual(['author', 'helper']);
      expect(await countOf(third, post)).toBe(1);
    });

    it.each([
      ['claim', 'wish', 'author’s', 'helper’s'],
      ['author’s', 'helper’s', 'wish', 'claim'],
      ['helper’s', 'author’s', 'claim', 'wish'],
      ['claim', 'helper’s', 'wish', 'author’s'],
    ])('is known as its giver and its receiver let it be, in the order %s, %s, %s, %s', async (...order) => {
      const team = await newTeam(here());
      const [giver, third] = [await newMember(team), await newMember(team)];
      const [quiet, loud] = ['private', 'open'] as const;
      const wishing = async (wish: string) => ({
        wish,
        who: await newMember(team),
        tag: freshTag<PersonaTag>(),
      });
      const authors = [await wishing(quiet), await wishing(loud)];
      const helpers = [await wishing(quiet), await wishing(loud)];
      const cases = authors.flatMap((author) =>
        helpers.flatMap((helper) =>
          [quiet, loud].flatMap((first) =>
            [quiet, loud].map((second) => ({ post: newPost(author.tag), author, helper, first, second })),
          ),
        ),
      );
      const ofEach = async (make: (one: (typeof cases)[number]) => Promise<object>) =>
        giver.ops(...(await Promise.all(cases.map(make))));
      await ofEach(({ post }) => praise(giver, post));
      await ofEach(({ post, helper }) => praiseHelper(giver, post, helper.tag));
      for (const step of order) {
        for (const { who, tag, wish } of [...authors, ...helpers]) {
          if (step === 'claim') await who.ops(claim(tag));
          if (step === 'wish') await who.ops(prefer(wish));
        }
        if (step === 'author’s') await ofEach(({ post, first }) => amend(giver, post, { visibility: first }));
        if (step === 'helper’s')
          await ofEach(async ({ post, helper, second }) => ({
            ...(await amend(giver, post, { visibility: second })),
            praise: await praiseId(giver.id, post.post, helper.tag),
          }));
      }
      /** What each asker is to see of each post: the author's, the helper's, and the count. */
      const expected = (asker: Person) =>
        cases.map(({ author, helper, first, second }) => {
          const isOpen = author.wish === loud && first === loud;
          const isToo = isOpen && helper.wish === loud && second === loud;
          const knows = isOpen || asker === giver || asker === author.who;
          return [knows, isToo || asker === giver || asker === helper.who, knows ? 1 : 0];
        });
      for (const asker of [
        giver,
        third,
        ...authors.map(({ who }) => who),
        ...helpers.map(({ who }) => who),
      ]) {
        const seen = await Promise.all(
          cases.map(async ({ post, author, helper }) => {
            const told = await asker.lookup({ posts: [post.post], detail: true });
            const of = told.praises.map((one) => one.author);
            return [of.includes(author.tag), of.includes(helper.tag), told.posts[0]?.n ?? 0];
          }),
        );
        expect(seen).toEqual(expected(asker));
      }
    });

    it('betrays no secret praise of the author: it is refused beside one, and becomes one with it', async () => {
      const { giver, author, third, helper, post, helping, give, seenBy } = await scene();
      expect(await give({ visibility: 'private' })).toMatchObject([
        { status: 'applied' },
        { code: 'beside-secret', field: 'group' },
      ]);
      await giver.ops(await withdraw(giver, post));
      await give();
      await author.ops(prefer('private'));
      expect(await seenBy(third)).toEqual([]);
      expect(await seenBy(helper)).toEqual(['helper']);
      // Nor does the helper's own tell her, on a device that never heard of it, that the author's stands.
      expect((await helper.changes(0)).praises.map(({ group }) => group)).toEqual([null]);
      expect((await giver.changes(0)).praises.map(({ group }) => group)).toContain(
        await praiseId(giver.id, post.post),
      );
      const id = await praiseId(giver.id, post.post, helping);
      await giver.ops({ ...(await amend(giver, post, { visibility: 'open' })), praise: id });
      expect(await seenBy(third)).toEqual([]);
      await helper.ops(prefer('open'));
      expect(await seenBy(third)).toEqual([]);
      await author.ops(prefer('team'));
      expect(await seenBy(third)).toEqual(['author', 'helper']);
      await giver.ops(await amend(giver, post, { visibility: 'private' }));
      expect(await seenBy(third)).toEqual([]);
      expect(await countOf(third, post)).toBe(0);
    });
  });
}
