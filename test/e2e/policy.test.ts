import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, launch } from '../drive/launch.ts';
import { until } from '../drive/until.ts';
import { type Company, openCompany } from './company.ts';

/** Policy lies where only the machine's administrator writes: elsewhere than on Linux as root this cannot be tried. */
const mayWritePolicy = process.platform === 'linux' && process.getuid?.() === 0;

const policies = {
  chromium: {
    files: [
      '/etc/chromium/policies/managed/hanamaru-test.json',
      '/etc/opt/chrome/policies/managed/hanamaru-test.json',
    ],
    of: (managed: unknown) => ({ '3rdparty': { extensions: { fehnpediaflfhpnmppbbnhgghlknehpp: managed } } }),
  },
  firefox: {
    files: ['/etc/firefox/policies/policies.json'],
    of: (managed: unknown) => ({
      policies: { '3rdparty': { Extensions: { 'hanamaru@hanamaru.example': managed } } },
    }),
  },
} as const;

const names = { chromium: '高橋 直樹', firefox: '渡辺 真理' } as const;

/** The names of all who ever joined, read past the API. */
function members(company: Company): string[] {
  const teams = join(company.world.folder, 'teams');
  return readdirSync(teams)
    .filter((name) => name.endsWith('.sqlite'))
    .flatMap((name) => {
      const database = new DatabaseSync(join(teams, name), { readOnly: true });
      try {
        return database
          .prepare('SELECT name FROM members')
          .all()
          .map((row) => String(row.name));
      } finally {
        database.close();
      }
    });
}

describe.runIf(mayWritePolicy)('roll-out by policy', () => {
  let company: Company;
  let driven: Driven | undefined;
  const written: string[] = [];
  beforeAll(async () => {
    company = await openCompany();
  });
  afterEach(async () => {
    await driven?.close();
    for (const file of written.splice(0)) rmSync(file, { force: true });
  });
  afterAll(() => company?.close());

  for (const kind of ['chromium', 'firefox'] as const) {
    it(`${kind}: joins and switches sites on without a click`, async () => {
      const { intranet } = company.world;
      const managed = {
        join: company.link,
        name: names[kind],
        sites: [{ origin: intranet, recipe: 'sample-intranet' }],
      };
      for (const file of policies[kind].files) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, JSON.stringify(policies[kind].of(managed)));
        written.push(file);
      }
      driven = await launch({ kind, welcome: false });
      const page = await driven.open(`${intranet}/as/sato?back=/board/101`);
      await until(
        async () => {
          await page.bringToFront(); // a page that nobody looks at gets no flowers, and another opens meanwhile
          return (await page.$('hanamaru-mark')) !== null;
        },
        'the flowers come by themselves',
        30_000,
      );
      expect(members(company).filter((name) => name === managed.name)).toHaveLength(1);
      if (kind === 'firefox') return; // no page of ours is open there, and only one of ours could open another
      const options = await driven.openOwn('options.html');
      await options.waitForSelector('[data-testid=joined-team]');
      const facts = await options.$eval('dl.facts', ({ textContent }) => textContent);
      expect(facts).toContain(managed.name);
    });
  }
});
