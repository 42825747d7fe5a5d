import type { Told } from '../messaging/protocol.ts';
import { type Api, createApi } from './api.ts';
import type { SyncDeps } from './deps.ts';
import { recordFault } from './fault.ts';
import type { Answer } from './settle.ts';

/**
 * Asks the server as the team's admin, who works with it directly: nothing waits in the outbox, and what stopped it is for
 * the screen alone. Only a refused token is written down, since it ends the session. Throws where no team was joined.
 */
export async function askAsAdmin<T>(
  deps: SyncDeps,
  request: (api: Api) => Promise<Answer<T>>,
): Promise<Told<T>> {
  const session = await deps.store.session.get('me');
  if (!session) throw new Error('No team was joined in this browser');
  const answer = await request(createApi(deps, { server: session.server, bearer: session.token }));
  if (answer.ok) return answer;
  const { fault } = answer;
  if (fault.kind === 'problem' && fault.code.startsWith('token-'))
    await recordFault(deps, session.token, answer);
  return { ok: false, fault };
}
