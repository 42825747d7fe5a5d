import { describe, expect, it } from 'vitest';
import type { PersonaTag } from '../../../shared/contract/ids.ts';
import { memberPersona } from '../../../shared/target/member-persona.ts';
import {
  base,
  claim,
  countOf,
  freshTag,
  newMember,
  newPost,
  newTeam,
  type Person,
  praise,
  sealed,
  unclaim,
} from './team.ts';
import type { World } from './world.ts';

async function leave({ team, token }: Person): Promise<void> {
  await team.world.request('/v1/sessions/current', {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${token}` },
  });
}

export function describePersonas(here: () => World) {
  describe('personas', () => {
    async function three() {
      const team = await newTeam(here());
      return {
        me: await newMember(team, '佐藤'),
        other: await newMember(team, '田中'),
        third: await newMember(team, '鈴木'),
        persona: freshTag<PersonaTag>(),
      };
    }

    it('give a praise its receiver as soon as somebody claims them', async () => {
      const { me, other, persona } = await three();
      const post = newPost(persona);
      await other.ops(await praise(other, post, { said: 'full', sealed: sealed('words') }));
      expect((await other.lookup({ posts: [post.post] })).praises[0]?.receiver).toBeNull();
      await me.ops(claim(persona));
      const answer = await other.lookup({ posts: [post.post], personas: [persona] });
      expect(answer.praises[0]?.receiver).toBe(me.id);
      expect(answer.personas).toEqual([{ persona, member: me.id, wish: null }]);
      expect(answer.members.map((member) => member.name).sort()).toEqual(['佐藤', '田中']);
      expect((await me.me()).personas).toEqual([persona]);
    });

    it('cannot be claimed from somebody else, and twice by oneself without harm', async () => {
      const { me, other, persona } = await three();
      await me.ops(claim(persona));
      const { clock } = await me.changes(0);
      expect((await me.ops(claim(persona)))[0]?.status).toBe('applied');
      expect((await me.changes(0)).clock).toBe(clock);
      expect(await other.ops(claim(persona))).toMatchObject([{ code: 'persona-taken', field: 'persona' }]);
    });

    it('refuse praise of one’s own posts', async () => {
      const { me, persona } = await three();
      const post = newPost(persona);
      await me.ops(claim(persona));
      expect(await me.ops(await praise(me, post))).toMatchObject([{ code: 'own-post', field: 'author' }]);
      expect(await countOf(me, post)).toBe(0);
    });

    it('turn earlier praise of oneself into none when claimed', async () => {
      const { me, other, persona } = await three();
      const post = newPost(persona);
      await me.ops(await praise(me, post));
      await other.ops(await praise(other, post));
      await me.ops(claim(persona));
      expect(await countOf(other, post)).toBe(1);
      expect((await me.lookup({ posts: [post.post], detail: true })).praises.map((one) => one.giver)).toEqual(
        [other.id],
      );
    });

    it('can be let go by their owner only, and then be claimed by another', async () => {
      const { me, other, third, persona } = await three();
      const post = newPost(persona);
      await third.ops(await praise(third, post));
      await me.ops(claim(persona));
      expect(await other.ops(unclaim(persona))).toMatchObject([{ code: 'not-yours', field: 'persona' }]);
      await me.ops(unclaim(persona));
      expect((await third.lookup({ posts: [post.post], personas: [persona] })).personas).toEqual([]);
      expect((await other.ops(claim(persona)))[0]?.status).toBe('applied');
      expect((await third.lookup({ posts: [post.post] })).praises[0]?.receiver).toBe(other.id);
    });

    it('tell what is wished for their praise by whoever let them go, until somebody claims them', async () => {
      const { me, other, third, persona } = await three();
      await me.ops(claim(persona), { ...base(), kind: 'prefer', preferences: { wish: 'private' } });
      const { clock } = await third.changes(0);
      await me.ops(unclaim(persona));
      const kept = [{ persona, member: null, wish: 'private' }];
      expect((await third.lookup({ posts: [], personas: [persona] })).personas).toEqual(kept);
      expect((await third.changes(clock)).personas).toEqual(kept);
      await other.ops(claim(persona));
      const claimed = [{ persona, member: other.id, wish: null }];
      expect((await third.lookup({ posts: [], personas: [persona] })).personas).toEqual(claimed);
    });

    it('of the team itself are everybody’s from the first moment, and bring praise that names nothing on a site', async () => {
      const { me, other } = await three();
      const mine = memberPersona(me.id);
      const post = newPost(mine);
      await other.ops(await praise(other, post, { said: 'full', sealed: sealed('words') }));
      const got = (await me.changes(0)).praises;
      expect(got).toMatchObject([{ receiver: me.id, author: mine }]);
      expect((await other.lookup({ posts: [], personas: [mine] })).personas).toEqual([
        { persona: mine, member: me.id, wish: null },
      ]);
      expect((await me.me()).personas).toEqual([]);
      expect(await me.ops(await praise(me, newPost(mine)))).toMatchObject([{ code: 'own-post' }]);
    });

    it('of the team itself make no second person of a member with accounts', async () => {
      const { me, other, persona } = await three();
      await me.ops(claim(persona));
      const words = { said: 'full', sealed: sealed('words') } as const;
      await other.ops(await praise(other, newPost(persona), words));
      const { people } = (await other.me()).own.growth;
      expect(people).toBeGreaterThan(0);
      await other.ops(await praise(other, newPost(memberPersona(me.id)), words));
      const after = (await other.me()).own.growth.people;
      expect(after).toBeLessThanOrEqual(12);
      expect(after).toBeGreaterThanOrEqual(people);
    });

    it('of the team itself keep what their member wishes, whoever asks for more', async () => {
      const { me, other, third } = await three();
      const preferences = { wish: 'private', animation: true, levels: true, game: true, called: null };
      await me.ops({ ...base(), kind: 'prefer', preferences });
      const post = newPost(memberPersona(me.id));
      await other.ops(await praise(other, post, { visibility: 'open' }));
      expect((await me.changes(0)).praises).toMatchObject([{ secret: true }]);
      expect(await countOf(third, post)).toBe(0);
    });

    it('of the team itself can be claimed by nobody else, and not be disowned', async () => {
      const { me, other, third } = await three();
      const mine = memberPersona(me.id);
      expect(await other.ops(claim(mine))).toMatchObject([{ code: 'persona-taken', field: 'persona' }]);
      expect(await me.ops(unclaim(mine))).toMatchObject([{ code: 'invalid', field: 'persona' }]);
      expect(await other.ops(unclaim(mine))).toMatchObject([{ code: 'not-yours', field: 'persona' }]);
      await leave(me);
      expect((await third.changes(0)).personas).toEqual([{ persona: mine, member: null, wish: null }]);
      expect(await other.ops(claim(mine))).toMatchObject([{ code: 'persona-taken', field: 'persona' }]);
    });

    it('may be let go when nobody has them', async () => {
      const { me, persona } = await three();
      expect((await me.ops(unclaim(persona)))[0]?.status).toBe('applied');
    });
  });
}
