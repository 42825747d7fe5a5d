import { describe, expect, it } from 'vitest';
import type { PersonaTag } from '../../../shared/contract/ids.ts';
import {
  base,
  claim,
  freshTag,
  newAdmin,
  newMember,
  newPost,
  newTeam,
  type Person,
  type Post,
  praise,
  sealed,
  unclaim,
  withdraw,
} from './team.ts';
import { day, start, type World } from './world.ts';

const propose = ({ post, author }: Post, more: object = {}) => ({
  ...base(),
  kind: 'propose',
  ...{ post, author },
  from: null,
  sealed: sealed('idea'),
  ...more,
});
const unpropose = ({ post }: Post) => ({ ...base(), kind: 'unpropose', post });
const move = ({ post }: Post, state: string, line: string | null = null, more: object = {}) => ({
  ...base(),
  kind: 'move',
  ...{ post, state },
  sealed: line === null ? null : sealed(line),
  ...more,
});

export function describeIdeas(here: () => World) {
  describe('ideas', () => {
    async function scene() {
      const team = await newTeam(here());
      const leader = await newAdmin(team);
      const [proposer, author, fan] = [await newMember(team), await newMember(team), await newMember(team)];
      return { leader, proposer, author, fan, other: await newMember(team), post: newPost(), team };
    }
    const applied = { status: 'applied' };
    const refused = (code: string, field: string) => ({ status: 'refused', code, field });
    const ideaOf = async (asker: Person, { post }: Post) =>
      (await asker.lookup({ posts: [post], detail: true })).ideas.find((one) => one.post === post);
    const heard = async (asker: Person, since: number) =>
      (await asker.changes(since)).ideas.map(({ post, state }) => [post, state]);
    const clockOf = async (asker: Person) => (await asker.lookup({ posts: [] })).clock;

    it('are posts that anybody marks, their own authors too, with a state for everybody to see', async () => {
      const { proposer, author, other, post, team } = await scene();
      await author.ops(claim(post.author));
      const clock = await clockOf(other);
      expect(await author.ops(propose(post, { sealed: sealed('mine') }))).toMatchObject([applied]);
      expect(await proposer.ops(propose(post))).toMatchObject([applied]); // is one already
      const told = { post: post.post, n: 0, idea: 'proposed' };
      expect((await other.changes(clock)).posts).toEqual([told]);
      expect((await other.lookup({ posts: [post.post] })).posts).toEqual([told]);
      expect(await ideaOf(other, post)).toMatchObject({
        ...{ post: post.post, author: post.author, owner: author.id, proposer: author.id },
        ...{ state: 'proposed', since: start, proposed: start, from: null, sealed: sealed('mine') },
        steps: [{ state: 'proposed', member: author.id, at: start, sealed: null }],
      });
      expect((await other.lookup({ posts: [post.post] })).ideas).toEqual([]);
      const late = await newMember(team);
      expect((await late.lookup({ posts: [post.post], detail: true })).members).toMatchObject([
        { id: author.id },
      ]);
    });

    it('go the way their leaders move them, step by step, and may be considered again', async () => {
      const { proposer, leader, other, post } = await scene();
      await proposer.ops(propose(post));
      here().setNow(start + 3 * day);
      const at = start + 2 * day;
      expect(
        await leader.ops(
          move(post, 'declined', 'not-this-year', { at }),
          move(post, 'considered', null, { at }),
          move(post, 'realised', 'well-done', { at }),
          move(post, 'adopted', 'too-late', { at: at - day }),
        ),
      ).toMatchObject([applied, applied, applied, refused('idea-moved', 'state')]);
      expect(await ideaOf(other, post)).toMatchObject({
        ...{ state: 'realised', since: at, proposed: start },
        steps: [
          { state: 'proposed', member: proposer.id, sealed: null },
          { state: 'declined', member: leader.id, at, sealed: sealed('not-this-year') },
          { state: 'considered', member: leader.id, at, sealed: null },
          { state: 'realised', member: leader.id, at, sealed: sealed('well-done') },
        ],
      });
      expect((await other.lookup({ posts: [post.post] })).posts).toMatchObject([{ idea: 'realised' }]);
    });

    it('take another line in the place of the newest, and keep it where none is given', async () => {
      const { proposer, leader, post } = await scene();
      await proposer.ops(propose(post));
      await leader.ops(move(post, 'adopted', 'frist'), move(post, 'adopted', 'first'));
      const clock = await clockOf(proposer);
      await leader.ops(move(post, 'adopted'));
      expect(await heard(proposer, clock)).toEqual([]);
      expect((await ideaOf(proposer, post))?.steps.slice(1)).toMatchObject([
        { state: 'adopted', sealed: sealed('first') },
      ]);
    });

    it('are moved by leaders alone, declined only with a reason, and not before they are ideas', async () => {
      const { proposer, leader, post } = await scene();
      expect(await leader.ops(move(post, 'adopted'))).toMatchObject([refused('unknown-idea', 'post')]);
      await proposer.ops(propose(post));
      expect(await proposer.ops(move(post, 'adopted'))).toMatchObject([refused('leaders-only', 'state')]);
      expect(await leader.ops(move(post, 'declined'))).toMatchObject([refused('line-missing', 'sealed')]);
      expect(await leader.ops(move(post, 'proposed'))).toMatchObject([refused('invalid', 'state')]);
      expect(await ideaOf(leader, post)).toMatchObject({ state: 'proposed', steps: [{}] });
    });

    it('are taken back by their proposer until a leader moved them, and can be proposed anew', async () => {
      const { proposer, leader, fan, other, post } = await scene();
      await fan.ops(await praise(fan, post));
      expect(await proposer.ops(unpropose(post))).toMatchObject([refused('unknown-idea', 'post')]);
      await proposer.ops(propose(post));
      expect(await leader.ops(unpropose(post))).toMatchObject([refused('not-yours', 'post')]);
      const clock = await clockOf(fan);
      expect(await proposer.ops(unpropose(post), unpropose(post))).toMatchObject([applied, applied]);
      expect(await fan.changes(clock)).toMatchObject({
        ...{ ideas: [], unproposed: [post.post] },
        posts: [{ post: post.post, n: 1, idea: null }],
      });
      expect(await ideaOf(other, post)).toBeUndefined();
      expect(await leader.ops(move(post, 'adopted'))).toMatchObject([refused('unknown-idea', 'post')]);
      await other.ops(propose(post, { sealed: sealed('anew') }));
      expect(await ideaOf(fan, post)).toMatchObject({ proposer: other.id, sealed: sealed('anew') });
      expect(await fan.changes(clock)).toMatchObject({ unproposed: [], ideas: [{ proposer: other.id }] });
      await leader.ops(move(post, 'considered'));
      expect(await other.ops(unpropose(post))).toMatchObject([refused('idea-moved', 'post')]);
      expect((await ideaOf(fan, post))?.steps).toMatchObject([
        { state: 'proposed' },
        { state: 'considered' },
      ]);
    });

    it('are heard of, at each step, by author, proposer, those who praised, and leaders (rule 17)', async () => {
      const { proposer, author, fan, other, leader, post } = await scene();
      await author.ops(claim(post.author));
      await fan.ops(await praise(fan, post));
      const all = [proposer, author, fan, leader, other];
      const clocks = await Promise.all(all.map(clockOf));
      const told = () => Promise.all(all.map((one, at) => heard(one, clocks[at] ?? 0)));
      await proposer.ops(propose(post));
      expect(await told()).toEqual([...Array(4).fill([[post.post, 'proposed']]), []]);
      await leader.ops(move(post, 'adopted', 'yes'));
      expect(await told()).toEqual([...Array(4).fill([[post.post, 'adopted']]), []]);
      await fan.ops(await withdraw(fan, post));
      await leader.ops(move(post, 'realised'));
      expect((await told()).map((one) => one.length)).toEqual([1, 1, 0, 1, 0]);
      expect(await heard(author, 0)).toEqual([[post.post, 'realised']]); // on a new device
    });

    it('are told to who praises or claims what is an idea already', async () => {
      const { proposer, author, fan, other, post } = await scene();
      await proposer.ops(propose(post));
      const all = [author, fan, other];
      const clocks = await Promise.all(all.map(clockOf));
      await fan.ops(await praise(fan, post));
      await author.ops(claim(post.author));
      const told = await Promise.all(all.map((one, at) => one.changes(clocks[at] ?? 0)));
      expect(told.map(({ ideas }) => ideas.map(({ owner }) => owner))).toEqual([
        [author.id],
        [author.id],
        [],
      ]);
      const clock = await clockOf(fan);
      await author.ops(unclaim(post.author));
      expect((await fan.changes(clock)).ideas).toMatchObject([{ owner: null }]);
    });

    it.each(['before', 'after'] as const)(
      'tell nobody of a private praise given %s, and its giver of every step',
      async (when) => {
        const { proposer, author, fan, other, leader, post } = await scene();
        await author.ops(claim(post.author));
        const op = await praise(fan, post, { visibility: 'private' });
        const plain = newPost();
        for (const one of [post, plain]) {
          const isPraised = one === post;
          if (when === 'before' && isPraised) await fan.ops(op);
          await proposer.ops(propose(one));
        }
        const third = [proposer, other, leader];
        const before = await Promise.all(third.map((one) => one.changes(0)));
        const since = await clockOf(fan);
        if (when === 'after') {
          await fan.ops(op);
          expect(await heard(fan, since)).toEqual([[post.post, 'proposed']]);
          const told = await Promise.all(third.map((one, at) => one.changes(before[at]?.clock ?? 0)));
          for (const { ideas, posts, praises } of told) expect([ideas, posts, praises]).toEqual([[], [], []]);
        }
        await leader.ops(move(post, 'adopted'), move(plain, 'adopted'));
        expect(await heard(fan, since)).toEqual([[post.post, 'adopted']]);
        const shape = async (one: Person, { post: tag }: Post) =>
          (await one.lookup({ posts: [tag], detail: true })).posts;
        for (const one of third) {
          const [praised, bare] = [await shape(one, post), await shape(one, plain)];
          expect(praised.map(({ n, idea }) => [n, idea])).toEqual(bare.map(({ n, idea }) => [n, idea]));
        }
      },
    );

    it('are told with the post whose praise they came of, the newest 20', async () => {
      const { proposer, fan, other, leader } = await scene();
      const [origin, secret] = [newPost(), newPost()];
      await fan.ops(await praise(fan, origin), await praise(fan, secret, { visibility: 'private' }));
      const born = Array.from({ length: 21 }, () => newPost());
      await proposer.ops(
        ...born.map((one, at) => propose(one, { from: origin.post, at: start - (21 - at) * 1000 })),
        propose(newPost(), { from: secret.post }),
      );
      await leader.ops(propose(origin));
      const told = (await other.lookup({ posts: [origin.post, secret.post], detail: true })).ideas;
      const newest = born.slice(1).map(({ post }) => post);
      expect(told.map(({ post }) => post).toSorted()).toEqual([origin.post, ...newest].toSorted());
    });

    it('name the praised post they came of, unless only a private praise is there', async () => {
      const { proposer, fan, other } = await scene();
      const [open, secret, idea, born] = [newPost(), newPost(), newPost(), newPost()];
      await fan.ops(
        await praise(fan, open),
        await praise(fan, secret, { visibility: 'private' }),
        propose(idea, { from: secret.post }),
      );
      await proposer.ops(propose(born, { from: open.post }));
      expect((await ideaOf(other, born))?.from).toBe(open.post);
      expect((await ideaOf(other, idea))?.from).toBeNull();
      await fan.ops(await withdraw(fan, open));
      expect((await ideaOf(other, born))?.from).toBeNull();
      await fan.ops(propose(open));
      expect((await ideaOf(other, born))?.from).toBe(open.post);
    });

    it('are told along their chain: with the one they came of, and to those whose own led to them', async () => {
      const { proposer, author, fan, other, leader, post, team } = await scene();
      await author.ops(claim(post.author));
      const [child, grandchild] = [newPost(), newPost()];
      await proposer.ops(propose(post));
      await fan.ops(await praise(fan, post, { visibility: 'private' }));
      const all = [proposer, author, fan, leader, other];
      const clocks = await Promise.all(all.map(clockOf));
      const told = () =>
        Promise.all(
          all.map(async (one, at) => (await one.changes(clocks[at] ?? 0)).ideas.map(({ from }) => from)),
        );
      const maker = await newMember(team);
      await maker.ops(propose(child, { from: post.post }), propose(grandchild, { from: child.post }));
      const [first, second] = [post.post, child.post];
      expect(await told()).toEqual([[first], [first], [first], [first, second], []]);
      const looked = (await other.lookup({ posts: [child.post], detail: true })).ideas;
      expect(looked.map(({ post: tag }) => tag).toSorted()).toEqual(
        [post, child, grandchild].map(({ post: tag }) => tag).toSorted(),
      );
      await proposer.ops(unpropose(post));
      expect((await proposer.changes(clocks[0] ?? 0)).ideas).toEqual([]);
      const after = (await other.lookup({ posts: [child.post], detail: true })).ideas;
      expect(after.map(({ from }) => from).toSorted()).toEqual([second, null]);
    });

    it('come in pages that leave nothing out, those that a claim or a praise brings too', async () => {
      const { leader, proposer, author, fan } = await scene();
      const persona = freshTag<PersonaTag>();
      const posts = Array.from({ length: 600 }, () => newPost(persona));
      const since = { leader: await clockOf(leader), fan: await clockOf(fan), author: await clockOf(author) };
      for (let at = 0; at < posts.length; at += 100)
        await proposer.ops(...posts.slice(at, at + 100).map((post) => propose(post)));
      const follow = async (asker: Person, from: number) => {
        const seen: string[] = [];
        const largest: number[] = [];
        for (let clock = from; ; ) {
          const page = await asker.changes(clock);
          seen.push(...page.ideas.map(({ post }) => post));
          largest.push(page.ideas.length);
          if (!page.more) return { seen: new Set(seen).size, times: seen.length, most: Math.max(...largest) };
          clock = page.clock;
        }
      };
      const told = await follow(leader, since.leader);
      expect([told.seen, told.times, told.most < 500]).toEqual([600, 600, true]);
      const before = await clockOf(fan);
      for (let at = 0; at < posts.length; at += 100)
        await fan.ops(...(await Promise.all(posts.slice(at, at + 100).map((post) => praise(fan, post)))));
      expect((await follow(fan, before)).seen).toBe(600);
      await author.ops(claim(persona));
      expect((await follow(author, since.author)).seen).toBe(600);
      expect((await follow(author, 0)).seen).toBe(600);
    });
  });
}
