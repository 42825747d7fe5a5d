import * as v from 'valibot';
import { decodeBase64Url } from '../../shared/contract/link.ts';
import { Content } from '../../shared/contract/sealed.ts';

/**
 * Opens what `seal` made. `keyOf` gives the content key of a kid. Gives null for a blob that is damaged, was moved to
 * another carrier (`aad`), was sealed with a key we do not have, or holds something that is not content.
 */
export async function open(
  keyOf: (kid: string) => CryptoKey | undefined,
  aad: string,
  sealed: string,
): Promise<Content | null> {
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
    const content = v.safeParse(Content, JSON.parse(new TextDecoder().decode(plain)));
    return content.success ? content.output : null;
  } catch {
    return null; // OperationError: the tag does not match; SyntaxError: sealed, but not JSON
  }
}
