import * as v from 'valibot';
import { CreateTeamResponse } from '../../shared/contract/join.ts';
import { Problem } from '../../shared/contract/problem.ts';
import type { CreateTeam } from './open-team.ts';

/** Opens a team on a running server, ours or the edge, with the deployment's secret. Throws with the problem's title. */
export function overHttp(url: string, secret: string, fetcher: typeof fetch = fetch): CreateTeam {
  return async (team) => {
    const response = await fetcher(`${url}/v1/teams`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(team),
    });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) return v.parse(CreateTeamResponse, body);
    const problem = v.safeParse(Problem, body);
    if (problem.success && problem.output.code === 'team-exists') return null;
    throw new Error(
      problem.success ? problem.output.title : `${url} answered ${response.status}, and not as Hanamaru`,
    );
  };
}
