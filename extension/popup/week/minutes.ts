import type { PraiseRow } from '../../store/schema.ts';

/** Japanese is read at about 500 characters a minute; each praise takes a moment to take in. */
const CHARACTERS = 500;
const MOMENT = 1 / 6;

/** About how many minutes it takes to read them, at least 1. */
export function minutesToRead(praises: readonly PraiseRow[]): number {
  const characters = praises.reduce((sum, { content }) => sum + (content?.words.length ?? 0), 0);
  return Math.max(1, Math.round(characters / CHARACTERS + praises.length * MOMENT));
}
