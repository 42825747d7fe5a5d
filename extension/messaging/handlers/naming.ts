import type { MemberId, PersonaTag, PostTag } from '../../../shared/contract/ids.ts';
import { tag } from '../../../shared/target/tag.ts';
import { readKeyring } from '../../store/keyring.ts';
import type { Target } from '../../sync/write.ts';
import type { PageSender } from '../authority.ts';
import type { PostRef } from '../protocol.ts';
import type { World } from '../world.ts';

/** Who reads the page, and how the team names what is on it. */
export interface Naming {
  readonly me: MemberId;
  post(ref: PostRef): Promise<PostTag>;
  persona(id: string): Promise<PersonaTag>;
  target(ref: PostRef): Promise<Target>;
}

/** Null while no team was joined. */
export async function naming({ store }: Pick<World, 'store'>, { site }: PageSender): Promise<Naming | null> {
  const session = await store.session.get('me');
  const keyring = await readKeyring(store);
  if (!session || !keyring) return null;
  const post = (ref: PostRef) => tag(keyring.tag, 'post', site, ref.id);
  const persona = (id: string) => tag(keyring.tag, 'persona', site, id);
  return {
    me: session.member,
    post,
    persona,
    target: async (ref) => ({ post: await post(ref), author: await persona(ref.author.id) }),
  };
}
