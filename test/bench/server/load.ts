import { connect, type Socket } from 'node:net';

const connections = 8;

/**
 * Sends each body once as a POST, over 8 kept connections, and gives requests per second. Plain sockets, so that
 * the load costs little of the two cores. Throws at the first answer that is not 200.
 */
export async function load(
  url: string,
  path: string,
  token: string,
  bodies: readonly string[],
): Promise<number> {
  const { hostname, port, host } = new URL(url);
  const requests = bodies.map((body) =>
    Buffer.from(
      `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  );
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      const answers = answersOf(socket);
      for (let request = requests[next++]; request; request = requests[next++]) {
        socket.write(request);
        await answers.next();
      }
      socket.destroy();
    }),
  );
  return requests.length / ((performance.now() - began) / 1000);
}

/** Yields once per complete answer. */
async function* answersOf(socket: Socket): AsyncGenerator<void> {
  let held = Buffer.alloc(0);
  for await (const chunk of socket) {
    held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    const headEnd = held.indexOf('\r\n\r\n');
    if (headEnd < 0) continue;
    const head = held.toString('latin1', 0, headEnd);
    if (!head.startsWith('HTTP/1.1 200')) throw new Error(`The server answered ${held.toString()}`);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
    if (held.length < headEnd + 4 + length) continue;
    held = held.subarray(headEnd + 4 + length);
    yield;
  }
}
