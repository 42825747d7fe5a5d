/** Runs `work` when nobody else of this extension holds `name`, and gives what it gives. */
export type Lock = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** By Web Locks: they span contexts, and a worker that dies lets go. */
export const lock: Lock = async (name, work) => {
  // `request` types its answer as the callback's promise; awaiting gives the plain value.
  return await navigator.locks.request(`hanamaru.${name}`, work);
};
