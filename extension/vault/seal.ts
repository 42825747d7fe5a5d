import type { IdeaState } from '../../shared/contract/badge.ts';
import type { MemberId, PostTag, PraiseId, RecipeTag } from '../../shared/contract/ids.ts';
import { encodeBase64Url } from '../../shared/contract/link.ts';
import type { Content, Line, Sealed } from '../../shared/contract/sealed.ts';
import { type SealedRecipe, SHARED_SIZE, type SharedRecipe } from '../../shared/contract/team-recipe.ts';

/** The key a blob is sealed with, and its name. */
export interface ContentKey {
  readonly kid: string;
  readonly key: CryptoKey;
}

/**
 * Lengths in bytes before sealing: each about twice the one before, so that the server learns at most which of five a
 * praise is, and nothing of how its words grow. The last is what fits `Sealed` with the longest kid
 * (16,384 − 25 characters are 12,269 bytes, 28 of them iv and tag); `fitContent` lets no more through.
 */
const LENGTHS = [1024, 2048, 4096, 8192, 12_241] as const;

/** The same of recipes, the last being what fits `SealedRecipe`. */
const RECIPE_LENGTHS = [2048, 4096, 8192, 16_384, SHARED_SIZE] as const;

/** What a leader's line is bound to: moved to another praise or another member it does not open. */
export function lineAad(praise: PraiseId, member: MemberId): string {
  return `${praise}/${member}`;
}

/** What an idea's content is bound to. */
export function ideaAad(post: PostTag): string {
  return `idea/${post}`;
}

/** What the line of a step of an idea is bound to: moved to another idea or another state it does not open. */
export function ideaLineAad(post: PostTag, state: IdeaState): string {
  return `idea/${post}/${state}`;
}

/** What a team's recipe is bound to: moved to another site it does not open. */
export function recipeAad(recipe: RecipeTag): string {
  return `recipe/${recipe}`;
}

/**
 * Seals content as `1.<kid>.<base64url(iv ‖ ciphertext ‖ tag)>` (shared/contract/sealed.ts) with a random 96-bit iv.
 * `aad` is the id of what carries it. Throws on content that did not go through `fitContent`.
 */
export async function seal(key: ContentKey, aad: string, content: Content | Line): Promise<Sealed> {
  const blob = await sealWithin(LENGTHS, key, aad, content);
  if (blob === null) throw new Error('Content was not made to fit');
  return blob as Sealed; // that format by construction; fitContent bounds its length
}

/** The same of a recipe for the team; null where it is too large to be shared. */
export async function sealRecipe(
  key: ContentKey,
  recipe: RecipeTag,
  shared: SharedRecipe,
): Promise<SealedRecipe | null> {
  const blob = await sealWithin(RECIPE_LENGTHS, key, recipeAad(recipe), shared);
  return blob as SealedRecipe | null; // that format by construction, and within its bound
}

/** Spaces after the JSON pad it to one of `lengths`; `JSON.parse` does not mind them. */
async function sealWithin(
  lengths: readonly number[],
  { kid, key }: ContentKey,
  aad: string,
  content: object,
): Promise<string | null> {
  const encoder = new TextEncoder();
  const plain = encoder.encode(JSON.stringify(content));
  const length = lengths.find((length) => length >= plain.length);
  if (length === undefined) return null;
  const padded = new Uint8Array(length).fill(0x20);
  padded.set(plain);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const cipher = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: encoder.encode(aad) },
    key,
    padded,
  );
  const blob = new Uint8Array(iv.length + cipher.byteLength);
  blob.set(iv);
  blob.set(new Uint8Array(cipher), iv.length);
  return `1.${kid}.${encodeBase64Url(blob)}`;
}
