import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { settle } from '../../../extension/sync/settle.ts';
import { html, json, problem } from '../fakes/answers.ts';

const Schema = v.object({ clock: v.number() });
const NOW = Date.parse('2026-11-23T00:00:00Z');
const ask = (response: Response | Promise<Response>) => settle(Promise.resolve(response), Schema, NOW);

/** A body that comes in pieces; `then` happens after them. */
function stream(pieces: readonly string[], then: 'end' | Error): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(encoder.encode(piece));
      if (then === 'end') controller.close();
      else controller.error(then);
    },
  });
}

const asJson = { headers: { 'content-type': 'application/json' } };

describe('whatever a server answers', () => {
  it('is the value when it keeps to the contract, also in pieces that split a character', async () => {
    const bytes = new TextEncoder().encode('{"clock":7,"é":"花"}');
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await ask(new Response(body, asJson))).toEqual({ ok: true, value: { clock: 7 } });
  });

  it.each<[string, () => Response]>([
    ['HTML', () => html()],
    ['an HTML 403 of a proxy', () => html(403)],
    ['JSON of another program', () => json({ hello: 1 })],
    ['malformed JSON', () => new Response('{"clock":', asJson)],
    ['nothing', () => new Response(null, asJson)],
    [
      'JSON that calls itself HTML',
      () => new Response('{"clock":1}', { headers: { 'content-type': 'text/html' } }),
    ],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { location: 'https://login.example/' } }),
    ],
    ['what a browser makes of a redirect not followed', () => Response.error()],
    [
      'a length of 11 MB',
      () => new Response('{"clock":1}', { headers: { ...asJson.headers, 'content-length': '11000000' } }),
    ],
    [
      '11 MB without a length',
      () =>
        new Response(
          stream(
            Array.from({ length: 11 }, () => ' '.repeat(1e6)),
            'end',
          ),
          asJson,
        ),
    ],
    ['a problem that is none of ours', () => problem(418, 'teapot')],
    ['a proxy that wants a sign-in', () => html(401)],
    ['a proxy that lets nobody ask so often', () => html(429)],
    [
      'what reads like a problem of ours and is not labelled so',
      () => json({ type: 'about:blank', title: 'x', status: 401, code: 'token-revoked' }, 401),
    ],
  ])('is "not our server" for %s', async (_, response) => {
    expect(await ask(response())).toEqual({ ok: false, fault: { kind: 'not-our-server' }, retryAfter: null });
  });

  it.each<[Response, unknown]>([
    [problem(401, 'token-expired'), { kind: 'problem', code: 'token-expired' }],
    [problem(500, 'internal'), { kind: 'problem', code: 'internal' }],
    [html(500), { kind: 'server-error', status: 500 }],
    [html(502), { kind: 'server-error', status: 502 }],
  ])('is the fault that explains it (%#)', async (response, fault) => {
    expect(await ask(response)).toMatchObject({ ok: false, fault });
  });

  it('is "not our server", and too large, for the 413 of a proxy; our own is a problem', async () => {
    expect(await ask(html(413))).toEqual({
      ok: false,
      fault: { kind: 'not-our-server' },
      retryAfter: null,
      tooLarge: true,
    });
    expect(await ask(problem(413, 'body-too-large'))).toEqual({
      ok: false,
      fault: { kind: 'problem', code: 'body-too-large' },
      retryAfter: null,
    });
  });

  it('is waited for as long as a proxy asks', async () => {
    const busy = new Response('busy', { status: 429, headers: { 'retry-after': '30' } });
    expect(await ask(busy)).toMatchObject({ fault: { kind: 'not-our-server' }, retryAfter: 30_000 });
  });

  it('is "offline" when there is none, or it breaks off', async () => {
    expect(await ask(Promise.reject(new TypeError('Failed to fetch')))).toMatchObject({
      fault: { kind: 'offline' },
    });
    const broken = new Response(stream(['{"clo'], new TypeError('network error')), asJson);
    expect(await ask(broken)).toMatchObject({ fault: { kind: 'offline' } });
  });

  it('is "timeout" when it hangs, before or in the middle of the body', async () => {
    const timeout = new DOMException('signal timed out', 'TimeoutError');
    expect(await ask(Promise.reject(timeout))).toMatchObject({ fault: { kind: 'timeout' } });
    const hung = new Response(stream(['{"clo'], timeout), asJson);
    expect(await ask(hung)).toMatchObject({ fault: { kind: 'timeout' } });
  });

  it.each<[Record<string, string>, number | null]>([
    [{ 'retry-after': '120' }, 120_000],
    [{ 'retry-after': 'Mon, 23 Nov 2026 00:01:00 GMT' }, 60_000],
    [{ 'retry-after': 'Tue, 24 Nov 2026 00:01:00 GMT', date: 'Tue, 24 Nov 2026 00:00:00 GMT' }, 60_000],
    [{ 'retry-after': 'Sun, 22 Nov 2026 00:00:00 GMT' }, 0],
    [{ 'retry-after': '999999999' }, 3_600_000],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after': '-5' }, 0],
    [{}, null],
  ])('says how long to wait (%j)', async (headers, wait) => {
    expect(await ask(problem(503, 'unavailable', headers))).toMatchObject({ retryAfter: wait });
  });
});
