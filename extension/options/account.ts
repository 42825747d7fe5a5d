import type { Preferences } from '../../shared/contract/views.ts';
import type { SyncFault } from '../messaging/protocol.ts';
import { draftsWithWords } from '../store/outbox.ts';
import type { OutboxRow, PersonaRow, SessionRow, Store, TeamRow } from '../store/schema.ts';

/** Everything the options page shows of the store, read at one moment. */
export interface Account {
  readonly session: Omit<SessionRow, 'token'> | null;
  readonly team: TeamRow | null;
  /** How the reader likes to be praised; null until she chose. */
  readonly preferences: Preferences | null;
  /** Where the reader works; null while she has not said. */
  readonly department: string | null;
  /** Those that colleagues named. */
  readonly departments: readonly string[];
  /** Those one answered for: one's own, and those one said no to. */
  readonly personas: readonly PersonaRow[];
  readonly outbox: readonly OutboxRow[];
  /** Words written and not sent. */
  readonly drafts: readonly { readonly words: string }[];
  readonly fault: SyncFault | null;
  /** Milliseconds since 1970; 0 for never. */
  readonly syncedAt: number;
}

export async function readAccount(store: Store): Promise<Account> {
  const tables = [
    store.session,
    store.team,
    store.own,
    store.members,
    store.personas,
    store.outbox,
    store.drafts,
    store.moves,
    store.lines,
    store.progress,
  ];
  return store.transaction('r', tables, async () => {
    const [stored, team, own, members, personas, outbox, drafts, progress] = await Promise.all([
      store.session.get('me'),
      store.team.get('team'),
      store.own.get('me'),
      store.members.toArray(),
      store.personas.where('state').anyOf('yours', 'declined').toArray(),
      store.outbox.orderBy('seq').toArray(),
      draftsWithWords(store),
      store.progress.get('me'),
    ]);
    // The token stays out of what screens are given.
    const { token: _, ...session } = stored ?? { token: '' };
    return {
      session: 'key' in session ? session : null,
      team: team ?? null,
      preferences: own?.preferences ?? null,
      department: members.find(({ id }) => id === stored?.member)?.department ?? null,
      departments: [...new Set(members.flatMap(({ department }) => department ?? []))].sort(),
      personas,
      outbox,
      drafts,
      fault: progress?.fault ?? null,
      syncedAt: progress?.syncedAt ?? 0,
    };
  });
}
