/** Lets callers share questions about keys: one that is being asked about is not asked again. */
export function shareByKey<Key, T>(
  ask: (keys: readonly Key[]) => Promise<T>,
): (keys: readonly Key[]) => Promise<readonly T[]> {
  const asking = new Map<Key, Promise<T>>();
  return function shareAsked(keys) {
    const fresh = [...new Set(keys)].filter((key) => !asking.has(key));
    if (fresh.length > 0) {
      const answer = ask(fresh);
      for (const key of fresh) asking.set(key, answer);
      const end = () => {
        for (const key of fresh) asking.delete(key);
      };
      answer.then(end, end);
    }
    const answers = new Set(keys.map((key) => asking.get(key)).filter((answer) => answer !== undefined));
    return Promise.all(answers);
  };
}
