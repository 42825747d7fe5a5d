import * as v from 'valibot';
import { MeResponse } from '../../shared/contract/join.ts';
import { LookupResponse } from '../../shared/contract/lookup.ts';
import { levelOf } from '../../shared/rules/level.ts';
import { badgesAreRight, tiersAreTold } from './check-badges.ts';
import { goalsAreRight } from './check-goals.ts';
import { ideasAreRight } from './check-ideas.ts';
import { secretsAreNowhere } from './check-secrets.ts';
import type { Worker } from './company.ts';
import type { Finding } from './finding.ts';
import { growthOfAll } from './oracle.ts';
import { createRandom } from './random.ts';
import { bodiesOf, get, post, type Stage, send, type Year } from './year.ts';

export async function checkYear(stage: Stage, year: Year): Promise<Finding[]> {
  stage.setNow(year.end);
  return [
    await growthIsRight(stage, year),
    await levelsAreOpen(stage, year),
    await badgesAreRight(stage, year),
    await tiersAreTold(stage, year),
    await goalsAreRight(stage, year),
    await ideasAreRight(stage, year),
    await secretsAreKept(stage, year),
    await secretsAreNowhere(stage, year),
    await againIsNothing(stage, year),
  ];
}

async function growthIsRight(stage: Stage, { workers, company }: Year): Promise<Finding> {
  const claim = 'everybody’s growth is what the rules say of all that stands';
  const expected = growthOfAll(workers, [...company.praises.values()], company.claimed);
  let wrong = 0;
  let first = '';
  for (const worker of workers) {
    const { own } = v.parse(MeResponse, await get(stage, '/v1/me', worker.token));
    const { people, values, departments, crossing } = own.growth;
    const should = expected.get(worker);
    const asked = crossing ? departments === should?.departments : true;
    if (people === should?.people && values === should.values && asked) continue;
    wrong += 1;
    first ||= `; ${worker.id} has ${JSON.stringify({ people, values, departments })} and should have ${JSON.stringify(should)}`;
  }
  return { claim, holds: wrong === 0, seen: `${workers.length - wrong} of ${workers.length}${first}` };
}

/** What colleagues see: of open praise alone. */
async function levelsAreOpen(stage: Stage, { workers, company }: Year): Promise<Finding> {
  const claim = 'everybody’s level, as others see it, is what the rules say of open praise alone';
  const open = [...company.praises.values()].filter((praise) => !company.isSecret(praise));
  const expected = growthOfAll(workers, open, company.claimed);
  let wrong = 0;
  for (const worker of workers) {
    const { member, own } = v.parse(MeResponse, await get(stage, '/v1/me', worker.token));
    const growth = expected.get(worker);
    const { crossing } = own.growth;
    if (
      !growth ||
      (member.level !== null && member.level !== levelOf({ ...growth, crossing }, stage.values.length))
    )
      wrong += 1;
  }
  return { claim, holds: wrong === 0, seen: `${workers.length - wrong} of ${workers.length}` };
}

async function secretsAreKept(stage: Stage, { workers, company }: Year): Promise<Finding> {
  const claim = 'a secret praise is known to giver and receiver alone, every other to all';
  const random = createRandom(7);
  // Of those who helped nothing is counted on the post: they are looked at with the praise they stand beside.
  const standing = [...company.praises.values()].filter(({ stands, main }) => stands && main === null);
  const secret = standing.filter(company.isSecret);
  const open = standing.filter((praise) => !company.isSecret(praise));
  let wrong = 0;
  let asked = 0;
  for (const [praises, third] of [
    [secret, 0],
    [open, 1],
  ] as const) {
    for (let time = 0; time < 300 && praises.length > 0; time += 1) {
      const praise = random.pick(praises);
      const other = random.pick(workers);
      if (other === praise.giver || other === praise.author) continue;
      const receiver = company.claimed.has(praise.author) ? 1 : third;
      const seen = [
        await count(stage, praise.giver, praise.post),
        await count(stage, praise.author, praise.post),
        await count(stage, other, praise.post),
      ];
      asked += seen.length;
      if (seen.join() !== [1, receiver, third].join()) wrong += 1;
    }
  }
  return {
    claim,
    holds: wrong === 0 && asked > 0,
    seen: `${wrong} wrong in ${asked} looks, ${secret.length} secret`,
  };
}

/** How many praises of a post one sees, and sees the same in its details, those of who helped apart. -1 where the two differ. */
async function count(stage: Stage, { token }: Worker, tag: string): Promise<number> {
  const body = JSON.stringify({ posts: [tag], detail: true });
  const { posts, praises } = v.parse(LookupResponse, await post(stage, '/v1/lookup', token, body));
  const n = posts[0]?.n ?? 0;
  return n === praises.filter(({ group }) => group === null).length ? n : -1;
}

async function againIsNothing(stage: Stage, { recent }: Year): Promise<Finding> {
  const claim = 'the last batches sent again change nothing';
  const clocks = new Set<number>();
  for (const { from, ops, now } of recent)
    for (const body of bodiesOf(ops, now)) clocks.add((await send(stage, from, body)).clock);
  return { claim, holds: clocks.size === 1, seen: `${recent.length} batches, ${clocks.size} clock value` };
}
