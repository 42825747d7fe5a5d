import type { ChangesResponse } from '../../shared/contract/lookup.ts';
import { leads } from '../../shared/rules/leads.ts';
import type { SyncFault } from '../messaging/protocol.ts';
import { readKeyring } from '../store/keyring.ts';
import { opTables, waiting, waitingPraises } from '../store/outbox.ts';
import { followFromStart, patchProgress, readProgress } from '../store/progress.ts';
import type { SessionRow } from '../store/schema.ts';
import { createApi } from './api.ts';
import { askOwn } from './ask-own.ts';
import type { SyncDeps } from './deps.ts';
import { recordFault } from './fault.ts';
import { forgetOldNews } from './forget-old-news.ts';
import { forgetOthers } from './forget-others.ts';
import { dropIdeas, noteIdeaNews, openIdeas, putIdeas, waitingIdeas } from './idea-rows.ts';
import { openPraises, putPraises } from './praise-rows.ts';
import { putMembers, putOwn } from './put-members.ts';
import { putPersonas } from './put-personas.ts';
import { putQuests } from './put-quests.ts';

/**
 * Asks what changed in the team since we last asked, page by page, each taken in with its clock in one transaction; before
 * that, where it is due, what the server knows of the member herself. The caller holds the sync lock. Gives the fault that
 * stopped it, or null.
 */
export async function follow(deps: SyncDeps): Promise<SyncFault | null> {
  const { store, clock, checkpoint } = deps;
  const fault = await askOwn(deps);
  if (fault) return fault;
  for (;;) {
    const session = await store.session.get('me');
    if (session?.state !== 'good') return null;
    const since = (await readProgress(store)).clock;
    const api = createApi(deps, { server: session.server, bearer: session.token });
    const answer = await api.changes(since);
    checkpoint?.('follow:answered');
    if (!answer.ok) return recordFault(deps, session.token, answer);
    // The same place with more to come would be asked for ever. After a reset the clock may be an earlier one.
    const isStuck = answer.value.more && !answer.value.reset && answer.value.clock <= since;
    const stuck = { ok: false, fault: { kind: 'not-our-server' }, retryAfter: null } as const;
    if (isStuck) return recordFault(deps, session.token, stuck);
    await takeIn(deps, session, since, answer.value);
    checkpoint?.('follow:applied');
    if (answer.value.more) continue;
    if (!(await store.session.get('me'))) return null;
    const now = clock();
    await patchProgress(store, { fault: null, tries: 0, due: 0, since: 0, syncedAt: now, followedAt: now });
    return null;
  }
}

async function takeIn(
  { store, clock, checkpoint }: SyncDeps,
  session: SessionRow,
  since: number,
  page: ChangesResponse,
): Promise<void> {
  const keyring = await readKeyring(store);
  if (!keyring) return;
  const rows = await openPraises(keyring, session.member, page.praises);
  const ideas = await openIdeas(keyring, session.member, page.ideas);
  const now = clock();
  const tables = [...opTables(store), store.team];
  await store.transaction('rw', tables, async () => {
    if ((await store.session.get('me'))?.token !== session.token) return; // left while we asked
    const inLine = await waitingPraises(store);
    const ideasInLine = await waitingIdeas(store);
    const touched = new Set((await waiting(store)).map(({ about }) => about?.post));
    // From 0, or too far behind, the server does not name the posts that changed: what we have may be old.
    if (page.reset || since === 0)
      await store.posts.toCollection().modify((row) => {
        row.fetched = 0;
        delete row.clock; // of a team that may have been put back to an earlier day
        delete row.detailed;
      });
    for (const { post, n, idea } of page.posts) {
      // Posts never seen here are none of our business. Where an op of ours is in line, this count may or may not
      // hold it: a lookup can tell.
      await store.posts.update(post, touched.has(post) ? { fetched: 0 } : { n, idea, fetched: now });
    }
    checkpoint?.('follow:in-transaction');
    await putPraises(store, rows, inLine, now);
    await forgetOthers(store, session.member, page, { isAnew: page.reset || since === 0, inLine });
    for (const gone of await store.praises.bulkGet(page.gone))
      if (gone) await store.posts.update(gone.post, { fetched: 0 }); // the count may have held it
    await store.praises.bulkDelete(page.gone.filter((praise) => !inLine.has(praise)));
    await putMembers(store, session.member, page.members);
    if (page.team) await store.team.put({ ...page.team, key: 'team' });
    if (page.own)
      await putOwn(store, page.own, page.team?.badges ?? (await store.team.get('team'))?.badges ?? []);
    await putPersonas(store, session.member, page.personas);
    await putQuests(store, page.quests);
    // A browser that never followed to the end finds everything.
    const { clock: followed, followedAt, heard = 0 } = await readProgress(store);
    await noteIdeaNews(store, session, ideas, followedAt ? heard : Number.POSITIVE_INFINITY, now);
    await putIdeas(store, ideas, ideasInLine);
    await forgetOldNews(store, now);
    await dropIdeas(
      store,
      page.unproposed.filter((post) => !ideasInLine.has(post)),
    );
    const me = page.members.find(({ id }) => id === session.member);
    if (me) await store.session.update('me', { name: me.name, role: me.role });
    // Who leads from now on is told of every idea, also of those from before: from the start.
    const leadsNow = me && leads(me.role) && !leads(session.role);
    // A late look-up may have put the clock back while we asked: what it undid is to be told again from there.
    const next = followed < since && !page.reset ? followed : page.clock;
    await patchProgress(store, { clock: next, ...(page.reset ? { heard: 0 } : {}) });
    if (leadsNow) await followFromStart(store, page);
  });
}
