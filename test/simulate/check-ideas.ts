import * as v from 'valibot';
import type { Rule } from '../../shared/contract/badge.ts';
import { LookupResponse } from '../../shared/contract/lookup.ts';
import type { Worker } from './company.ts';
import type { Finding } from './finding.ts';
import { createRandom } from './random.ts';
import { post, type Stage, type Year } from './year.ts';

const sample = 200;

export async function ideasAreRight(stage: Stage, { workers, company }: Year): Promise<Finding> {
  const claim = 'every idea is where its leaders moved it, step by step, for everybody';
  const random = createRandom(13);
  const ideas = [...company.ideas.values()];
  let wrong = 0;
  for (let time = 0; time < Math.min(sample, ideas.length); time += 1) {
    const idea = random.pick(ideas);
    const body = JSON.stringify({ posts: [idea.post], detail: true });
    const told = v.parse(LookupResponse, await post(stage, '/v1/lookup', random.pick(workers).token, body));
    const one = told.ideas.find((view) => view.post === idea.post);
    const steps = idea.moves.map(({ state, by }) => `${state} ${by.id}`).join();
    const seen = one?.steps.map(({ state, member }) => `${state} ${member}`).join();
    if (one?.state !== idea.state || seen !== steps || told.posts[0]?.idea !== idea.state) wrong += 1;
  }
  return { claim, holds: wrong === 0 && ideas.length > 0, seen: `${wrong} wrong, ${ideas.length} ideas` };
}

/** How many of what a rule about ideas counts somebody has, as plainly as can be. Nobody decides about her own. */
export function haveOfIdeas(
  { for: whose, kind, count, state }: Rule,
  worker: Worker,
  { ideas, claimed }: Year['company'],
): number {
  const things = [...ideas.values()].flatMap(({ author, proposer, state: now, moves }) => {
    const owner = claimed.has(author) ? author : null;
    const decided = moves.filter(
      ({ state: to, by }) => to === 'proposed' || (by !== proposer && by !== owner),
    );
    return decided.flatMap((move, at) => {
      if (decided.findIndex((one) => one.state === move.state) !== at) return [];
      if (state !== null && move.state !== state) return [];
      if ((move.state === 'adopted' || move.state === 'realised') && now !== move.state && now !== 'realised')
        return [];
      if (kind === 'closing' && move.state === 'proposed') return [];
      const [doer, receiver] = kind === 'closing' ? [move.by, proposer] : [proposer, owner];
      if ((whose === 'doer' ? doer : receiver) !== worker || doer === receiver) return [];
      const other = whose === 'doer' ? (receiver?.id ?? author.persona) : doer.id;
      return [count === 'first' ? 'once' : other];
    });
  });
  return new Set(things).size;
}
