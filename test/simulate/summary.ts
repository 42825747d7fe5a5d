import * as v from 'valibot';
import { MeResponse } from '../../shared/contract/join.ts';
import { DAY, get, type Stage, type Year } from './year.ts';

const names = ['種', '芽', 'つぼみ', '一分咲き', '満開', 'はなまる'];

/** Who was reached, and how far people have grown: shares, no names and no ranks. */
export async function summarise(stage: Stage, { workers, company, end }: Year): Promise<string> {
  const standing = [...company.praises.values()].filter(({ stands }) => stands);
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(0)} %`;
  const reached = (since: number, until: number) =>
    new Set(standing.filter(({ at }) => at > since && at <= until).map(({ author }) => author)).size;
  const givers = new Set(standing.filter(({ at }) => at > end - 60 * DAY).map(({ giver }) => giver)).size;
  const levels = names.map(() => 0);
  for (const { token } of workers) {
    const { member } = v.parse(MeResponse, await get(stage, '/v1/me', token));
    if (member.level !== null) levels[member.level] = (levels[member.level] ?? 0) + 1;
  }
  return [
    `${workers.length} people, ${standing.length} praises that stand`,
    `praised at least once in the last 60 days: ${share(reached(end - 60 * DAY, end), workers.length)}; in the 60 before: ${share(reached(end - 120 * DAY, end - 60 * DAY), workers.length)}`,
    `gave at least once in the last 60 days: ${share(givers, workers.length)}`,
    `with words: ${share(standing.filter(({ said }) => said !== 'none').length, standing.length)}`,
    `levels: ${names.map((name, level) => `${name} ${share(levels[level] ?? 0, workers.length)}`).join(', ')}`,
  ].join('\n');
}
