/// <reference lib="es2024.string" />
import type { Content, Line } from '../../shared/contract/sealed.ts';

/**
 * Brings what a page said into the bounds of `Content`, so that sealing it cannot fail: cuts what is too long at a
 * whole character, drops control characters and lone surrogates (six bytes each in JSON, which would burst the bound
 * of `Sealed`), and keeps only http(s) addresses. Words are the writer's: they are cleaned, and the caller bounds them.
 */
export function fitContent(content: Content): Content {
  return {
    words: clean(content.words),
    title: cut(content.title, 300),
    url: fitUrl(content.url),
    quote: cut(content.quote, 300),
    authorName: cut(content.authorName, 120),
  };
}

/** The same of a leader's line; null where nothing is left of it. */
export function fitLine(words: string): Line | null {
  const line = cut(words, 200);
  return line ? { words: line } : null;
}

function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: dropping them is the point
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

function cut(text: string, max: number): string {
  const cleaned = clean(text).trim();
  if (cleaned.length <= max) return cleaned;
  const short = cleaned.slice(0, max - 1);
  // A cut through a surrogate pair leaves its first half.
  return `${/[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short}…`;
}

function fitUrl(text: string): string {
  if (!URL.canParse(text)) return '';
  const { protocol, href } = new URL(text);
  return /^https?:$/.test(protocol) && href.length <= 2000 ? href : '';
}
