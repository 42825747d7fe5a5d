import type { Sender } from '../../../extension/messaging/authority.ts';

type Listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => boolean;

/**
 * `chrome.runtime` messages between contexts of one process: what is sent is copied as JSON, as Chrome does. `sender`
 * says who sends; restores what was there before when disposed.
 */
export function installRuntime() {
  const listeners: Listener[] = [];
  const before = Reflect.get(globalThis, 'chrome');
  const runtime = {
    sender: {} as Sender, // set by the test before it sends
    listeners,
    restore: () => void Reflect.set(globalThis, 'chrome', before),
  };
  const chrome = {
    runtime: {
      onMessage: { addListener: (listener: Listener) => void listeners.push(listener) },
      sendMessage: (message: unknown, callback?: (answer: unknown) => void) => {
        const answer = new Promise((resolve) => {
          const sent = JSON.parse(JSON.stringify(message));
          const isAsync = listeners.map((listener) => listener(sent, runtime.sender, resolve));
          if (!isAsync.includes(true)) resolve(undefined);
        }).then((answer) => (answer === undefined ? undefined : JSON.parse(JSON.stringify(answer))));
        if (callback) answer.then(callback);
        return answer;
      },
    },
  };
  Reflect.set(globalThis, 'chrome', chrome);
  return runtime;
}
