import type { WornBadge } from '../../shared/contract/badge.ts';
import type { MemberId } from '../../shared/contract/ids.ts';
import type { MemberView } from '../../shared/contract/views.ts';
import { readKeyring } from '../store/keyring.ts';
import { nameOf } from '../store/named.ts';
import type { Store } from '../store/schema.ts';
import { open } from '../vault/open.ts';
import { createApi } from './api.ts';
import type { SyncDeps } from './deps.ts';

/** A member as a colleague sees her. */
export interface MemberKnown {
  readonly member: Omit<MemberView, 'badges'>;
  readonly held: readonly WornBadge[];
  /** The newest praise of her that this browser's member may know of, one with words before a bare flower. */
  readonly latest: { readonly giverName: string; readonly words: string; readonly at: number } | null;
}

/** From the server; null where it does not tell. A look in passing: it waits for nothing and counts as no fault. */
export async function askMember(deps: SyncDeps, id: MemberId): Promise<MemberKnown | null> {
  const { store } = deps;
  const [session, keyring] = await Promise.all([store.session.get('me'), readKeyring(store)]);
  if (session?.state !== 'good' || !keyring) return null;
  const answer = await createApi(deps, { server: session.server, bearer: session.token }).member(id);
  if (!answer.ok) return null;
  const { member, held, latest, members } = answer.value;
  if (!latest) return { member, held, latest: null };
  const giver = members.find((one) => one.id === latest.giver);
  const content = await open(keyring.keyOf, latest.praise, latest.sealed);
  const giverName = giver ? nameOf(giver) : '';
  return { member, held, latest: { giverName, words: content?.words ?? '', at: latest.at } };
}

/** From what lies here: the badges beside her name, and the newest praise of hers that passed by. */
export async function memberKnownHere(store: Store, id: MemberId): Promise<MemberKnown | null> {
  const member = await store.members.get(id);
  if (!member) return null;
  const hers = store.praises.where('[receiver+at]').between([id, 0], [id, Number.POSITIVE_INFINITY]);
  const worded = await hers
    .clone()
    .reverse()
    .filter(({ content }) => Boolean(content?.words))
    .first();
  const newest = worded ?? (await hers.last());
  const giver = newest && (await store.members.get(newest.giver));
  const latest = newest && {
    giverName: giver ? nameOf(giver) : '',
    words: newest.content?.words ?? '',
    at: newest.at,
  };
  return { member, held: member.badges, latest: latest ?? null };
}
