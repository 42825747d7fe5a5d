import { describe, expect, it } from 'vitest';
import type { PraiseId } from '../../../shared/contract/ids.ts';
import {
  base,
  claim,
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

const second = (id: PraiseId, line: string | null = null) => ({
  ...base(),
  kind: 'second',
  praise: id,
  sealed: line,
});
const unsecond = (id: PraiseId) => ({ ...base(), kind: 'unsecond', praise: id });
const thank = (id: PraiseId) => ({ ...base(), kind: 'thank', praise: id });
const prefer = (more: object = {}) => ({
  ...base(),
  kind: 'prefer',
  preferences: { wish: 'team', animation: true, levels: true, game: true, ...more },
});
const applied = { status: 'applied' };
const refused = (code: string, field: string) => ({ status: 'refused', code, field });

export function describeAnswers(here: () => World) {
  describe('what comes of praise', () => {
    async function scene() {
      const team = await newTeam(here());
      const admin = await newAdmin(team);
      const [giver, receiver, other] = [
        await newMember(team, '佐藤'),
        await newMember(team, '田中'),
        await newMember(team, '鈴木'),
      ];
      const post = newPost();
      await receiver.ops(claim(post.author));
      const op = await praise(giver, post, { said: 'full', value: 'care' });
      await giver.ops(op);
      const seenBy = async (asker: Person) =>
        (await asker.lookup({ posts: [post.post], detail: true })).praises.find(
          (one) => one.praise === op.praise,
        );
      return { team, admin, giver, receiver, other, post, id: op.praise, seenBy };
    }

    it('is applause, counted once a member, told to giver and receiver, and taken back', async () => {
      const { giver, receiver, other, admin, id, seenBy } = await scene();
      const [{ clock }, heard] = [await giver.changes(0), await receiver.changes(0)];
      await other.ops(second(id), second(id));
      await admin.ops(second(id));
      expect(await seenBy(other)).toMatchObject({ seconds: 2, seconded: true, cosigns: [] });
      expect(await seenBy(giver)).toMatchObject({ seconds: 2, seconded: false });
      expect((await giver.changes(clock)).praises).toMatchObject([{ praise: id, seconds: 2 }]);
      expect((await receiver.changes(heard.clock)).praises).toMatchObject([{ praise: id, seconds: 2 }]);
      expect(await other.ops(unsecond(id), unsecond(id))).toMatchObject([applied, applied]);
      expect(await seenBy(other)).toMatchObject({ seconds: 1, seconded: false });
    });

    it('is a leader’s line, which the leader replaces and nobody else may write', async () => {
      const { giver, other, admin, id, seenBy } = await scene();
      expect(await other.ops(second(id, sealed('line')))).toMatchObject([refused('leaders-only', 'sealed')]);
      await admin.ops(second(id, sealed('first')));
      await admin.ops(second(id, sealed('better')));
      expect(await seenBy(giver)).toMatchObject({
        seconds: 1,
        cosigns: [{ member: admin.id, sealed: sealed('better') }],
      });
      const { members } = await giver.lookup({ posts: [(await seenBy(giver))?.post], detail: true });
      expect(members.map((member) => member.id)).toContain(admin.id);
      await admin.ops(second(id)); // a bare clap, as from another device that knows of none
      expect(await seenBy(giver)).toMatchObject({ seconds: 1, cosigns: [{ sealed: sealed('better') }] });
      await admin.ops(unsecond(id));
      expect(await seenBy(giver)).toMatchObject({ seconds: 0, cosigns: [] });
    });

    it('is never one’s own applause, given or received', async () => {
      const { giver, receiver, id, seenBy } = await scene();
      expect(await giver.ops(second(id))).toMatchObject([refused('own-praise', 'praise')]);
      expect(await receiver.ops(second(id))).toMatchObject([refused('own-praise', 'praise')]);
      expect(await seenBy(giver)).toMatchObject({ seconds: 0 });
    });

    it('is the receiver’s thanks, once, and nobody else’s', async () => {
      const { giver, receiver, other, id, seenBy } = await scene();
      expect(await other.ops(thank(id))).toMatchObject([refused('not-yours', 'praise')]);
      expect(await giver.ops(thank(id))).toMatchObject([refused('not-yours', 'praise')]);
      expect(await receiver.ops(thank(id))).toMatchObject([applied]);
      const { clock } = await giver.changes(0);
      await receiver.ops(thank(id));
      expect((await giver.changes(clock)).praises).toEqual([]);
      expect(await seenBy(giver)).toMatchObject({ thanked: true });
    });

    it('goes with the praise, and does not come back with it', async () => {
      const { giver, receiver, other, admin, post, id, seenBy } = await scene();
      await other.ops(second(id));
      await admin.ops(second(id, sealed('line')));
      await receiver.ops(thank(id));
      await giver.ops(await withdraw(giver, post));
      expect(await other.ops(second(id), thank(id))).toMatchObject([
        refused('withdrawn', 'praise'),
        refused('withdrawn', 'praise'),
      ]);
      await giver.ops(await praise(giver, post));
      expect(await seenBy(giver)).toMatchObject({ seconds: 0, cosigns: [], thanked: false });
    });

    it('is not what somebody said who let the account go, or said before it was hers', async () => {
      const { receiver, other, post, id, seenBy, giver } = await scene();
      await receiver.ops(thank(id), unclaim(post.author));
      expect(await seenBy(giver)).toMatchObject({ thanked: false });
      await other.ops(second(id));
      expect(await seenBy(giver)).toMatchObject({ seconds: 1 });
      await other.ops(claim(post.author));
      expect(await seenBy(giver)).toMatchObject({ seconds: 0, receiver: other.id });
    });

    it('arrives beyond the ten that count in a week, and only its giver hears why it counts no more (rule 7)', async () => {
      const { giver, other } = await scene();
      for (let n = 0; n < 9; n += 1) await giver.ops(await praise(giver, newPost(), { said: 'full' }));
      const grown = (await giver.me()).own.growth.people;
      const late = newPost();
      await other.ops(claim(late.author));
      await giver.ops(await praise(giver, late, { said: 'full', at: base().at + 1 }));
      const told = async (asker: Person) =>
        (await asker.changes(0)).praises.find(({ post }) => post === late.post);
      expect(await told(other)).toMatchObject({ giver: giver.id, worth: null });
      expect((await told(giver))?.worth).toEqual({ twelfths: 0, less: 'week' });
      expect((await giver.me()).own.growth.people).toBe(grown);
      expect((await other.me()).own.growth.people).toBe(12); // her week is another
    });

    it('weighs for the giver alone', async () => {
      const { giver, receiver, other, seenBy } = await scene();
      expect((await seenBy(giver))?.worth).toEqual({ twelfths: 12, less: null });
      expect((await seenBy(receiver))?.worth).toBeNull();
      expect((await seenBy(other))?.worth).toBeNull();
    });

    it('is told anew to its giver, and to her alone, when another praise makes it count more or less', async () => {
      const team = await newTeam(here());
      const [giver, receiver] = [await newMember(team), await newMember(team)];
      const [first, next] = [newPost(), newPost()];
      await receiver.ops(claim(first.author), claim(next.author));
      const later = await praise(giver, next, { said: 'full', at: base().at + 1 });
      await giver.ops(await praise(giver, first, { said: 'full' }), later);
      const { clock } = await giver.changes(0);
      await giver.ops(await withdraw(giver, first));
      const told = await giver.changes(clock);
      expect(told.praises.map(({ praise: id, worth }) => [id, worth])).toEqual([
        [later.praise, { twelfths: 12, less: null }],
      ]);
      expect((await giver.changes(told.clock)).praises).toEqual([]);
      expect((await receiver.changes(clock)).praises).toEqual([]);
      const many = await Promise.all(
        Array.from({ length: 10 }, () => praise(giver, newPost(), { said: 'full' })),
      );
      await giver.ops(...many);
      const crowded = (await giver.changes(told.clock)).praises.find((one) => one.praise === later.praise);
      expect(crowded?.worth).toEqual({ twelfths: 0, less: 'week' });
      expect((await receiver.changes(clock)).praises).toEqual([]);
    });
  });

  describe('how a member likes to be praised', () => {
    it('is changed in part, and leaves alone what another device of hers chose', async () => {
      const me = await newMember(await newTeam(here()), '田中');
      await me.ops(prefer({ wish: 'private', called: 'ゆか' }));
      await me.ops({ ...base(), kind: 'prefer', preferences: { animation: false } });
      const kept = { wish: 'private', animation: false, levels: true, game: true, called: 'ゆか' };
      expect((await me.me()).own.preferences).toEqual(kept);
    });

    it('is unchosen at first, then what she chose, on every device', async () => {
      const me = await newMember(await newTeam(here()));
      expect((await me.me()).own.preferences).toBeNull();
      expect((await me.me()).member).toMatchObject({ wish: 'team', level: 0 });
      const { clock } = await me.changes(0);
      await me.ops(prefer({ wish: 'open', animation: false }));
      const chosen = { wish: 'open', animation: false, levels: true, game: true, called: null };
      expect((await me.me()).own.preferences).toEqual(chosen);
      expect((await me.changes(clock)).own?.preferences).toEqual(chosen);
      expect((await me.changes((await me.changes(clock)).clock)).own).toBeNull();
    });

    it('is without the game layer where she wants none, and praise is what it was (rule 2)', async () => {
      const team = await newTeam(here());
      const [me, other] = [await newMember(team), await newMember(team)];
      const [mine, theirs] = [newPost(), newPost()];
      await me.ops(claim(mine.author), prefer({ game: false }));
      await other.ops(claim(theirs.author));
      expect(await me.ops(await praise(me, theirs, { said: 'full' }))).toMatchObject([applied]);
      expect(await other.ops(await praise(other, mine, { said: 'full' }))).toMatchObject([applied]);
      for (const one of [me, other]) {
        expect((await one.changes(0)).praises).toHaveLength(2);
        expect((await one.me()).own.growth.people).toBe(12); // one person, in both directions
      }
    });

    it('keeps a level that she does not show out of every answer', async () => {
      const team = await newTeam(here());
      const [me, other] = [await newMember(team), await newMember(team)];
      const persona = newPost().author;
      await me.ops(claim(persona), prefer({ game: false }));
      const told = async () =>
        (await other.lookup({ posts: [], personas: [persona] })).members.map(({ level }) => level);
      expect(await told()).toEqual([null]);
      await me.ops(prefer({ levels: false }));
      expect(await told()).toEqual([null]);
      await me.ops(prefer());
      expect(await told()).toEqual([0]);
    });

    it('holds from the moment an account turns out to be hers, also when she lets it go', async () => {
      const team = await newTeam(here());
      const [giver, me, third] = [await newMember(team), await newMember(team), await newMember(team)];
      const post = newPost();
      await me.ops(prefer({ wish: 'private' }));
      await giver.ops(await praise(giver, post));
      const counts = async () =>
        Promise.all(
          [giver, me, third].map(async (one) => (await one.lookup({ posts: [post.post] })).posts[0]?.n ?? 0),
        );
      expect(await counts()).toEqual([1, 1, 1]);
      await me.ops(claim(post.author));
      expect(await counts()).toEqual([1, 1, 0]);
      await me.ops(unclaim(post.author));
      expect(await counts()).toEqual([1, 0, 0]);
    });
  });
}
