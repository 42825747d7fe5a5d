/**
 * The value that the team looks out for in a month (`2026-11`), so that none is forgotten and the third month is not like
 * the second (RECOGNITION.md rule 16): its values in turn, each once before any comes again. None where there are none.
 * The months are counted from a fixed one, and nothing is kept: where the values change, the turn goes on among those
 * that there are.
 */
export function themeOf<Value>(values: readonly Value[], month: string): Value | null {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return values[(year * 12 + number - 1) % values.length] ?? null;
}
