import { describe, expect, it } from 'vitest';
import { amend, base, countOf, newMember, newPost, newTeam, praise, sealed, withdraw } from './team.ts';
import { day, start, type World } from './world.ts';

export function describeOps(here: () => World) {
  describe('ops', () => {
    async function pair() {
      const team = await newTeam(here());
      return { giver: await newMember(team, '佐藤'), other: await newMember(team, '田中') };
    }
    const applied = (op: { id: string }) => ({ id: op.id, status: 'applied' });
    const refused = (op: { id: string }, code: string, field: string) => ({
      id: op.id,
      status: 'refused',
      code,
      field,
    });

    it('count each giver of a post once', async () => {
      const { giver, other } = await pair();
      const post = newPost();
      const op = await praise(giver, post);
      expect(await giver.ops(op)).toEqual([applied(op)]);
      await giver.ops(await praise(giver, post));
      await other.ops(await praise(other, post));
      expect(await countOf(other, post)).toBe(2);
    });

    it('change nothing when a batch is sent twice, and answer the same', async () => {
      const { giver, other } = await pair();
      const [post, second] = [newPost(), newPost()];
      const batch = [
        await praise(giver, post, { said: 'full', value: 'kaizen', sealed: sealed('words') }),
        await praise(giver, second, { value: 'no-such-value' }),
        await withdraw(giver, newPost()),
      ];
      const first = await giver.ops(...batch);
      const before = await other.lookup({ posts: [post.post, second.post], detail: true });
      expect(await giver.ops(...batch)).toEqual(first);
      expect(await other.lookup({ posts: [post.post, second.post], detail: true })).toEqual(before);
    });

    it('apply the rest when only the beginning of a batch had arrived', async () => {
      const { giver } = await pair();
      const posts = [newPost(), newPost(), newPost()];
      const batch = await Promise.all(posts.map((post) => praise(giver, post)));
      await giver.ops(...batch.slice(0, 2)); // and the answer was lost
      expect(await giver.ops(...batch)).toEqual(batch.map(applied));
      for (const post of posts) expect(await countOf(giver, post)).toBe(1);
    });

    it('keep a refusal for ever, even when the same op would do now', async () => {
      const { giver } = await pair();
      const post = newPost();
      const early = await withdraw(giver, post);
      expect(await giver.ops(early)).toEqual([refused(early, 'unknown-praise', 'praise')]);
      await giver.ops(await praise(giver, post));
      expect(await giver.ops(early)).toEqual([refused(early, 'unknown-praise', 'praise')]);
      expect(await countOf(giver, post)).toBe(1);
    });

    it('apply an op only once within one batch', async () => {
      const { giver } = await pair();
      const post = newPost();
      const [give, take] = [await praise(giver, post), await withdraw(giver, post)];
      await giver.ops(give, take, give);
      expect(await countOf(giver, post)).toBe(0);
    });

    it('refuse an id that another member has used', async () => {
      const { giver, other } = await pair();
      const [op, post] = [await praise(giver, newPost()), newPost()];
      await giver.ops(op);
      const borrowed = { ...(await praise(other, post)), id: op.id };
      expect(await other.ops(borrowed)).toEqual([refused(op, 'not-yours', 'id')]);
      expect(await countOf(giver, post)).toBe(0);
      expect(await giver.ops(op)).toEqual([applied(op)]);
    });

    it('refuse a praise id that is not the one of giver and post', async () => {
      const { giver, other } = await pair();
      const post = newPost();
      const forged = { ...(await praise(giver, post)), praise: (await praise(other, post)).praise };
      expect(await giver.ops(forged)).toEqual([refused(forged, 'invalid', 'praise')]);
      expect(await countOf(giver, post)).toBe(0);
    });

    it('refuse a value the team does not have, in praising and in amending', async () => {
      const { giver } = await pair();
      const post = newPost();
      const wrong = await praise(giver, post, { value: 'speed' });
      expect(await giver.ops(wrong)).toEqual([refused(wrong, 'unknown-value', 'value')]);
      await giver.ops(await praise(giver, post, { value: 'care' }));
      const worse = await amend(giver, post, { value: 'speed' });
      expect(await giver.ops(worse)).toEqual([refused(worse, 'unknown-value', 'value')]);
      expect((await giver.lookup({ posts: [post.post] })).praises[0]?.value).toBe('care');
    });

    it('keep the words when a bare praise comes after them', async () => {
      const { giver } = await pair();
      const post = newPost();
      await giver.ops(await praise(giver, post, { said: 'full', value: 'kaizen', sealed: sealed('words') }));
      const before = (await giver.lookup({ posts: [post.post] })).praises;
      await giver.ops(await praise(giver, post, { value: 'care' }));
      expect((await giver.lookup({ posts: [post.post] })).praises).toEqual(before);
    });

    it('amend when a praise that says something comes after a bare one', async () => {
      const { giver } = await pair();
      const post = newPost();
      await giver.ops(await praise(giver, post));
      await giver.ops(
        await praise(giver, post, { said: 'short', value: 'care', sealed: sealed('late-words') }),
      );
      const [view] = (await giver.lookup({ posts: [post.post] })).praises;
      expect(view).toMatchObject({ said: 'short', value: 'care', sealed: sealed('late-words') });
      expect(await countOf(giver, post)).toBe(1);
    });

    it('amend one’s own praise, and keep when it was given', async () => {
      const { giver, other } = await pair();
      const post = newPost();
      await giver.ops(await praise(giver, post));
      const op = await amend(giver, post, {
        at: start + 5,
        said: 'full',
        value: 'honest',
        sealed: sealed('better'),
      });
      expect(await giver.ops(op)).toEqual([applied(op)]);
      const [view] = (await other.lookup({ posts: [post.post], detail: true })).praises;
      expect(view).toMatchObject({ said: 'full', value: 'honest', sealed: sealed('better'), at: start });
    });

    it('let nobody amend or withdraw another’s praise', async () => {
      const { giver, other } = await pair();
      const post = newPost();
      await giver.ops(await praise(giver, post, { said: 'full', sealed: sealed('words') }));
      const { praise: theirs } = await praise(giver, post);
      const ops = [
        { ...(await amend(other, post)), praise: theirs },
        { ...(await withdraw(other, post)), praise: theirs },
      ];
      expect(await other.ops(...ops)).toEqual(ops.map((op) => refused(op, 'not-yours', 'praise')));
      expect((await giver.lookup({ posts: [post.post] })).praises[0]?.sealed).toBe(sealed('words'));
    });

    it('erase what a withdrawn praise said, and take it off the count once', async () => {
      const { giver, other } = await pair();
      const post = newPost();
      await other.ops(await praise(other, post));
      await giver.ops(await praise(giver, post, { said: 'full', sealed: sealed('words') }));
      const [first, second] = [await withdraw(giver, post), await withdraw(giver, post)];
      expect(await giver.ops(first, second)).toEqual([applied(first), applied(second)]);
      expect(await countOf(giver, post)).toBe(1);
      expect(
        (await giver.lookup({ posts: [post.post], detail: true })).praises.map((one) => one.giver),
      ).toEqual([other.id]);
      const late = await amend(giver, post);
      expect(await giver.ops(late)).toEqual([refused(late, 'withdrawn', 'praise')]);
    });

    it('bring a withdrawn praise back by praising again', async () => {
      const { giver } = await pair();
      const post = newPost();
      await giver.ops(await praise(giver, post), await withdraw(giver, post));
      expect((await giver.lookup({ posts: [post.post] })).posts).toEqual([]);
      await giver.ops(await praise(giver, post, { at: start + 9, said: 'short', sealed: sealed('again') }));
      const answer = await giver.lookup({ posts: [post.post] });
      expect(answer.posts).toEqual([{ post: post.post, n: 1, idea: null }]);
      expect(answer.praises).toMatchObject([{ said: 'short', sealed: sealed('again'), at: start + 9 }]);
    });

    it('bring a praise back to the author it names now', async () => {
      const { giver } = await pair();
      const post = newPost();
      await giver.ops(await praise(giver, post), await withdraw(giver, post));
      const { author } = newPost();
      await giver.ops(await praise(giver, { ...post, author }));
      expect((await giver.lookup({ posts: [post.post] })).praises[0]?.author).toBe(author);
    });

    it('refuse what is malformed by itself, and apply what stands around it', async () => {
      const { giver } = await pair();
      const [before, after] = [newPost(), newPost()];
      const id = crypto.randomUUID();
      const results = await giver.ops(
        await praise(giver, before),
        { ...base(), id, kind: 'praise' },
        { kind: 'dance' },
        { ...base(), id: 'mine', kind: 'claim', persona: 'x'.repeat(22) },
        await praise(giver, after),
      );
      expect(results.map((result) => result.status)).toEqual([
        'applied',
        'refused',
        'refused',
        'refused',
        'applied',
      ]);
      expect(results[1]).toEqual({ id, status: 'refused', code: 'invalid', field: 'praise' });
      expect(results[2]).toEqual({ id: null, status: 'refused', code: 'invalid', field: 'kind' });
      expect(results[3]).toEqual({ id: null, status: 'refused', code: 'invalid', field: 'id' });
      expect([await countOf(giver, before), await countOf(giver, after)]).toEqual([1, 1]);
    });

    it.each([
      ['a day ahead', day, 0],
      ['eleven minutes ahead', 11 * 60_000, 0],
      ['nine minutes ahead', 9 * 60_000, 9 * 60_000],
      ['a day behind', -day, -day],
      ['two months behind', -60 * day, 0],
    ])('date a praise plausibly when the giver’s clock is %s', async (_, off, kept) => {
      const { giver } = await pair();
      const post = newPost();
      await giver.ops(await praise(giver, post, { at: start + off }));
      expect((await giver.lookup({ posts: [post.post] })).praises[0]?.at).toBe(start + kept);
    });

    const hour = day / 24;
    it.each([
      ['right', 0, hour, -hour],
      ['off by a day, ahead', day, hour, -hour],
      ['off by a day, behind', -day, hour, -hour],
      ['two months ahead', 60 * day, hour, -hour],
      ['two months behind', -60 * day, hour, -hour],
      ['off by a day, behind, and nothing waited', -day, 0, 0],
      ['set back after the press', 0, -hour, 0],
      ['right, and it waited for two months', 0, 60 * day, -30 * day],
    ])(
      'date a praise by how long ago it was where the sender’s clock is %s',
      async (_, off, waited, made) => {
        const { giver } = await pair();
        const post = newPost();
        const sent = start + off;
        await giver.opsAt(sent, await praise(giver, post, { at: sent - waited }));
        expect((await giver.lookup({ posts: [post.post] })).praises[0]?.at).toBe(start + made);
      },
    );

    it('take the longest words a praise may carry, sixty times in one batch', async () => {
      const { giver } = await pair();
      const long = sealed('w'.repeat(16_000));
      const ops = await Promise.all(
        Array.from({ length: 60 }, () => praise(giver, newPost(), { sealed: long, said: 'full' })),
      );
      expect((await giver.ops(...ops)).every((result) => result.status === 'applied')).toBe(true);
    });

    it('rename a member for everybody, and only when the name is another one', async () => {
      const { giver, other } = await pair();
      const rename = (name: string) => ({ ...base(), kind: 'rename', name });
      const { clock } = await other.changes(0);
      const op = rename('佐藤 健一');
      expect(await giver.ops(op)).toEqual([applied(op)]);
      const told = await other.changes(clock);
      expect(told.members).toEqual([
        {
          id: giver.id,
          name: '佐藤 健一',
          role: 'member',
          wish: 'team',
          level: 0,
          called: null,
          department: null,
          badges: [],
        },
      ]);
      expect((await giver.me()).member.name).toBe('佐藤 健一');
      await giver.ops(rename(' 佐藤 健一 '));
      expect((await other.changes(told.clock)).members).toEqual([]);
      const empty = rename(' ');
      expect(await giver.ops(empty)).toEqual([refused(empty, 'invalid', 'name')]);
    });
  });
}
