import type { Badge } from '../../shared/contract/badge.ts';
import type {
  BadgeId,
  MemberId,
  OpId,
  PersonaTag,
  PostTag,
  PraiseId,
  ValueId,
} from '../../shared/contract/ids.ts';
import type { Op } from '../../shared/contract/ops.ts';
import type { Said, Sealed } from '../../shared/contract/sealed.ts';
import type { Visibility } from '../../shared/contract/views.ts';
import { praiseId } from '../../shared/target/tag.ts';
import { createBadgePicker } from './badge-picker.ts';
import { createGoals } from './goals.ts';
import { createProposals } from './proposals.ts';
import type { Random } from './random.ts';

/** Somebody who works at the simulated company. */
export interface Worker {
  readonly id: MemberId;
  readonly token: string;
  readonly leads: boolean;
  readonly department: number;
  readonly persona: PersonaTag;
  /** The day on which she tells the team that the account is hers; null for never. */
  readonly claims: number | null;
  /** How many praises a working day, on average: few people give most. */
  readonly eager: number;
}

/** A praise as the simulation itself believes it to be. */
export interface Believed {
  readonly id: PraiseId;
  readonly post: PostTag;
  readonly giver: Worker;
  readonly author: Worker;
  value: ValueId | null;
  said: Said;
  badge: BadgeId | null;
  visibility: Visibility;
  /** The praise of the post's author that it belongs to, where it is for somebody else who helped. */
  readonly main: PraiseId | null;
  readonly at: number;
  stands: boolean;
  thanked: boolean;
  /** Who applauded, and whether with a leader's line. */
  readonly seconds: { readonly by: Worker; readonly line: boolean; readonly at: number }[];
}

export interface Batch {
  readonly from: Worker;
  readonly ops: readonly Op[];
}

export const PER_DEPARTMENT = 25;
const hour = 3_600_000;

export interface CompanyOptions {
  readonly random: Random;
  readonly workers: readonly Worker[];
  readonly values: readonly ValueId[];
  readonly badges: readonly Badge[];
}

