import * as v from 'valibot';
import type { Badge } from '../../shared/contract/badge.ts';
import { MeResponse } from '../../shared/contract/join.ts';
import { haveOf, type Standing } from '../server/badges-oracle.ts';
import type { Believed, Worker } from './company.ts';
import type { Finding } from './finding.ts';
import { createRandom } from './random.ts';
import { get, type Stage, type Year } from './year.ts';

/** So many people's badges are counted anew: the oracle looks at everything for each. */
const sample = 60;

/** Badges of praise, applause and thanks against the rules written a second time; those of ideas are looked at as ideas. */
export async function badgesAreRight(stage: Stage, { workers, company }: Year): Promise<Finding> {
  const claim =
    'badges count what the rules say of open praise, and given ones every praise that carries them';
  const random = createRandom(11);
  const open = [...company.praises.values()].filter((one) => one.stands && !company.isSecret(one));
  let wrong = 0;
  let looked = 0;
  let first = '';
  for (let time = 0; time < Math.min(sample, workers.length); time += 1) {
    const worker = random.pick(workers);
    const { own, team } = v.parse(MeResponse, await get(stage, '/v1/me', worker.token));
    const standing = standingOf(worker, open, company.claimed);
    for (const badge of team.badges) {
      const have = own.awards.find((award) => award.badge === badge.id)?.have ?? 0;
      const should = countOf(badge, worker, standing, [...company.praises.values()], company.claimed);
      if (should === null) continue;
      looked += 1;
      if (have === should) continue;
      wrong += 1;
      first ||= `; ${badge.id} is ${have} and should be ${should}`;
    }
  }
  return { claim, holds: wrong === 0 && looked > 0, seen: `${wrong} wrong in ${looked} looks${first}` };
}

/** Null for what is not counted here. */
function countOf(
  badge: Badge,
  worker: Worker,
  standing: Standing,
  praises: readonly Believed[],
  claimed: ReadonlySet<Worker>,
): number | null {
  if (badge.kind === 'given')
    return claimed.has(worker)
      ? praises.filter((one) => one.stands && one.author === worker && one.badge === badge.id).length
      : 0;
  if (!badge.rule || badge.rule.kind === 'idea' || badge.rule.kind === 'closing') return null;
  return haveOf(standing, badge.rule, worker.id);
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
