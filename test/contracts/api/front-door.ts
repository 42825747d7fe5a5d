import { describe, expect, it } from 'vitest';
import { get, newMember, newTeam, post, problemOf, values } from './team.ts';
import type { World } from './world.ts';

export function describeFrontDoor(here: () => World) {
  describe('front door', () => {
    const body = {
      id: 'never-made',
      name: 'n',
      purpose: 'p',
      locale: 'ja',
      values,
      keyCheck: 'c'.repeat(22),
    };

    it('says it is well', async () => {
      const response = await here().request('/health');
      expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
    });

    it('opens a team once', async () => {
      const team = await newTeam(here());
      const again = await post(here(), '/v1/teams', here().createSecret, { ...body, id: team.id });
      expect([again.status, (await problemOf(again)).code]).toEqual([409, 'team-exists']);
      expect((await (await newMember(team)).me()).team.name).toBe('花丸商事');
    });

    it('opens no team for who does not hold the deployment secret', async () => {
      const wrong = await post(here(), '/v1/teams', 'guess', body);
      expect([wrong.status, (await problemOf(wrong)).code]).toEqual([403, 'forbidden']);
      const none = await here().request('/v1/teams', { method: 'POST', body: '{}' });
      expect((await problemOf(none)).code).toBe('token-missing');
    });

    it.each([
      ['two values', { values: values.slice(0, 2) }, 'values'],
      ['two values of one id', { values: [...values, values[0]] }, 'values'],
      [
        'a colour by name',
        { values: [...values.slice(1), { ...values[0], colour: 'red' }] },
        'values.2.colour',
      ],
      ['no purpose', { purpose: '   ' }, 'purpose'],
      ['an id that is a path', { id: '../etc' }, 'id'],
      ['an unknown locale', { locale: 'fr' }, 'locale'],
      ['a short key check', { keyCheck: 'short' }, 'keyCheck'],
    ])('opens no team with %s', async (_, wrong, field) => {
      const response = await post(here(), '/v1/teams', here().createSecret, { ...body, ...wrong });
      expect((await problemOf(response)).errors?.map((error) => error.field)).toContain(field);
    });

    it('tells an unknown team from an unknown token', async () => {
      const team = await newTeam(here());
      const secret = 'x'.repeat(43);
      const unknownTeam = await get(here(), '/v1/me', `nobody-${crypto.randomUUID().slice(0, 8)}.${secret}`);
      expect([unknownTeam.status, (await problemOf(unknownTeam)).code]).toEqual([404, 'team-unknown']);
      const unknownToken = await get(here(), '/v1/me', `${team.id}.${secret}`);
      expect([unknownToken.status, (await problemOf(unknownToken)).code]).toEqual([401, 'token-unknown']);
    });

    it.each(['', 'Bearer', 'Basic dXNlcjpwYXNz'])(
      'asks for a token where the header is "%s"',
      async (header) => {
        const response = await here().request('/v1/me', { headers: header ? { Authorization: header } : {} });
        expect([response.status, (await problemOf(response)).code]).toEqual([401, 'token-missing']);
        expect(response.headers.get('WWW-Authenticate')).toBe('Bearer');
      },
    );

    it.each(['no-dot', '../../x.secretsecretsecretsecret', 'team.short'])(
      'knows no token like %s',
      async (token) => {
        expect((await problemOf(await get(here(), '/v1/me', token))).code).toBe('token-unknown');
      },
    );

    it('keeps teams apart: a token opens its own only', async () => {
      const [mine, other] = [await newTeam(here()), await newTeam(here())];
      const member = await newMember(mine);
      const secret = member.token.split('.')[1];
      const response = await get(here(), '/v1/me', `${other.id}.${secret}`);
      expect((await problemOf(response)).code).toBe('token-unknown');
    });

    it('lets every origin read answers and problems, and their Retry-After', async () => {
      const team = await newTeam(here());
      const member = await newMember(team);
      const good = await get(here(), '/v1/me', member.token);
      const bad = await get(here(), '/v1/me', 'nonsense');
      const lost = await here().request('/nowhere');
      const page = await here().request('/health');
      for (const response of [good, bad, lost, page]) {
        expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
        expect(response.headers.get('Access-Control-Expose-Headers')).toBe('Retry-After, Date');
        await response.text();
      }
    });

    it('answers a preflight without a token', async () => {
      const response = await here().request('/v1/ops', { method: 'OPTIONS' });
      expect(response.status).toBe(204);
      expect(response.headers.get('Access-Control-Allow-Headers')).toContain('Authorization');
      expect(response.headers.get('Access-Control-Allow-Methods')).toContain('DELETE');
    });

    it('tells a wrong address from a wrong method', async () => {
      const member = await newMember(await newTeam(here()));
      const lost = await get(here(), '/v1/nowhere', member.token);
      expect([lost.status, (await problemOf(lost)).code]).toEqual([404, 'not-found']);
      const method = await get(here(), '/v1/ops', member.token);
      expect([method.status, (await problemOf(method)).code]).toEqual([405, 'method-not-allowed']);
      expect(method.headers.get('Allow')).toBe('POST');
      const outside = await here().request('/join', { method: 'POST' });
      expect([outside.status, (await problemOf(outside)).code]).toEqual([405, 'method-not-allowed']);
    });

    it('describes every route in its OpenAPI document', async () => {
      const document = (await (await here().request('/openapi.json')).json()) as {
        paths: Record<string, object>;
      }; // ours
      const routes = Object.entries(document.paths).flatMap(([path, item]) =>
        Object.keys(item).map((method) => `${method} ${path}`),
      );
      expect(routes.sort()).toEqual([
        'delete /v1/recipes/{recipe}',
        'delete /v1/sessions/current',
        'get /v1/badges',
        'get /v1/changes',
        'get /v1/me',
        'get /v1/members/{id}',
        'get /v1/recipes',
        'get /v1/recipes/health',
        'get /v1/week',
        'post /v1/badges/trial',
        'post /v1/badges/{id}/retire',
        'post /v1/join',
        'post /v1/lookup',
        'post /v1/ops',
        'post /v1/recipes/health',
        'post /v1/teams',
        'put /v1/badges/{id}',
        'put /v1/recipes/{recipe}',
      ]);
      expect(JSON.stringify(document.paths['/v1/lookup'])).toContain('"posts"');
    });

    it.each([
      ['/docs', ['はなまる API の説明', 'POST /v1/ops', 'id="token-expired"']],
      ['/join', ['招待されています', 'You are invited']],
    ])('has a page at %s that runs nothing', async (path, texts) => {
      const response = await here().request(path);
      const html = await response.text();
      for (const text of texts) expect(html).toContain(text);
      expect(html).not.toMatch(/<script|https?:\/\/(?!127|localhost)[^<]*\.(js|css)/);
      expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    });
  });
}
