import { describe, expect, it } from 'vitest';
import { freshTag, newMember, newPost, newTeam, praise, sealed } from './team.ts';
import { start, type World } from './world.ts';

export function describeLookup(here: () => World) {
  describe('lookup', () => {
    it('leaves out posts that nobody praises, and others’ praises unless asked for detail', async () => {
      const team = await newTeam(here());
      const [me, other] = [await newMember(team, '佐藤'), await newMember(team, '田中')];
      const [praised, silent] = [newPost(), newPost()];
      await other.ops(await praise(other, praised, { said: 'full', sealed: sealed('words') }));
      const posts = [praised.post, silent.post];
      const plain = await me.lookup({ posts });
      expect(plain.posts).toEqual([{ post: praised.post, n: 1, idea: null }]);
      expect([plain.praises, plain.members]).toEqual([[], []]);
      const detailed = await me.lookup({ posts, detail: true });
      expect(detailed.praises).toMatchObject([
        { giver: other.id, post: praised.post, sealed: sealed('words') },
      ]);
      expect(detailed.members).toEqual([
        {
          id: other.id,
          name: '田中',
          role: 'member',
          wish: 'team',
          level: 1,
          called: null,
          department: null,
          badges: ['first-words', 'light'].map((badge) => ({ badge, tier: 1 })),
        },
      ]);
    });

    it('answers once for a tag asked twice', async () => {
      const me = await newMember(await newTeam(here()));
      const post = newPost();
      await me.ops(await praise(me, post));
      const answer = await me.lookup({ posts: [post.post, post.post] });
      expect([answer.posts.length, answer.praises.length]).toEqual([1, 1]);
    });

    it('answers for 200 posts and 200 personas', async () => {
      const me = await newMember(await newTeam(here()));
      const posts = Array.from({ length: 200 }, () => freshTag());
      expect((await me.lookup({ posts, personas: posts })).posts).toEqual([]);
    });

    it('details at most the hundred newest of a post, and one’s own besides', async () => {
      const team = await newTeam(here());
      const post = newPost();
      const me = await newMember(team);
      await me.ops(await praise(me, post, { at: start - 1000 }));
      await Promise.all(
        Array.from({ length: 101 }, async (_, index) => {
          const giver = await newMember(team);
          await giver.ops(await praise(giver, post, { at: start - index }));
        }),
      );
      const { posts, praises } = await me.lookup({ posts: [post.post], detail: true });
      expect(posts[0]?.n).toBe(102);
      expect(praises).toHaveLength(101);
      expect(praises.map((one) => one.at)).toEqual([
        ...Array.from({ length: 100 }, (_, index) => start - index),
        start - 1000,
      ]);
    });
  });
}
