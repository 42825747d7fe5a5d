import * as v from 'valibot';
import type { Badge } from '../../shared/contract/badge.ts';
import { MeResponse } from '../../shared/contract/join.ts';
import { haveOf, type Standing } from '../server/badges-oracle.ts';
import { haveOfIdeas } from './check-ideas.ts';
import type { Believed, Worker } from './company.ts';
import type { Finding } from './finding.ts';
import { createRandom } from './random.ts';
import { get, type Stage, type Year } from './year.ts';

/** So many people's badges are counted anew, and of so many with ideas: the oracle looks at everything for each. */
const sample = 60;

/** Badges against the rules written a second time. */
export async function badgesAreRight(stage: Stage, { workers, company }: Year): Promise<Finding> {
  const claim =
    'badges count what the rules say of open praise, and given ones every praise that carries them';
  const random = createRandom(11);
  const open = [...company.praises.values()].filter((one) => one.stands && !company.isSecret(one));
  let wrong = 0;
  let looked = 0;
  let first = '';
  const some = Array.from({ length: Math.min(sample, workers.length) }, () => random.pick(workers));
  const withIdeas = [...company.ideas.values()]
    .slice(-sample)
    .flatMap(({ author, proposer, moves }) => [author, proposer, ...moves.map(({ by }) => by)]);
  for (const worker of new Set([...some, ...withIdeas.slice(-2 * sample)])) {
    const { own, team } = v.parse(MeResponse, await get(stage, '/v1/me', worker.token));
    const standing = standingOf(worker, open, company.claimed);
    for (const badge of team.badges) {
      const have = own.awards.find((award) => award.badge === badge.id)?.have ?? 0;
      const should = countOf(badge, worker, standing, company);
      looked += 1;
      if (have === should) continue;
      wrong += 1;
      first ||= `; ${badge.id} is ${have} and should be ${should}`;
    }
  }
  return { claim, holds: wrong === 0 && looked > 0, seen: `${wrong} wrong in ${looked} looks${first}` };
}

/** Of everybody, by what she has: the tiers that she was told of are what it makes, but for those that wait for their month. */
export async function tiersAreTold(stage: Stage, { workers }: Year): Promise<Finding> {
  const claim =
    'everybody was told of two earned tiers a month at most, and of all others she knows how many wait';
  const faults: string[] = [];
  for (const { id, token } of workers) {
    const { own, team } = v.parse(MeResponse, await get(stage, '/v1/me', token));
    const badges = new Map(team.badges.map((badge) => [badge.id, badge]));
    const months = new Map<string, number>();
    let waiting = 0;
    for (const { badge, have, tier, at } of own.awards) {
      const { rule } = badges.get(badge) ?? {};
      const reached = rule ? rule.tiers.filter((threshold) => have >= threshold).length : Math.min(1, have);
      if (tier > reached || (!rule && tier < reached))
        faults.push(`${badge} of ${id} is ${tier}, ${reached} reached`);
      if (tier < reached) waiting += 1;
      const month = rule && at !== null ? new Date(at + 9 * 3_600_000).toISOString().slice(0, 7) : null;
      if (month) months.set(month, (months.get(month) ?? 0) + 1);
    }
    if (waiting !== own.waiting) faults.push(`${own.waiting} wait for ${id}, and should be ${waiting}`);
    for (const [month, n] of months) if (n > 2) faults.push(`${id} was told of ${n} in ${month}`);
  }
  const seen = `${faults.length} wrong in ${workers.length}${faults[0] ? `; ${faults[0]}` : ''}`;
  return { claim, holds: faults.length === 0, seen };
}

function countOf({ id, rule }: Badge, worker: Worker, standing: Standing, company: Year['company']): number {
  if (rule?.kind === 'idea' || rule?.kind === 'closing') return haveOfIdeas(rule, worker, company);
  if (rule) return haveOf(standing, rule, worker.id);
  if (!company.claimed.has(worker)) return 0;
  const { praises } = company;
  return [...praises.values()].filter((one) => one.stands && one.author === worker && one.badge === id)
    .length;
}

/** What concerns one person: what she gave, got and applauded, and all that the same people got, for who was lifted. */
function standingOf(worker: Worker, open: readonly Believed[], claimed: ReadonlySet<Worker>): Standing {
  const isHers = ({ giver, author, seconds }: Believed) =>
    giver === worker || author === worker || seconds.some(({ by }) => by === worker);
  const people = new Set(open.filter(isHers).map(({ author }) => author));
  const near = open.filter((one) => people.has(one.author) || isHers(one));
  return {
    praises: near.map(({ id, giver, author, value, badge, said, at, thanked }) => ({
      ...{ id, giver: giver.id, value, badge, said, at, secret: 0, thanked: thanked ? 1 : 0 },
      to: claimed.has(author) ? author.id : author.persona,
      receiver: claimed.has(author) ? author.id : null,
    })),
    seconds: near.flatMap(({ id, seconds }) =>
      seconds.map(({ by, line, at }) => ({ praise: id, member: by.id, line: line ? 1 : 0, at }) as const),
    ),
    departments: new Map(
      near.flatMap(({ giver, author }) => [giver, author]).map((one) => [one.id, `${one.department} 課`]),
    ),
  };
}
