import type { JoinResult } from '../messaging/protocol.ts';
import type { Store } from '../store/schema.ts';
import { keepsIn, type Policy } from './policy.ts';
import type { SiteArea } from './stored-sites.ts';

interface JoinByPolicyDeps {
  readonly store: Store;
  readonly area: SiteArea;
  /** What a member without a name is called, in the reader's language. */
  readonly newMember: () => Promise<string>;
  readonly join: (link: string, name: string) => Promise<JoinResult>;
}

/**
 * Joins the organisation's team where this browser is in none, and comes back to it under the same name where the
 * session has ended; any other session is left alone. Without a name in the policy a new member gets a friendly one,
 * and `nameless` in `storage.local` remembers to ask. True when it joined.
 */
export async function joinByPolicy(
  { store, area, newMember, join }: JoinByPolicyDeps,
  policy: Policy | null,
): Promise<boolean> {
  if (!policy?.join) return false;
  const session = await store.session.get('me');
  if (session && (session.state === 'good' || !keepsIn(policy, session))) return false;
  const result = await join(policy.join, policy.name ?? session?.name ?? (await newMember()));
  if (!result.ok) {
    console.warn("Hanamaru could not join by the organisation's policy", result.fault);
    return false;
  }
  if (!policy.name && !session) await area.set({ nameless: true });
  return true;
}
