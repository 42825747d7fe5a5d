import type { Value } from '../contract/views.ts';

/**
 * The value that the team looks out for in a month (`2026-11`), so that none is forgotten and the third month is not like
 * the second (RECOGNITION.md rule 16): the team's values in turn, each once before any comes again.
 */
export function themeOf(values: readonly Value[], month: string): Value | null {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return values[(year * 12 + number - 1) % values.length] ?? null;
}
