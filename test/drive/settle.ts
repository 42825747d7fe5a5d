import type { Page } from 'puppeteer-core';
import type { Driven } from './launch.ts';
import { until } from './until.ts';

/** Joins a team as a person does: pastes the link into the options page, writes a name, presses the button. */
export async function join(driven: Driven, link: string, name: string): Promise<void> {
  const page = await driven.openOwn('options.html');
  await fill(page, '[data-testid=join-link]', link);
  await fill(page, '[data-testid=join-name]', name);
  await page.click('[data-testid=join-submit]');
  await page.waitForSelector('[data-testid=joined-team]');
  await page.close();
}

/** Chooses the language in the settings: what a browser starts in depends on how it was packaged. */
export async function chooseLanguage(driven: Driven, language: 'ja' | 'en'): Promise<void> {
  const page = await driven.openOwn('options.html');
  await page.waitForSelector('[data-testid=language-select]');
  await page.select('[data-testid=language-select]', language);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, language);
  await page.close();
}

/** Switches the overlay on for an origin in the options page (the enterprise build has its hosts granted). */
export async function switchOn(driven: Driven, origin: string, recipe: string): Promise<void> {
  const page = await driven.openOwn('options.html');
  await fill(page, '[data-testid=site-add-address]', origin);
  await page.select('[data-testid=site-add-recipe]', recipe);
  await page.click('[data-testid=site-add-submit]');
  const { host } = new URL(origin);
  const rows = () =>
    page.$$eval('[data-testid=site-row]', (all) => all.map(({ textContent }) => textContent ?? ''));
  await until(async () => (await rows()).some((row) => row.includes(host)), `${host} is in use`);
  await page.close();
}

/**
 * Says in the popup that the account on the site is one's own, without looking at what then comes: it stays new. The
 * site must have been looked at. Resolves once something came.
 */
export async function claimAccount(driven: Driven): Promise<void> {
  const popup = await driven.openOwn('popup.html');
  await (await popup.waitForSelector('[data-tab=ideas]'))?.click();
  await (await popup.waitForSelector('[data-testid=persona-yes]'))?.click();
  await popup.waitForSelector('[data-tab=home] .tab-count');
  await popup.close();
}

/** Writes into a field so that the page hears of it, whatever was in it before. */
export async function fill(page: Page, selector: string, text: string): Promise<void> {
  const field = await page.waitForSelector(selector);
  if (!field) throw new Error(`${selector} is not on the page`);
  await field.evaluate((element) => {
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
  });
  await field.type(text);
  await until(
    () => field.evaluate((element) => 'value' in element && element.value !== ''),
    `${selector} takes text`,
  );
}

/** Presses what matches until nothing does: each press may move the rest of the page. */
export async function pressAll(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await until(async () => {
    const next = await page.$(selector);
    await next?.click().catch(() => undefined); // gone in the moment it was pressed
    return next === null;
  }, `nothing matches ${selector} any more`);
}
