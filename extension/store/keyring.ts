import type { ContentKey } from '../vault/seal.ts';
import type { Store } from './schema.ts';

/** The team's keys as they lie in the store. */
export interface Keyring {
  readonly tag: CryptoKey;
  /** What we seal with. Keys do not rotate yet, so there is one. */
  readonly content: ContentKey;
  /** For opening: undefined for a key we do not have. */
  keyOf(kid: string): CryptoKey | undefined;
}

/** Null while no team was joined. */
export async function readKeyring(store: Store): Promise<Keyring | null> {
  const rows = await store.keys.toArray();
  const tag = rows.find((row) => row.use === 'tag');
  const contents = rows.filter((row) => row.use === 'content');
  const content = contents.at(-1);
  if (!tag || !content) return null;
  return { tag: tag.key, content, keyOf: (kid) => contents.find((row) => row.kid === kid)?.key };
}
