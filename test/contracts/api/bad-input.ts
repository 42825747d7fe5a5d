import { beforeAll, describe, expect, it } from 'vitest';
import {
  base,
  get,
  joinRequest,
  newMember,
  newPost,
  newTeam,
  type Person,
  post,
  praise,
  problemOf,
  type Team,
} from './team.ts';
import type { World } from './world.ts';

const secretWord = 'ひみつのことば';

export function describeBadInput(here: () => World) {
  describe('bad input', () => {
    let team: Team;
    let me: Person;
    beforeAll(async () => {
      team = await newTeam(here());
      me = await newMember(team);
    });

    const send = (body: RequestInit['body'], headers: Record<string, string> = {}, path = '/v1/lookup') =>
      here().request(path, {
        method: 'POST',
        headers: { Authorization: `Bearer ${me.token}`, 'Content-Type': 'application/json', ...headers },
        ...(body !== undefined && { body }),
      });

    it.each(['{', '', '{"posts":[}', '\u0000'])('answers malformed JSON %j as such', async (body) => {
      const response = await send(body);
      expect([response.status, (await problemOf(response)).code]).toEqual([400, 'malformed-json']);
    });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
      'refuses a body labelled "%s"',
      async (type) => {
        const response = await send('{}', { 'Content-Type': type });
        expect([response.status, (await problemOf(response)).code]).toEqual([415, 'unsupported-media-type']);
      },
    );

    it('reads JSON whatever its charset is called', async () => {
      expect((await send('{"posts":[]}', { 'Content-Type': 'application/json; charset=utf-8' })).status).toBe(
        200,
      );
    });

    const tag = 't'.repeat(22);
    it.each([
      ['/v1/lookup', null, ''],
      ['/v1/lookup', [], 'posts'],
      ['/v1/lookup', {}, 'posts'],
      ['/v1/lookup', { posts: tag }, 'posts'],
      ['/v1/lookup', { posts: [tag, secretWord] }, 'posts.1'],
      ['/v1/lookup', { posts: Array(201).fill(tag) }, 'posts'],
      ['/v1/lookup', { posts: [], personas: [7] }, 'personas.0'],
      ['/v1/lookup', { posts: [], personas: Array(201).fill(tag) }, 'personas'],
      ['/v1/lookup', { posts: [], detail: 'yes' }, 'detail'],
      ['/v1/lookup', { posts: Array(6).fill(tag), detail: true }, 'posts'],
      ['/v1/ops', {}, 'ops'],
      ['/v1/ops', { ops: [] }, 'ops'],
      ['/v1/ops', { ops: Array(101).fill({}) }, 'ops'],
      ['/v1/ops', { ops: secretWord }, 'ops'],
      ['/v1/join', { keyCheck: tag }, 'name'],
      ['/v1/join', { name: ' ', keyCheck: tag }, 'name'],
      ['/v1/join', { name: secretWord.repeat(12), keyCheck: tag }, 'name'],
      ['/v1/join', { name: 'n' }, 'keyCheck'],
      ['/v1/join', { name: 'n', keyCheck: secretWord }, 'keyCheck'],
      ['/v1/join', { name: 'n', keyCheck: tag, previous: secretWord }, 'previous'],
      ['/v1/join', { name: 'n', keyCheck: tag, attempt: secretWord }, 'attempt'],
      ['/v1/join', { name: 'n', keyCheck: tag, attempt: null }, 'attempt'],
    ])('names the field at fault (%#): %s', async (path, body, field) => {
      const response = await send(JSON.stringify(body), {}, path);
      const text = await response.clone().text();
      const problem = await problemOf(response);
      expect([response.status, problem.code]).toEqual([400, 'invalid']);
      expect(problem.errors?.map((error) => error.field)).toContain(field);
      expect(problem.errors?.every((error) => error.expected.length > 0)).toBe(true);
      expect(text).not.toContain(secretWord);
    });

    it.each([
      ['id', 'nonsense'],
      ['at', -1],
      ['at', '2026-11-02'],
      ['at', 1.5],
      ['at', Number.MAX_SAFE_INTEGER + 1],
      ['kind', 'prayse'],
      ['praise', 'short'],
      ['post', 'p'.repeat(23)],
      ['author', null],
      ['value', 'Has Blanks'],
      ['value', undefined],
      ['said', 'a lot'],
      ['sealed', secretWord],
      ['sealed', `1.k1.${'x'.repeat(16_384)}`],
    ])('refuses an op for its field %s (%#)', async (field, wrong) => {
      const op = { ...(await praise(me, newPost())), [field]: wrong };
      expect(await me.ops(op)).toMatchObject([{ status: 'refused', code: 'invalid', field }]);
    });

    it.each([null, 7, 'praise', [], [[]]])('refuses %j as an op', async (op) => {
      const response = await post(here(), '/v1/ops', me.token, { ops: [op] });
      expect(await response.json()).toMatchObject({
        results: [{ id: null, status: 'refused', code: 'invalid' }],
      });
    });

    it.each(['claim', 'unclaim'])('refuses to %s what is no persona', async (kind) => {
      expect(await me.ops({ ...base(), kind, persona: 'me' })).toMatchObject([
        { code: 'invalid', field: 'persona' },
      ]);
    });

    it.each([
      '',
      '?since=',
      '?since=-1',
      '?since=1.5',
      '?since=now',
      '?since=9999999999999999',
      '?since=1&since=2',
    ])('asks for a clock where changes are asked with "%s"', async (query) => {
      const problem = await problemOf(await get(here(), `/v1/changes${query}`, me.token));
      expect([problem.code, problem.errors?.[0]?.field]).toEqual(['invalid', 'since']);
    });

    it('refuses a body of 10 MB that says its length', async () => {
      const response = await send(`{"posts":["${'x'.repeat(10 * 1024 * 1024)}"]}`);
      expect([response.status, (await problemOf(response)).code]).toEqual([413, 'body-too-large']);
      expect((await send('{"posts":[]}')).status).toBe(200);
    });

    it('refuses an endless body long before its end', async () => {
      let sent = 0;
      const chunk = new Uint8Array(64 * 1024).fill(0x20);
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += chunk.length;
          controller.enqueue(chunk);
          if (sent > 100 * 1024 * 1024) controller.close();
        },
      });
      const init = {
        method: 'POST',
        body,
        duplex: 'half',
        headers: { Authorization: `Bearer ${me.token}`, 'Content-Type': 'application/json' },
      };
      const response = await here().request('/v1/ops', init);
      expect([response.status, (await problemOf(response)).code]).toEqual([413, 'body-too-large']);
      expect(sent).toBeLessThan(20 * 1024 * 1024);
      expect((await send('{"posts":[]}')).status).toBe(200);
    });

    it('takes a body of unknown length that is small enough', async () => {
      const body = new Blob(['{"po', 'sts":[]}']).stream();
      const init = {
        method: 'POST',
        body,
        duplex: 'half',
        headers: { Authorization: `Bearer ${me.token}`, 'Content-Type': 'application/json' },
      };
      expect((await here().request('/v1/lookup', init)).status).toBe(200);
    });

    it('asks for the token before it reads the body', async () => {
      const response = await send(secretWord, { Authorization: `Bearer ${team.id}.${'x'.repeat(43)}` });
      expect((await problemOf(response)).code).toBe('token-unknown');
    });

    it('is not misled by names that JavaScript objects are born with', async () => {
      const body = '{"__proto__":{"detail":true},"constructor":{"prototype":{}},"posts":[]}';
      expect((await send(body)).status).toBe(200);
      expect((await joinRequest(team, team.invites.member, { toString: 'x' })).status).toBe(200);
    });
  });
}
