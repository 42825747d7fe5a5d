import * as v from 'valibot';
import { MeResponse } from '../../shared/contract/join.ts';
import { ChangesResponse, MemberCard, WeekResponse } from '../../shared/contract/lookup.ts';
import type { Believed, Worker } from './company.ts';
import type { Finding } from './finding.ts';
import { createRandom } from './random.ts';
import { get, type Stage, type Year } from './year.ts';

/** So many are looked for in everything that somebody else is told; each has her whole history told anew. */
const sample = 40;

/** Look-ups are looked at by themselves: these are the other answers that a third may ask for. */
export async function secretsAreNowhere(stage: Stage, { workers, company }: Year): Promise<Finding> {
  const claim = 'no card, week, change or badge tells a third of what is between two';
  const random = createRandom(17);
  const standing = [...company.praises.values()].filter(({ stands }) => stands);
  const secret = standing.filter((praise) => company.isSecret(praise));
  const open = standing.filter((praise) => !company.isSecret(praise));
  const faults: string[] = [];
  let looked = 0;
  for (let time = 0; time < sample && secret.length > 0; time += 1) {
    const praise = random.pick(secret);
    const third = random.pick(workers);
    if (third === praise.giver || third === praise.author) continue;
    looked += 1;
    const { answers, badges } = await toldTo(stage, third, praise.author);
    for (const [name, answer] of Object.entries(answers))
      if (JSON.stringify(answer).includes(praise.id)) faults.push(`${name} tells of ${praise.id}`);
    const known = new Set(open.filter(({ author }) => author === praise.author).map(({ badge }) => badge));
    const given = answers.card.held.filter(({ badge }) => badges.has(badge));
    for (const { badge } of given) if (!known.has(badge)) faults.push(`a card shows ${badge}`);
  }
  const seen = `${faults.length} wrong in ${looked} looks${faults[0] ? `; ${faults[0]}` : ''}`;
  return { claim, holds: faults.length === 0 && looked > 0, seen };
}

async function toldTo(stage: Stage, third: Worker, about: Believed['author']) {
  const card = v.parse(MemberCard, await get(stage, `/v1/members/${about.id}`, third.token));
  const week = v.parse(WeekResponse, await get(stage, '/v1/week', third.token));
  const { team } = v.parse(MeResponse, await get(stage, '/v1/me', third.token));
  const changes: unknown[] = [];
  for (let since = 0, more = true; more; ) {
    const page = v.parse(ChangesResponse, await get(stage, `/v1/changes?since=${since}`, third.token));
    changes.push(page.praises, page.ideas);
    since = page.clock;
    more = page.more;
  }
  const badges = new Set(team.badges.filter(({ kind }) => kind === 'given').map(({ id }) => id));
  return { answers: { card, week, changes }, badges };
}
