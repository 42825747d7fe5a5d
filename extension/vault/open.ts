import * as v from 'valibot';
import type { RecipeTag } from '../../shared/contract/ids.ts';
import { decodeBase64Url } from '../../shared/contract/link.ts';
import { Content, Line } from '../../shared/contract/sealed.ts';
import { SharedRecipe } from '../../shared/contract/team-recipe.ts';
import { recipeAad } from './seal.ts';

type KeyOf = (kid: string) => CryptoKey | undefined;

/**
 * Opens what `seal` made. `keyOf` gives the content key of a kid. Gives null for a blob that is damaged, was moved to
 * another carrier (`aad`), was sealed with a key we do not have, or holds something that is not content.
 */
export function open(keyOf: KeyOf, aad: string, sealed: string): Promise<Content | null> {
  return openAs(Content, keyOf, aad, sealed);
}

/** The same of a leader's line; `aad` is `<praise>/<member>`. */
export function openLine(keyOf: KeyOf, aad: string, sealed: string): Promise<Line | null> {
  return openAs(Line, keyOf, aad, sealed);
}

/** The same of a recipe that the team shares. */
export function openRecipe(keyOf: KeyOf, recipe: RecipeTag, sealed: string): Promise<SharedRecipe | null> {
  return openAs(SharedRecipe, keyOf, recipeAad(recipe), sealed);
}

async function openAs<T>(
  schema: v.GenericSchema<unknown, T>,
  keyOf: KeyOf,
  aad: string,
  sealed: string,
): Promise<T | null> {
  const [version, kid, text] = sealed.split('.');
  const key = kid === undefined ? undefined : keyOf(kid);
  const blob = decodeBase64Url(text ?? '');
  if (version !== '1' || !key || !blob || blob.length < 12 + 16) return null;
  const algorithm = {
    name: 'AES-GCM',
    iv: blob.subarray(0, 12),
    additionalData: new TextEncoder().encode(aad),
  };
  try {
    const plain = await crypto.subtle.decrypt(algorithm, key, blob.subarray(12));
    const content = v.safeParse(schema, JSON.parse(new TextDecoder().decode(plain)));
    return content.success ? content.output : null;
  } catch {
    return null; // OperationError: the tag does not match; SyntaxError: sealed, but not JSON
  }
}
