import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonaTag } from '../../../shared/contract/ids.ts';
import { praiseId } from '../../../shared/target/tag.ts';
import {
  amend,
  base,
  newMember,
  newPost,
  newTeam,
  type Person,
  type Post,
  praise,
  praiseHelper,
  sealed,
  withdraw,
} from './team.ts';
import type { World } from './world.ts';

type Kind = 'praise' | 'say' | 'amend' | 'withdraw' | 'help' | 'unhelp' | 'claim' | 'unclaim';
interface Step {
  readonly kind: Kind;
  readonly who: number;
  readonly post: number;
}

const people = 3;
const posts = 4;
const personas = 2;

/** The rules, as short as they can be told: what stands where, and whose each persona is. */
function createModel() {
  const standing = new Map<string, string>(); // "giver post" → what is said
  const helping = new Map<string, string>(); // the same, said to who helped with the post
  const owner = new Map<number, number>();
  const authorOf = (post: number) => post % personas;
  const helperOf = (post: number) => (post + 1) % personas;
  return {
    standing,
    helping,
    owner,
    authorOf,
    helperOf,
    apply({ kind, who, post }: Step, text: string): void {
      const key = `${who} ${post}`;
      const persona = authorOf(post);
      const mine = owner.get(persona) === who;
      if (kind === 'praise' && !mine && !standing.has(key)) standing.set(key, text);
      if (kind === 'say' && !mine) standing.set(key, text);
      if (kind === 'amend' && standing.has(key)) standing.set(key, text);
      if (kind === 'withdraw') standing.delete(key);
      if (kind === 'help' && standing.has(key) && owner.get(helperOf(post)) !== who) helping.set(key, text);
      if (kind === 'unhelp') helping.delete(key);
      if (kind === 'unclaim' && mine) owner.delete(persona);
      if (kind === 'claim' && !owner.has(persona)) {
        owner.set(persona, who);
        for (let other = 0; other < posts; other++)
          (authorOf(other) === persona ? standing : helping).delete(`${who} ${other}`);
      }
      for (const each of helping.keys()) if (!standing.has(each)) helping.delete(each);
    },
  };
}

/** A device that only ever follows changes. */
function createFollower(person: Person) {
  let clock = 0;
  const praises = new Map<string, string>();
  const counts = new Map<string, number>();
  return {
    praises,
    counts,
    async follow() {
      for (;;) {
        const page = await person.changes(clock);
        // In this order, as the extension does: a praise may not be told as standing and as gone at once.
        for (const one of page.praises) praises.set(one.praise, one.sealed);
        for (const one of page.gone) praises.delete(one);
        for (const one of page.posts) counts.set(one.post, one.n);
        clock = page.clock;
        if (!page.more) return;
      }
    },
  };
}

const step = fc.record({
  kind: fc.constantFrom<Kind>('praise', 'say', 'amend', 'withdraw', 'help', 'unhelp', 'claim', 'unclaim'),
  who: fc.nat(people - 1),
  post: fc.nat(posts - 1),
});
/** Batches as they arrive: `again` sends an earlier batch once more, as after a lost answer. */
const history = fc.array(
  fc.record({
    steps: fc.array(step, { minLength: 1, maxLength: 5 }),
    again: fc.option(fc.nat(20)),
    look: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

export function describeModel(here: () => World, runs: number) {
  describe('any history', () => {
    const toOp = async ({ kind, post }: Step, giver: Person, at: Post, helper: PersonaTag, text: string) => {
      if (kind === 'praise') return praise(giver, at, { sealed: sealed(text) });
      if (kind === 'say') return praise(giver, at, { said: 'full', sealed: sealed(text) });
      if (kind === 'amend') return amend(giver, at, { sealed: sealed(text) });
      if (kind === 'withdraw') return withdraw(giver, at);
      if (kind === 'help') return praiseHelper(giver, at, helper, { sealed: sealed(text) });
      if (kind === 'unhelp')
        return { ...(await withdraw(giver, at)), praise: await praiseId(giver.id, at.post, helper) };
      return { ...base(), kind, persona: at.author, post };
    };

    it('of several members, sent again at will, ends as the rules say, for every device', async () => {
      await fc.assert(
        fc.asyncProperty(history, async (batches) => {
          const team = await newTeam(here());
          const members = [await newMember(team), await newMember(team), await newMember(team)];
          const authors = [newPost().author, newPost().author];
          const places = Array.from({ length: posts }, (_, index) => newPost(authors[index % personas]));
          const followers = members.map(createFollower);
          const model = createModel();
          const helperAt = (post: number) => authors[model.helperOf(post)] as PersonaTag; // there are two
          const sent: { member: Person; ops: object[] }[] = [];
          for (const follower of followers) await follower.follow();

          for (const [number, { steps, again, look }] of batches.entries()) {
            const who = steps[0]?.who ?? 0; // a batch has one sender
            const member = members[who];
            if (!member) throw new Error('No such member');
            const ops: object[] = [];
            for (const [index, one] of steps.entries()) {
              const place = places[one.post];
              if (!place) throw new Error('No such post');
              const text = `b${number}s${index}`;
              ops.push(await toOp(one, member, place, helperAt(one.post), text));
              model.apply({ ...one, who }, sealed(text));
            }
            await member.ops(...ops);
            sent.push({ member, ops });
            const repeated = again === null ? undefined : sent[again];
            if (repeated) await repeated.member.ops(...repeated.ops);
            if (look) await followers[number % people]?.follow();
          }

          const expected = places.map(
            (_, post) => members.filter((__, who) => model.standing.has(`${who} ${post}`)).length,
          );
          const { posts: found } = await (members[0] as Person).lookup({
            posts: places.map(({ post }) => post),
          }); // there are three
          expect(places.map(({ post }) => found.find((one) => one.post === post)?.n ?? 0)).toEqual(expected);

          for (const [who, follower] of followers.entries()) {
            await follower.follow();
            expect(places.map(({ post }) => follower.counts.get(post) ?? 0)).toEqual(expected);
            const own: [string, string][] = [];
            for (const [key, text] of model.standing) {
              const [giver = 0, post = 0] = key.split(' ').map(Number);
              if (giver !== who && model.owner.get(model.authorOf(post)) !== who) continue;
              const [person, place] = [members[giver], places[post]];
              if (person && place) own.push([await praiseId(person.id, place.post), text]);
            }
            for (const [key, text] of model.helping) {
              const [giver = 0, post = 0] = key.split(' ').map(Number);
              if (giver !== who && model.owner.get(model.helperOf(post)) !== who) continue;
              const [person, place] = [members[giver], places[post]];
              if (person && place) own.push([await praiseId(person.id, place.post, helperAt(post)), text]);
            }
            expect([...follower.praises].toSorted()).toEqual(own.toSorted());
          }
        }),
        { numRuns: runs },
      );
    }, 60_000);
  });
}
