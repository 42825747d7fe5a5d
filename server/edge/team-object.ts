import { DurableObject } from 'cloudflare:workers';
import type { CreateTeamResponse } from '../../shared/contract/join.ts';
import { createTeamApp, type TeamApi } from '../app.ts';
import type { CheckedTeam } from '../domain/checked-team.ts';
import { problemResponse } from '../http/problem.ts';
import { createTeam, holdsTeam } from '../store/create-team.ts';
import { migrate } from '../store/migrate.ts';
import { durableSql } from './durable-sql.ts';
import type { Env } from './worker.ts';

/** One team: its database and the only process that writes to it. */
export class TeamObject extends DurableObject<Env> {
  readonly #sql = durableSql(this.ctx.storage);
  #app: TeamApi | undefined;

  override async fetch(request: Request): Promise<Response> {
    this.#app ??= this.#start();
    return this.#app ? this.#app.fetch(request) : problemResponse('team-unknown');
  }

  /** Opens the team here; null when it is open already. Called by the front door. */
  open(team: CheckedTeam): Promise<CreateTeamResponse | null> {
    return createTeam(this.#sql, team, Date.now());
  }

  /** Nothing is written for a team that nobody opened, so asking for random names costs no storage. */
  #start(): TeamApi | undefined {
    if (!holdsTeam(this.#sql)) return undefined;
    const clock = () => Date.now();
    migrate(this.#sql, clock());
    return createTeamApp({ sql: this.#sql, clock, newId: () => crypto.randomUUID(), log: console.error });
  }
}
