import type { Badge } from '../../shared/contract/badge.ts';
import type { MemberId } from '../../shared/contract/ids.ts';
import type { MemberView, OwnView, PreferencesChange } from '../../shared/contract/views.ts';
import { unasked } from '../../shared/rules/unasked.ts';
import { waiting } from '../store/outbox.ts';
import type { MemberRow, OutboxRow, OwnRow, Store } from '../store/schema.ts';
import { putBadgeNews } from './put-badge-news.ts';

/** Takes in members, inside the caller's transaction. What we chose for ourselves and waits in line stays as it is here. */
export async function putMembers(store: Store, me: MemberId, views: readonly MemberView[]): Promise<void> {
  const ops = (await waiting(store)).map(({ op }) => op);
  const known = await store.members.get(me);
  await store.members.bulkPut(
    views.map((view) => (view.id === me && known ? { ...view, ...chosen(known, ops) } : view)),
  );
}

function chosen(known: MemberRow, ops: readonly OutboxRow['op'][]): Partial<MemberRow> {
  const chooses = (kind: OutboxRow['op']['kind']) => ops.some((op) => op.kind === kind);
  const { level, department, badges } = known;
  const { wish, called } = preferred(ops);
  return {
    ...(wish === undefined ? {} : { wish }),
    ...(called === undefined ? {} : { called }),
    ...(chooses('prefer') ? { level, badges } : {}),
    ...(chooses('department') ? { department } : {}),
    ...(chooses('wear') ? { badges } : {}),
  };
}

/** What waits to be told of how she likes to be praised. */
function preferred(ops: readonly OutboxRow['op'][]): PreferencesChange {
  return Object.assign({}, ...ops.map((op) => (op.kind === 'prefer' ? op.preferences : {})));
}

/** Before the server told anything. */
export const unknownOwn = {
  key: 'me',
  preferences: null,
  growth: null,
  awards: [],
  worn: null,
  waiting: 0,
} as const satisfies OwnRow;

/**
 * Takes in what the server tells of ourselves; what is local to this browser stays, and what we chose and waits in line.
 * `badges` are the team's.
 */
export async function putOwn(store: Store, own: OwnView, badges: readonly Badge[]): Promise<void> {
  const ops = (await waiting(store)).map(({ op }) => op);
  const known = await store.own.get('me');
  const isPreferring = ops.some(({ kind }) => kind === 'prefer');
  const preferences = isPreferring ? { ...unasked, ...own.preferences, ...preferred(ops) } : own.preferences;
  const worn = ops.some(({ kind }) => kind === 'wear') ? (known?.worn ?? null) : own.worn;
  if (known) await putBadgeNews(store, { before: known.awards, now: own.awards, badges, preferences });
  const { growth, awards, waiting: inWait } = own;
  await store.own.put({ ...known, key: 'me', growth, awards, worn, waiting: inWait, preferences });
}
