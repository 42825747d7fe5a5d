import type { TeamId } from '../../shared/contract/ids.ts';
import { createDoor } from '../door.ts';
import { problemResponse } from '../http/problem.ts';
import type { TeamObject } from './team-object.ts';

export { TeamObject } from './team-object.ts';

export interface Env {
  readonly TEAMS: DurableObjectNamespace<TeamObject>;
  /** `wrangler secret put CREATE_SECRET`; without it no team can be opened. */
  readonly CREATE_SECRET?: string;
}

let door: ReturnType<typeof createDoor> | undefined;

export default {
  fetch(request, env) {
    door ??= doorOf(env);
    return door.fetch(request);
  },
} satisfies ExportedHandler<Env>;

function doorOf(env: Env): ReturnType<typeof createDoor> {
  const object = (team: TeamId) => env.TEAMS.getByName(team);
  return createDoor({
    teams: {
      forward: async (team, request) => {
        const sent = await whole(request);
        return object(team).fetch(sent).catch(whenUnavailable);
      },
      create: (team) => object(team.id).open(team),
    },
    createSecret: env.CREATE_SECRET,
    log: console.error,
  });
}

/** Reads the body here (the door has bounded it): an object is not kept waiting by a slow sender. */
async function whole(request: Request): Promise<Request> {
  return request.body ? new Request(request, { body: await request.arrayBuffer() }) : request;
}

/** An object that restarts or has too much to do says so by these marks; asking again soon is right then. */
function whenUnavailable(error: unknown): Response {
  const isPassing = error instanceof Error && ('retryable' in error || 'overloaded' in error);
  if (!isPassing) throw error;
  return problemResponse('unavailable', {}, { 'Retry-After': '5' });
}
