/** Gives a function that tells the developer of each cause once: a page's console is not ours to fill. */
export function createLogOnce(warn: (...said: unknown[]) => void): (cause: string, error: unknown) => void {
  const told = new Set<string>();
  return function logOnce(cause, error) {
    if (told.has(cause)) return;
    told.add(cause);
    warn(`[hanamaru] ${cause}:`, error);
  };
}
