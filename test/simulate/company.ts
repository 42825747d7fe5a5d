import type { MemberId, OpId, PersonaTag, PostTag, PraiseId, ValueId } from '../../shared/contract/ids.ts';
import type { Op } from '../../shared/contract/ops.ts';
import type { Said, Sealed } from '../../shared/contract/sealed.ts';
import type { Visibility } from '../../shared/contract/views.ts';
import { praiseId } from '../../shared/target/tag.ts';
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
  visibility: Visibility;
  readonly at: number;
  stands: boolean;
}

export interface Batch {
  readonly from: Worker;
  readonly ops: readonly Op[];
}

export const PER_DEPARTMENT = 25;
const hour = 3_600_000;

/** What happens in a company, day by day: who praises whom, and what comes of it. */
export function createCompany(random: Random, workers: readonly Worker[], values: readonly ValueId[]) {
  const praises = new Map<PraiseId, Believed>();
  const claimed = new Set<Worker>();
  const wishes = new Map<Worker, Visibility>();
  const fresh: Believed[] = [];
  const byDepartment = new Map<number, Worker[]>();
  for (const worker of workers)
    byDepartment.set(worker.department, [...(byDepartment.get(worker.department) ?? []), worker]);

  /** A blob of the right shape; what is in it nobody here can read either. */
  const sealed = (length: number) => `1.k.${random.text(length)}` as Sealed; // as `Sealed` describes it
  const base = (at: number) => ({ id: random.uuid() as OpId, at }); // as `OpId` describes it

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
    const id = await praiseId(giver.id, post);
    const visibility = random.next() < 0.08 ? 'private' : 'team';
    const about = { praise: id, visibility, badge: null } as const;
    const praise: Believed = {
      ...{ id, post, giver, author, visibility, at },
      ...{ value: null, said: 'none', stands: true },
    };
    praises.set(id, praise);
    fresh.push(praise);
    const bare: Op = {
      ...{ ...base(at), kind: 'praise', ...about, post, author: author.persona, group: null },
      ...{ value: null, said: 'none', sealed: sealed(200) },
    };
    if (random.next() < 0.35) return [bare];
    praise.value = random.next() < 0.8 ? random.pick(values) : null;
    praise.said = random.next() < 0.7 ? 'full' : 'short';
    const { value, said } = praise;
    return [bare, { ...base(at + 60_000), kind: 'amend', ...about, value, said, sealed: sealed(400) }];
  }

  /** Answers to what was given since the day before. */
  function answers(at: number): Batch[] {
    const batches: Batch[] = [];
    for (const praise of fresh.splice(0)) {
      const chance = random.next();
      if (chance < 0.03) {
        praise.stands = false;
        const op: Op = { ...base(at), kind: 'withdraw', praise: praise.id };
        batches.push({ from: praise.giver, ops: [op] });
      } else if (chance < 0.4 && claimed.has(praise.author)) {
        batches.push({ from: praise.author, ops: [{ ...base(at), kind: 'thank', praise: praise.id }] });
      } else if (chance < 0.55 && !isSecret(praise)) {
        const from = random.pick(byDepartment.get(praise.author.department) ?? workers);
        if (from === praise.giver || from === praise.author) continue;
        const line = from.leads ? sealed(120) : null;
        batches.push({ from, ops: [{ ...base(at), kind: 'second', praise: praise.id, sealed: line }] });
      }
    }
    return batches;
  }

  function isSecret({ visibility, author }: Believed): boolean {
    return visibility === 'private' || (claimed.has(author) && wishes.get(author) === 'private');
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
    yield* answers(morning);
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
  };
}

export type Company = ReturnType<typeof createCompany>;
