import { Hono } from 'hono';
import { allowAnyOrigin } from './http/cors.ts';
import { noRoute } from './http/no-route.ts';
import { answerError } from './http/problem.ts';
import { badgeRoutes } from './routes/badges.ts';
import { changesRoutes } from './routes/changes.ts';
import { joinRoutes } from './routes/join.ts';
import { lookupRoutes } from './routes/lookup.ts';
import { meRoutes } from './routes/me.ts';
import { memberRoutes } from './routes/members.ts';
import { opsRoutes } from './routes/ops.ts';
import { recipeRoutes } from './routes/recipes.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { weekRoutes } from './routes/week.ts';
import { createSessions } from './store/sessions.ts';
import type { Sql } from './store/sql.ts';

export interface TeamDeps {
  /** The team's own database, already of the newest shape. */
  readonly sql: Sql;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** A fresh UUID. */
  readonly newId: () => string;
  /** Gets what nobody expected; the caller is told nothing of it. */
  readonly log: (error: unknown) => void;
}

/**
 * One team's API over one team's database. Exactly one such app may be alive for a database: it remembers
 * sessions, and nobody else may revoke them behind its back.
 */
export function createTeamApp({ sql, clock, newId, log }: TeamDeps) {
  const deps = { sql, clock, newId, sessions: createSessions(sql, clock) };
  const app = new Hono()
    .use(allowAnyOrigin)
    .route('/', joinRoutes(deps))
    .route('/', opsRoutes(deps))
    .route('/', lookupRoutes(deps))
    .route('/', changesRoutes(deps))
    .route('/', meRoutes(deps))
    .route('/', weekRoutes(deps))
    .route('/', memberRoutes(deps))
    .route('/', badgeRoutes(deps))
    .route('/', recipeRoutes(deps))
    .route('/', sessionRoutes(deps));
  app.notFound(noRoute(app));
  app.onError((error) => answerError(error, log));
  return app;
}

/** For `hc<TeamApi>(server)` in the extension; imported as a type only. */
export type TeamApi = ReturnType<typeof createTeamApp>;
