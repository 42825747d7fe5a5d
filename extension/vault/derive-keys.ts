import { encodeBase64Url } from '../../shared/contract/link.ts';
import { deriveTagKey, keyCheck } from '../../shared/target/tag.ts';

export interface TeamKeys {
  readonly tag: CryptoKey;
  readonly content: CryptoKey;
  /** Names the content key in every blob it sealed; says nothing of the key. */
  readonly kid: string;
  /** What the server compares to tell a damaged link (see `KeyCheck`). */
  readonly check: string;
}

/**
 * The team's keys from its 32-byte root key (DESIGN.md §4, Keys), each by HKDF-SHA-256 with an info of its own.
 * None can be exported: what reads our database cannot carry a key away.
 */
export async function deriveKeys(rootKey: Uint8Array<ArrayBuffer>): Promise<TeamKeys> {
  const root = await crypto.subtle.importKey('raw', rootKey, 'HKDF', false, ['deriveKey', 'deriveBits']);
  const tag = await deriveTagKey(rootKey);
  const content = await crypto.subtle.deriveKey(
    hkdf('hanamaru/content/1'),
    root,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  const kidBits = await crypto.subtle.deriveBits(hkdf('hanamaru/kid/1'), root, 48);
  return { tag, content, kid: encodeBase64Url(new Uint8Array(kidBits)), check: await keyCheck(tag) };
}

function hkdf(info: string): HkdfParams {
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: new TextEncoder().encode(info) };
}