/** What happens in a company, day by day: who praises whom, and what comes of it. */
export function createCompany({ random, workers, values, badges }: CompanyOptions) {
  const praises = new Map<PraiseId, Believed>();
  /** Of each praise those of others who helped. */
  const groups = new Map<PraiseId, Believed[]>();
  const claimed = new Set<Worker>();
  const wishes = new Map<Worker, Visibility>();
  const fresh: Believed[] = [];
  const byDepartment = new Map<number, Worker[]>();
  for (const worker of workers)
    byDepartment.set(worker.department, [...(byDepartment.get(worker.department) ?? []), worker]);
  const pickBadge = createBadgePicker(random, badges);
  const proposals = createProposals({ random, base, sealed, leaders: workers.filter(({ leads }) => leads) });
  const goals = createGoals({ random, base, leaders: workers.filter(({ leads }) => leads) });

  /** A blob of the right shape; what is in it nobody here can read either. */
  function sealed(length: number): Sealed {
    return `1.k.${random.text(length)}` as Sealed; // as `Sealed` describes it
  }

  function base(at: number): { id: OpId; at: number } {
    return { id: random.uuid() as OpId, at }; // as `OpId` describes it
  }

  function colleague(of: Worker): Worker {
    const near = byDepartment.get(of.department) ?? workers;
    for (;;) {
      const one = random.pick(random.next() < 0.7 ? near : workers);
      if (one !== of) return one;
    }
  }

  async function give(giver: Worker, at: number): Promise<Op[]> {
    const author = colleague(giver);
    const post = random.text(22) as PostTag; // as `PostTag` describes it
    const visibility = random.next() < 0.08 ? 'private' : 'team';
    const praise = believe({
      id: await praiseId(giver.id, post),
      post,
      giver,
      author,
      visibility,
      at,
      main: null,
    });
    const bare = givenAs(praise, base(at));
    if (random.next() < 0.35) return [bare];
    praise.value = random.next() < 0.8 ? random.pick(values) : null;
    praise.said = random.next() < 0.7 ? 'full' : 'short';
    praise.badge = random.next() < 0.15 ? pickBadge(giver, at) : null;
    const { value, said, badge } = praise;
    const about = { praise: praise.id, visibility, value, said, badge } as const;
    const worded: Op = { ...base(at + 60_000), kind: 'amend', ...about, sealed: sealed(400) };
    return [bare, worded, ...(await includeHelper(praise, at + 60_000))];
  }

  /** Now and then somebody else helped, and is praised on the same post. */
  async function includeHelper(main: Believed, at: number): Promise<Op[]> {
    const { giver, author, post, visibility, value, said } = main;
    const helper = colleague(giver);
    if (random.next() > 0.08 || helper === author || isSecret(main)) return []; // beside a secret one nobody else is praised
    const id = await praiseId(giver.id, post, helper.persona);
    const praise = believe({ id, post, giver, author: helper, visibility, at, main: main.id });
    Object.assign(praise, { value, said });
    return [givenAs(praise, base(at))];
  }

  function believe(
    known: Pick<Believed, 'id' | 'post' | 'giver' | 'author' | 'visibility' | 'main' | 'at'>,
  ): Believed {
    const nothing = { value: null, said: 'none', badge: null, thanked: false } as const;
    const praise: Believed = { ...known, ...nothing, stands: true, seconds: [] };
    praises.set(praise.id, praise);
    fresh.push(praise);
    if (known.main) groups.set(known.main, [...(groups.get(known.main) ?? []), praise]);
    return praise;
  }

  function givenAs({ id, post, author, visibility, value, said, badge, main }: Believed, made: Base): Op {
    const about = { praise: id, post, author: author.persona, group: main } as const;
    return { ...made, kind: 'praise', ...about, visibility, value, said, badge, sealed: sealed(200) };
  }

  /** Answers to what was given since the day before. */
  function answers(at: number): Batch[] {
    const batches: Batch[] = [];
    for (const praise of fresh.splice(0)) {
      if (!praise.stands) continue;
      const chance = random.next();
      if (chance < 0.03) {
        for (const one of [praise, ...(groups.get(praise.id) ?? [])]) one.stands = false;
        const op: Op = { ...base(at), kind: 'withdraw', praise: praise.id };
        batches.push({ from: praise.giver, ops: [op] });
      } else if (chance < 0.4 && claimed.has(praise.author)) {
        praise.thanked = true;
        batches.push({ from: praise.author, ops: [{ ...base(at), kind: 'thank', praise: praise.id }] });
      } else if (chance < 0.55 && !isSecret(praise)) {
        const from = random.pick(byDepartment.get(praise.author.department) ?? workers);
        if (from === praise.giver || from === praise.author) continue;
        const line = from.leads ? sealed(120) : null;
        praise.seconds.push({ by: from, line: from.leads, at });
        batches.push({ from, ops: [{ ...base(at), kind: 'second', praise: praise.id, sealed: line }] });
      }
    }
    return batches;
  }

  /** Those of a group are never more open than the praise they stand beside. */
  function isSecret({ visibility, author, main }: Believed): boolean {
    const beside = main === null ? undefined : praises.get(main);
    const isWished = claimed.has(author) && wishes.get(author) === 'private';
    return visibility === 'private' || isWished || (beside !== undefined && isSecret(beside));
  }

  /** `midnight`: milliseconds since 1970 when day `day` begins at the company. */
  async function* live(day: number, midnight: number): AsyncGenerator<Batch> {
    const morning = midnight + 9 * hour;
    for (const from of workers.filter(({ claims }) => claims === day)) {
      claimed.add(from);
      yield { from, ops: [{ ...base(morning), kind: 'claim', persona: from.persona }] };
    }
    const isWeekend = day % 7 >= 5;
    if (isWeekend) return;
    for (const from of workers) {
      if (random.next() > 1 / 2000) continue;
      const wish = random.pick(['open', 'team', 'private'] as const);
      wishes.set(from, wish);
      const preferences = { wish, animation: true, levels: true, game: random.next() < 0.9, called: null };
      yield { from, ops: [{ ...base(morning), kind: 'prefer', preferences }] };
    }
    yield* proposals.live(day, morning, fresh);
    yield* answers(morning);
    yield* goals.live(midnight);
    for (const giver of workers) {
      const times = Math.floor(giver.eager + random.next());
      const ops: Op[] = [];
      for (let time = 0; time < times; time += 1)
        ops.push(...(await give(giver, morning + Math.floor(random.next() * 9 * hour))));
      if (ops.length > 0) yield { from: giver, ops };
    }
  }

  return {
    live,
    isSecret,
    praises: praises as ReadonlyMap<PraiseId, Believed>,
    claimed: claimed as ReadonlySet<Worker>,
    ideas: proposals.ideas,
    goals: goals.goals,
  };
}

interface Base {
  readonly id: OpId;
  readonly at: number;
}

export type Company = ReturnType<typeof createCompany>;
