import { durableSql } from '../../server/edge/durable-sql.ts';
import { TeamObject as Shipped } from '../../server/edge/team-object.ts';
import worker, { type Env } from '../../server/edge/worker.ts';
import { addInvite, type Invite } from '../../server/store/invites.ts';

/** The worker as it ships, with a clock that the simulation turns (worker and object share this isolate) and an invite for leaders. */
let now = Date.now();
Date.now = () => now;

export class TeamObject extends Shipped {
  invite(invite: Invite): void {
    addInvite(durableSql(this.ctx.storage), invite);
  }
}

export default {
  async fetch(request, env) {
    const told = request.headers.get('x-now');
    if (told !== null) now = Number(told);
    const { pathname, searchParams } = new URL(request.url);
    if (pathname !== '/simulate/invite') return worker.fetch(request, env);
    const invite: Invite = await request.json();
    await env.TEAMS.getByName(searchParams.get('team') ?? '').invite(invite);
    return new Response(null, { status: 204 });
  },
} satisfies ExportedHandler<Omit<Env, 'TEAMS'> & { TEAMS: DurableObjectNamespace<TeamObject> }>;
