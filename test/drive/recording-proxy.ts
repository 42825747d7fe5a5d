import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy between the extension and the API that remembers every byte, and can play a broken network. */
export interface RecordingProxy {
  readonly url: string;
  /** Everything that passed, both ways: request lines, headers and bodies. */
  traffic(): string;
  /** From now on, what to do with a request; undefined passes it on. */
  breakWith(fault: Fault | undefined): void;
  /** How many requests came while broken. */
  refused(): number;
  close(): Promise<void>;
}

export type Fault = 'hang' | 'drop' | 'html' | 'status-500' | 'drop-answer' | 'hang-answer';

export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
  const seen: string[] = [];
  let fault: Fault | undefined;
  let refused = 0;
  const server = createServer(async (incoming, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    seen.push(
      `${incoming.method} ${incoming.url}\n${JSON.stringify(incoming.headers)}\n${body.toString('utf8')}`,
    );
    const now = fault;
    if (now) refused += 1;
    if (now && now !== 'drop-answer' && now !== 'hang-answer') return break_(now, answer);
    const forwarded = request(
      new URL(incoming.url ?? '/', target),
      { method: incoming.method, headers: { ...incoming.headers, host: new URL(target).host } },
      async (response) => {
        const parts: Buffer[] = [];
        for await (const chunk of response) parts.push(chunk as Buffer);
        const reply = Buffer.concat(parts);
        seen.push(reply.toString('utf8'));
        if (now === 'hang-answer') return; // the same, and the caller waits
        if (now === 'drop-answer') return answer.destroy(); // the server did it, and nobody hears of it
        answer.writeHead(response.statusCode ?? 502, response.headers);
        answer.end(reply);
      },
    );
    forwarded.once('error', () => answer.destroy());
    forwarded.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so it is one
  return {
    url: `http://127.0.0.1:${port}`,
    traffic: () => seen.join('\n'),
    breakWith(next) {
      fault = next;
      refused = 0;
    },
    refused: () => refused,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function break_(fault: Fault, answer: ServerResponse): void {
  const cors = { 'access-control-allow-origin': '*' };
  if (fault === 'drop') answer.destroy();
  else if (fault === 'html')
    answer
      .writeHead(200, { ...cors, 'content-type': 'text/html' })
      .end('<!doctype html><h1>Proxy sign-in</h1>');
  else if (fault === 'status-500')
    answer.writeHead(500, { ...cors, 'content-type': 'text/plain' }).end('oops');
  // 'hang' answers nothing at all, until the proxy closes
}
