/** What stands between a browser and its server: gives an answer of its own, or null to let the request through. */
export type Meddle = (path: string, init: RequestInit) => Response | null | Promise<Response | null>;

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

export interface MeddledFetch {
  readonly fetch: Fetch;
  /** Paths asked for, with bodies read as JSON. */
  readonly asked: { readonly path: string; readonly body: unknown }[];
  /** Replaced by a test as it goes. */
  meddle: Meddle;
}

export function meddled(through: Fetch): MeddledFetch {
  const state: MeddledFetch = {
    asked: [],
    meddle: () => null,
    async fetch(address, init) {
      const path = address.replace(/^https?:\/\/[^/]+/, '');
      state.asked.push({ path, body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined });
      return (await state.meddle(path, init)) ?? through(address, init);
    },
  };
  return state;
}

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

export function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  const body = JSON.stringify({ type: 'about:blank', title: code, status, code });
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json', ...headers } });
}

export function html(status = 200): Response {
  return new Response('<!doctype html><title>Sign in</title>', {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}
