import * as v from 'valibot';
import { TeamId } from './ids.ts';

/** What a join link carries. The fragment never reaches a server (DESIGN.md §4, Keys). */
export interface JoinLink {
  /** Origin of the API, `https://…` (or `http://` on loopback). */
  readonly server: string;
  readonly team: TeamId;
  /** The team's root key: 32 bytes. */
  readonly rootKey: Uint8Array<ArrayBuffer>;
  readonly invite: string;
}

export type LinkFault = 'not-a-link' | 'not-https' | 'incomplete' | 'bad-key';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Reads a join link as people paste it: surrounded by white space, angle brackets or quotes.
 * Gives the link, or what is wrong with it.
 */
export function parseJoinLink(text: string): { link: JoinLink } | { fault: LinkFault } {
  const trimmed = text.trim().replace(/^[<"'「『(（]+|[>"'」』)）。、]+$/g, '');
  if (!URL.canParse(trimmed)) return { fault: 'not-a-link' };
  const url = new URL(trimmed);
  if (!/\/join\/?$/.test(url.pathname)) return { fault: 'not-a-link' };
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback.has(url.hostname)))
    return { fault: 'not-https' };
  const fields = new URLSearchParams(url.hash.slice(1));
  const team = v.safeParse(TeamId, fields.get('t'));
  const key = fields.get('k');
  const invite = fields.get('i');
  if (!team.success || !key || !invite || !/^[A-Za-z0-9_-]{22,86}$/.test(invite))
    return { fault: 'incomplete' };
  const rootKey = decodeBase64Url(key);
  if (rootKey?.length !== 32) return { fault: 'bad-key' };
  return { link: { server: url.origin, team: team.output, rootKey, invite } };
}

export function formatJoinLink({ server, team, rootKey, invite }: JoinLink): string {
  return `${server}/join#t=${team}&k=${encodeBase64Url(rootKey)}&i=${invite}`;
}

export function encodeBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Gives null for text that is not base64url. */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
