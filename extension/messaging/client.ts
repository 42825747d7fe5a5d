import type { ProtocolMap } from './protocol.ts';

/** `send('praise', {...})`, typed by the half of the protocol that the sender may use. */
export type Send<Protocol extends { [K in keyof Protocol]: (...args: never[]) => unknown } = ProtocolMap> = <
  Type extends keyof Protocol & string,
>(
  type: Type,
  ...data: Parameters<Protocol[Type]>
) => Promise<ReturnType<Protocol[Type]>>;

/**
 * Asks the background and gives its answer; rejects with an Error when the background refused, failed or is gone
 * (after an update of the extension: "Extension context invalidated").
 *
 * Speaks the wire format of @webext-core/messaging 4 — `{id, type, data, timestamp}` there, `{res}` or `{err}` back —
 * without importing it: the library and its error serialiser are 1.25 kB gzip in a content script that may have ten,
 * and this is 0.24. The router in the background is the library's own (router.ts), and
 * test/unit/messaging/client.test.ts lets the two talk.
 */
export const send: Send = async (type, ...[data]) => {
  const message = { id: Math.floor(Math.random() * 1e4), type, data, timestamp: Date.now() };
  // `chrome`, since it is in content scripts of both browsers and answers with a promise under manifest 3.
  const answer: { res?: unknown; err?: { message?: string } } | undefined =
    await chrome.runtime.sendMessage(message);
  if (!answer) throw new Error(`No answer to "${type}"`);
  if (answer.err) throw new Error(answer.err.message ?? `"${type}" failed`);
  // The router's handler of `type` is typed by the same protocol map, so what it gave is that message's answer.
  return answer.res as never;
};
