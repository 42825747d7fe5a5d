import type { OpId } from '../../shared/contract/ids.ts';
import type { JoinResponse } from '../../shared/contract/join.ts';
import { type JoinLink, parseJoinLink } from '../../shared/contract/link.ts';
import type { JoinResult } from '../messaging/protocol.ts';
import { draftsWithWords } from '../store/outbox.ts';
import type { AttemptRow, SessionRow, Store } from '../store/schema.ts';
import { deriveKeys, type TeamKeys } from '../vault/derive-keys.ts';
import { createApi } from './api.ts';
import { isRefusal, noteAttempt } from './attempt.ts';
import type { SyncDeps } from './deps.ts';
import { readdress } from './readdress.ts';

/**
 * Joins the team of a link, or comes back to it: sent with the token we had, the server gives the same member a new
 * one, and the outbox goes on where it stopped. Another team is refused while anything written is not sent to this one.
 * Asked again after an answer was lost, it is the same attempt to the server, and the same member.
 */
export function join(
  deps: SyncDeps & { readonly newId: () => OpId },
  text: string,
  name: string,
): Promise<JoinResult> {
  return deps.lock('sync', async () => {
    const parsed = parseJoinLink(text);
    if ('fault' in parsed) return { ok: false, fault: parsed.fault };
    const { link } = parsed;
    const { store } = deps;
    const session = (await store.session.get('me')) ?? null;
    const isBack = session?.team === link.team && session.server === link.server;
    if (session && !isBack && (await hasUnsent(store))) return { ok: false, fault: 'already-joined' };
    const keys = await deriveKeys(link.rootKey);
    const attempt = await noteAttempt(store, link, deps.newId);
    deps.checkpoint?.('join:noted');
    const answer = await createApi(deps, { server: link.server, bearer: `${link.team}.${link.invite}` }).join(
      {
        name,
        keyCheck: keys.check,
        attempt: attempt.attempt,
        ...(isBack ? { previous: session.token } : {}),
      },
    );
    deps.checkpoint?.('join:answered');
    if (!answer.ok) {
      if (isRefusal(answer.fault)) await store.attempts.delete(attempt.link);
      return { ok: false, fault: answer.fault };
    }
    await settleIn(deps, link, keys, answer.value, isBack ? session : null, attempt);
    deps.checkpoint?.('join:settled');
    const { member, team } = answer.value;
    return { ok: true, team: team.name, member };
  });
}

/** Also what was refused or is half written: joining another team forgets it. */
async function hasUnsent(store: Store): Promise<boolean> {
  return (await store.outbox.count()) > 0 || (await draftsWithWords(store)).length > 0;
}

/** Everything of the new session in one transaction. `previous` is set when it is the same team as before. */
async function settleIn(
  deps: SyncDeps & { readonly newId: () => OpId },
  { server }: JoinLink,
  keys: TeamKeys,
  { token, expires, member, team }: JoinResponse,
  previous: SessionRow | null,
  attempt: AttemptRow,
): Promise<void> {
  const { store } = deps;
  const isSamePerson = previous?.member === member.id;
  // The server did not know the old token any more: what waits was sealed for a member who is no longer us.
  const moved =
    previous && !isSamePerson ? await readdress(deps, { kid: keys.kid, key: keys.content }, member.id) : null;
  await store.transaction('rw', store.tables, async () => {
    // Attempts at other teams stay: their answers may still be lost on the way.
    const ofTeam = store.tables.filter(({ name }) => name !== 'attempts');
    if (!previous) await Promise.all(ofTeam.map((table) => table.clear()));
    await store.attempts.delete(attempt.link);
    deps.checkpoint?.('join:in-transaction');
    if (moved) {
      const known = [
        ...[store.praises, store.posts, store.personas, store.progress, store.own, store.owners],
        ...[store.ideas, store.news],
      ];
      await Promise.all(known.map((table) => table.clear()));
      await store.outbox.bulkDelete([...moved.seqs]);
      await store.outbox.bulkAdd([...moved.outbox]);
      await store.praises.bulkAdd([...moved.praises]);
      await store.ideas.bulkPut([...moved.ideas]);
    }
    await store.session.put({
      key: 'me',
      server,
      team: team.id,
      member: member.id,
      name: member.name,
      role: member.role,
      token,
      expires,
      state: 'good',
    });
    await store.keys.bulkPut([
      { kid: 'tag', use: 'tag', key: keys.tag },
      { kid: keys.kid, use: 'content', key: keys.content },
    ]);
    await store.team.put({ ...team, key: 'team' });
    await store.members.put(member);
    const progress = (await store.progress.get('me')) ?? { key: 'me', clock: 0, syncedAt: 0 };
    await store.progress.put({ ...progress, fault: null, tries: 0, due: 0, since: 0 });
  });
}
