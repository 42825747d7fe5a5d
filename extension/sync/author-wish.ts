import type { PersonaTag } from '../../shared/contract/ids.ts';
import type { Visibility } from '../../shared/contract/views.ts';
import { narrower } from '../../shared/rules/visibility.ts';
import { memberNamedBy } from '../../shared/target/member-persona.ts';
import type { AuthorView } from '../messaging/protocol.ts';
import type { Store } from '../store/schema.ts';

/** An account that nobody claimed, nor let go with a wish. */
export const nobody: AuthorView = { wish: null, called: null };

/** A post's author as far as this browser knows her; of who let the account go, the wish alone. Reads `owners` and `members`; also inside a transaction with both. */
export async function readAuthor(store: Store, author: PersonaTag): Promise<AuthorView> {
  const owner = await store.owners.get(author);
  const id = owner ? owner.member : memberNamedBy(author);
  const member = id ? await store.members.get(id) : undefined;
  if (member) return { wish: member.wish, called: member.called };
  // An account of somebody whom we were not told of; or a tag that looks like a member's by chance.
  return owner?.member ? { wish: 'team', called: null } : { ...nobody, wish: owner?.wish ?? null };
}

/** Whether a praise of hers stays between giver and receiver: where nobody ever wished anything it is the giver's choice. */
export async function isSecret(store: Store, author: PersonaTag, visibility: Visibility): Promise<boolean> {
  const { wish } = await readAuthor(store, author);
  return narrower(visibility, wish ?? 'open') === 'private';
}
