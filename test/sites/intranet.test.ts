// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createIntranet } from '../demo/intranet/create-intranet.ts';
import { startIntranet } from '../demo/intranet/start-intranet.ts';

const start = Date.UTC(2026, 10, 20, 3);

function open(person = 'tanaka') {
  const app = createIntranet({ posts: 3, clock: () => start });
  const headers = { cookie: `login=${person}` };
  return {
    get: async (path: string) => (await app.request(path, { headers })).text(),
    post: (path: string, fields: Record<string, string>) =>
      app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) }),
    app,
  };
}

describe('the saved pages', () => {
  it.each([
    ['board', '/board/101', 'tanaka'],
    ['english', '/board/102', 'suzuki'],
    ['reports', '/reports/105', 'sato'],
    ['draft', '/board/104', 'tanaka'],
    ['signed-out', '/reports/106', ''],
  ])('%s is what the portal serves', async (name, path, person) => {
    const saved = readFileSync(join(import.meta.dirname, 'sample-intranet', `${name}.html`), 'utf8');
    expect(await open(person).get(path)).toBe(saved);
  });
});

describe('the portal', () => {
  it('shows a draft to its author only', async () => {
    expect(await open('tanaka').get('/board/101')).toContain('書きかけ');
    expect(await open('sato').get('/board/101')).not.toContain('書きかけ');
    expect((await open('sato').app.request('/board/104', { headers: { cookie: 'login=sato' } })).status).toBe(
      404,
    );
  });

  it('takes a reply and hands it to pages that are open', async () => {
    const { get, post } = open('sato');
    const answer = await post('/board/103', { body: '金曜に申請しました。', to: '' });
    expect(answer.status).toBe(303);
    const path = answer.headers.get('location') ?? '';
    expect(path).toMatch(/^\/board\/103#r\d+$/);
    expect(await get('/board/103')).toContain('金曜に申請しました。');
    const last = Number(path.split('#r')[1]) - 1;
    expect(await get(`/board/103/after?last=${last}`)).toContain('金曜に申請しました。');
    expect(await get(`/board/103/after?last=${last + 1}`)).toBe('');
  });

  it('writes what people write as text', async () => {
    const { get, post } = open('sato');
    await post('/board/103', { body: '<script>alert(1)</script>' });
    expect(await get('/board/103')).not.toContain('<script>alert');
  });

  it('lets only those write who are signed in', async () => {
    const answer = await open('').post('/board', { title: 'x', body: 'y' });
    expect(answer.status).toBe(403);
  });

  it('sends back to its own pages only', async () => {
    const { app } = open();
    const answer = await app.request('/as/sato?back=//evil.example');
    expect(answer.headers.get('location')).toBe('/board');
  });

  it('listens, answers with its strict policy, and stops', async () => {
    const intranet = await startIntranet({ port: 0 });
    const answer = await fetch(`${intranet.url}/long?n=5`);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await answer.text()).match(/class="reply /g)).toHaveLength(5);
    await intranet.close();
    await expect(fetch(intranet.url)).rejects.toThrow();
  });
});
