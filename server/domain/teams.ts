import type { TeamId } from '../../shared/contract/ids.ts';
import type { CreateTeamResponse } from '../../shared/contract/join.ts';
import type { CheckedTeam } from './checked-team.ts';

/** Where the teams live: files on Node, Durable Objects at the edge. */
export interface Teams {
  /** Lets a team answer. An unknown team answers `team-unknown`, and asking leaves nothing behind. */
  forward(team: TeamId, request: Request): Promise<Response>;
  /** Opens a team; null when there is one of that id. */
  create(team: CheckedTeam): Promise<CreateTeamResponse | null>;
}
