import { encodeBase64Url } from '../../shared/contract/link.ts';

/** 32 random bytes as 43 characters of base64url: a token's or an invite's secret half. */
export function newSecret(): string {
  return encodeBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/**
 * SHA-256 as base64url: all that is ever stored of a secret. A slow hash would add nothing, since the
 * secrets are random and 256 bits long.
 */
export async function hashSecret(secret: string): Promise<string> {
  return encodeBase64Url(new Uint8Array(await digest(secret)));
}

/** Compares without telling by its time how much was right. */
export async function isSameSecret(given: string, expected: string): Promise<boolean> {
  const [a, b] = await Promise.all([digest(given), digest(expected)]);
  const left = new Uint8Array(a);
  const right = new Uint8Array(b);
  return left.reduce((difference, byte, index) => difference | (byte ^ (right[index] ?? 0)), 0) === 0;
}

function digest(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
}
