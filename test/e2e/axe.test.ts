import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { goodDays } from '../demo/story.ts';
import { lookWithAxe } from '../drive/look-with-axe.ts';
import { press, see, seeOne } from '../drive/see.ts';
import { until } from '../drive/until.ts';
import { type Company, openCompany, type Seat } from './company.ts';

const board = '/board/101';
/** Ito's checklist: praised with a badge, applauded, with a leader's line, and proposed. */
const itos = 'li.reply[data-reply="1015"]';
const itosMark = `${itos} > .reply-foot > hanamaru-mark`;
const words = 'チェック表のおかげで、当日の読み取りが一度で済みました。';

describe('axe, with contrast, in our closed roots', () => {
  let company: Company;
  let suzuki: Seat;
  let page: Page;
  beforeAll(async () => {
    company = await openCompany(goodDays);
    suzuki = await company.sit('suzuki', '鈴木 美咲', { kind: 'chromium', leads: true });
  });
  beforeEach(async () => {
    page = await suzuki.visit(board);
    await seeOne(suzuki, page, itosMark, 'button', ({ text }) => text.startsWith('1'));
  });
  afterEach(() => page?.close());
  afterAll(() => company?.close());

  /** In light and in dark, and without movement: what fades in has no colour yet. */
  async function expectNothing(hosts: string): Promise<void> {
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      const { serious, contrast } = await lookWithAxe(suzuki, page, hosts);
      expect(serious, scheme).toEqual([]);
      expect(contrast.unsure, scheme).toEqual([]);
      expect(contrast.measured, scheme).toBeGreaterThan(0);
    }
  }

  it('finds nothing in flowers, counts and states on a page', async () => {
    await expectNothing('hanamaru-mark');
  });

  it('finds nothing in badges beside names, nor in the card they open', async () => {
    const row = `${itos} hanamaru-badges`;
    await seeOne(suzuki, page, row, 'button');
    await page.bringToFront();
    await page.focus(row);
    await page.keyboard.press('Enter');
    await seeOne(suzuki, page, 'hanamaru-name', 'blockquote');
    await expectNothing('hanamaru-badges, hanamaru-name');
  });

  it('finds nothing in the card that reads what others said', async () => {
    await press(suzuki, page, itosMark, 'button', ({ text }) => text.startsWith('1'));
    await seeOne(suzuki, page, 'hanamaru-card', '.cosign');
    await seeOne(suzuki, page, 'hanamaru-card', '.idea .fold-head');
    await expectNothing('hanamaru-card');
  });

  it('finds nothing in a new praise with all of it chosen, nor as it is amended and about to be taken back', async () => {
    await press(suzuki, page, itosMark, 'button', ({ text }) => text === '❁');
    await seeOne(suzuki, page, 'hanamaru-card', 'textarea', ({ focused }) => focused);
    await page.keyboard.type(words);
    await press(suzuki, page, 'hanamaru-card', '[role=radio]');
    await press(suzuki, page, 'hanamaru-card', '.fold-head', ({ text }) => text === 'バッジを添える');
    await press(suzuki, page, 'hanamaru-card', '[role=radio]', ({ text }) => text.includes('ひらめき'));
    await press(suzuki, page, 'hanamaru-card', '.fold-head', ({ text }) => text.startsWith('ほかに'));
    await press(suzuki, page, 'hanamaru-card', '.helpers .chip');
    await expectNothing('hanamaru-card');
    await press(suzuki, page, 'hanamaru-card', '.main');
    await seeOne(suzuki, page, 'hanamaru-card', '.state.sent');
    await page.keyboard.press('Escape');
    await until(async () => (await page.$('hanamaru-card')) === null, 'the card closes');

    await press(suzuki, page, itosMark, 'button');
    await seeOne(suzuki, page, 'hanamaru-card', 'textarea', ({ value }) => value === words);
    // What the server tells of the post may still move the buttons under the pointer.
    await until(async () => {
      await press(suzuki, page, 'hanamaru-card', '.actions .quiet');
      return (await see(suzuki, page, 'hanamaru-card', '.actions .danger')).length > 0;
    }, 'the card asks whether to take it back');
    await expectNothing('hanamaru-card');
    await page.keyboard.press('Escape');
    await expectNothing('hanamaru-mark');
  });
});
