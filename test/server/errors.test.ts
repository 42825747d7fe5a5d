import { expect, it } from 'vitest';
import { createTeamApp } from '../../server/app.ts';
import { createDoor } from '../../server/door.ts';

const secret = 's'.repeat(43);

it('tells nothing of an error that nobody expected, and logs it', async () => {
  const logged: unknown[] = [];
  const broken = () => {
    throw new Error('disk /var/lib/secret-place is on fire');
  };
  const app = createTeamApp({
    sql: { all: broken, tx: broken },
    clock: () => 0,
    newId: () => '',
    log: (error) => logged.push(error),
  });
  const response = await app.request('/v1/me', { headers: { Authorization: `Bearer team.${secret}` } });
  expect([response.status, await response.json()]).toEqual([
    500,
    { type: '/docs#internal', title: 'Something went wrong here', status: 500, code: 'internal' },
  ]);
  expect(String(logged)).toContain('on fire');
});

it('opens no team over HTTP where no deployment secret is set', async () => {
  const unused = () => Promise.reject(new Error('nobody should be asked'));
  for (const createSecret of [undefined, '']) {
    const door = createDoor({ teams: { forward: unused, create: unused }, createSecret, log: console.error });
    for (const given of ['undefined', 'anything']) {
      const response = await door.request('/v1/teams', {
        method: 'POST',
        headers: { Authorization: `Bearer ${given}`, 'Content-Type': 'application/json' },
        body: '{}',
      });
      expect(response.status).toBe(403);
    }
  }
});
