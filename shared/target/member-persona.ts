import type { MemberId, PersonaTag } from '../contract/ids.ts';
import { decodeBase64Url, encodeBase64Url } from '../contract/link.ts';

/**
 * The account that a member is in the team itself, for praise of what stands on no site that names her. No secret: the
 * server knows its members' ids, and must know whose this one is without being told. A UUID is 16 bytes, which base64url
 * writes in 22 characters: a tag that reads back.
 */
export function memberPersona(member: MemberId): PersonaTag {
  const digits = member.replaceAll('-', '').match(/../g) ?? [];
  const bytes = Uint8Array.from(digits, (pair) => Number.parseInt(pair, 16));
  return encodeBase64Url(bytes) as PersonaTag; // 16 bytes are 22 characters of base64url
}

/** Whom such an account would be, or null for a tag that none writes so. Whether there is that member is another question. */
export function memberNamedBy(persona: PersonaTag): MemberId | null {
  const bytes = decodeBase64Url(persona);
  if (bytes?.length !== 16) return null;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const member = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as MemberId; // of a UUID's shape
  return memberPersona(member) === persona ? member : null;
}
