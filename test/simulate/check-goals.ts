import * as v from 'valibot';
import { ChangesResponse } from '../../shared/contract/lookup.ts';
import type { QuestView } from '../../shared/contract/views.ts';
import type { Believed, Worker } from './company.ts';
import type { Finding } from './finding.ts';
import type { BelievedGoal } from './goals.ts';
import { DAY, get, type Stage, type Year } from './year.ts';

export async function goalsAreRight(stage: Stage, { workers, company }: Year): Promise<Finding> {
  const claim = 'every month’s goal counts the open praise, or the people, that it says';
  const open = [...company.praises.values()].filter((one) => one.stands && !company.isSecret(one));
  const lifting = liftingOf(open);
  const told = await allGoals(stage, workers[0]);
  const faults = company.goals.flatMap((goal) => {
    const done = told.get(goal.quest)?.done;
    const should = countOf(goal, open, lifting, company.claimed);
    return done === should ? [] : [`${goal.aim} of ${goal.month} is ${done} and should be ${should}`];
  });
  const seen = `${company.goals.length - faults.length} of ${company.goals.length}${faults[0] ? `; ${faults[0]}` : ''}`;
  return { claim, holds: faults.length === 0 && company.goals.length > 0, seen };
}

function countOf(
  { aim, month }: BelievedGoal,
  open: readonly Believed[],
  lifting: ReadonlySet<Believed>,
  claimed: ReadonlySet<Worker>,
): number {
  const ofMonth = open.filter(({ at }) => new Date(at + 9 * 3_600_000).toISOString().slice(0, 7) === month);
  switch (aim) {
    case 'crossing':
      return ofMonth.filter(
        ({ giver, author }) => claimed.has(author) && giver.department !== author.department,
      ).length;
    case 'worded':
      return ofMonth.filter(({ said }) => said === 'full').length;
    case 'reached':
      return new Set(ofMonth.map(({ author }) => author)).size;
    case 'lifted':
      return new Set(ofMonth.filter((one) => lifting.has(one)).map(({ author }) => author)).size;
    case 'value':
      throw new Error('The simulated leaders set no goal of a value');
  }
}

/** Praises of people whom nobody had praised openly in the 60 days before. Everybody has one account here, claimed or not. */
function liftingOf(open: readonly Believed[]): Set<Believed> {
  const before = new Map<Worker, number>();
  const lifting = new Set<Believed>();
  for (const praise of open.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    if (praise.at - (before.get(praise.author) ?? Number.NEGATIVE_INFINITY) >= 60 * DAY) lifting.add(praise);
    before.set(praise.author, praise.at);
  }
  return lifting;
}

/** From the team's first change on, so that those of ended months are told too. */
async function allGoals(stage: Stage, asker: Worker | undefined): Promise<Map<string, QuestView>> {
  if (!asker) throw new Error('Nobody to ask');
  const goals = new Map<string, QuestView>();
  for (let since = 1, more = true; more; ) {
    const page = v.parse(ChangesResponse, await get(stage, `/v1/changes?since=${since}`, asker.token));
    for (const goal of page.quests) goals.set(goal.quest, goal);
    since = page.clock;
    more = page.more;
  }
  return goals;
}
