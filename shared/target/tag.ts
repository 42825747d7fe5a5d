import type { MemberId, PersonaTag, PostTag, PraiseId, RecipeTag } from '../contract/ids.ts';
import { encodeBase64Url } from '../contract/link.ts';

/**
 * `base64url(HMAC-SHA-256(tagKey, kind + "\n" + site + "\n" + id))[0..22]` (DESIGN.md §3).
 * Intranet ids are guessable (ticket 1…9999): only a key that the server does not have protects them.
 */
export async function tag(tagKey: CryptoKey, kind: 'post', site: string, id: string): Promise<PostTag>;
export async function tag(tagKey: CryptoKey, kind: 'persona', site: string, id: string): Promise<PersonaTag>;
export async function tag(tagKey: CryptoKey, kind: string, site: string, id: string): Promise<string> {
  return hmac22(tagKey, `${kind}\n${site}\n${id}`);
}

/** How a team names its recipe for a site: there is one of each, whoever shared it. `site` is an origin. */
export async function recipeTag(tagKey: CryptoKey, site: string): Promise<RecipeTag> {
  return (await hmac22(tagKey, `recipe\n${site}\n`)) as RecipeTag; // 22 base64url characters by construction
}

/** What a join link's key is compared by, see `KeyCheck`. */
export function keyCheck(tagKey: CryptoKey): Promise<string> {
  return hmac22(tagKey, 'check');
}

/**
 * The one praise of a giver for a post: `base64url(SHA-256("praise\n" + giver + "\n" + post))[0..22]`.
 * Derived, so that two devices of one member name the same praise, and the server can tell a forged name. `helper`:
 * praise of somebody else who helped, with `"\n" + helper` behind the post.
 */
export async function praiseId(giver: MemberId, post: PostTag, helper?: PersonaTag): Promise<PraiseId> {
  const named = ['praise', giver, post, ...(helper ? [helper] : [])].join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(named));
  return encodeBase64Url(new Uint8Array(digest)).slice(0, 22) as PraiseId; // 22 base64url characters by construction
}

/** HKDF-SHA-256(root, no salt, info "hanamaru/tag/1") → a non-extractable HMAC-SHA-256 key. Never rotates. */
export async function deriveTagKey(rootKey: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const root = await crypto.subtle.importKey('raw', rootKey, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: new Uint8Array(0),
      info: new TextEncoder().encode('hanamaru/tag/1'),
    },
    root,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  );
}

async function hmac22(key: CryptoKey, text: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text));
  return encodeBase64Url(new Uint8Array(mac)).slice(0, 22);
}
