type Listener = (...args: never[]) => unknown;

export interface FakeEvent {
  addListener(listener: Listener): void;
  readonly listeners: readonly Listener[];
  /** Calls every listener, as the browser does; they answer in their own time. */
  fire(...args: unknown[]): void;
}

/** An event of the browser that happens when a test says so. */
export function createEvent(): FakeEvent {
  const listeners: Listener[] = [];
  return {
    listeners,
    addListener: (listener) => void listeners.push(listener),
    // What a test fires with is its own to get right.
    fire: (...args) => listeners.forEach((listener) => void listener(...(args as never[]))),
  };
}
