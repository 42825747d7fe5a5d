import { Hono } from 'hono';
import type { Teams } from './domain/teams.ts';
import { readTeamBearer } from './http/bearer.ts';
import { allowAnyOrigin, preflight } from './http/cors.ts';
import { limitBody } from './http/limits.ts';
import { noRoute } from './http/no-route.ts';
import { answerError } from './http/problem.ts';
import { outsideRoutes } from './outside/routes.ts';
import { teamsRoutes } from './routes/teams.ts';
import { specification } from './specification.ts';

export interface DoorDeps {
  readonly teams: Teams;
  /** What opening a team needs; where it is not set, no team can be opened over HTTP. */
  readonly createSecret: string | undefined;
  readonly log: (error: unknown) => void;
}

/** The front door: finds the team by the bearer token and lets it answer; says itself what needs no team. */
export function createDoor({ teams, createSecret, log }: DoorDeps): Hono {
  const opening = teamsRoutes(teams, createSecret);
  const door = new Hono()
    .options('*', preflight)
    .use('/v1/*', limitBody)
    .route('/', opening)
    .all('/v1/*', (c) => teams.forward(readTeamBearer(c.req.header('Authorization')).team, c.req.raw))
    .use(allowAnyOrigin)
    .route(
      '/',
      outsideRoutes(() => specification(opening)),
    );
  door.notFound(noRoute(door));
  door.onError((error) => answerError(error, log));
  return door;
}
