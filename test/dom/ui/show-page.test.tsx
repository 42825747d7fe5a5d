import { computed, signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { showPageFailure } from '../../../extension/ui/page-failure.ts';
import { showPage } from '../../../extension/ui/show-page.tsx';
import { useSurroundings } from '../../../extension/ui/surroundings.ts';
import { createTranslate } from '../../../extension/ui/translate.ts';
import type { Locale } from '../../../shared/contract/views.ts';
import { messagesOf } from './messages.ts';
import { show } from './show.tsx';

function Screen() {
  return <p>{useSurroundings().t('popup.tabs.received')}</p>;
}

describe('a page of ours', () => {
  beforeEach(() => {
    document.body.innerHTML = '<div id="app"></div>';
  });

  it('says in which language it is and follows the reader to another', async () => {
    const { world } = await show(<p />);
    document.body.innerHTML = '<div id="app"></div>';
    const locale = signal<Locale>('ja');
    const texts = { ja: await messagesOf('ja'), en: await messagesOf('en') };
    const surroundings = computed(() => ({
      ...world,
      locale: locale.value,
      t: createTranslate(texts[locale.value]),
    }));
    showPage(Screen, surroundings, 'options.title');
    expect(document.documentElement.lang).toBe('ja');
    expect(document.title).toBe('はなまるの設定');
    expect(document.body.textContent).toBe('もらった');
    locale.value = 'en';
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toBe('Hanamaru settings');
    await expect.poll(() => document.body.textContent).toBe('Received');
  });

  it('keeps a keyboard’s place when what had focus goes', async () => {
    const { world } = await show(<p />);
    document.body.innerHTML = '<div id="app"></div>';
    const items = signal(['one', 'two']);
    const List = () => (
      <ul>
        {items.value.map((item) => (
          <li key={item}>
            <button type="button">{item}</button>
          </li>
        ))}
      </ul>
    );
    showPage(List, signal(world), 'options.title');
    document.querySelector('button')?.focus();
    items.value = ['two'];
    await expect.poll(() => document.activeElement?.outerHTML).toContain('two</button></li>');
  });

  it('says in both languages what to do when it cannot start', () => {
    const { error } = console;
    const logged: unknown[] = [];
    console.error = (...told: unknown[]) => logged.push(...told);
    showPageFailure(new Error('no IndexedDB'));
    console.error = error;
    expect(document.querySelector('[role=alert]')?.textContent).toMatch(/通常のウィンドウ.*normal window/);
    expect(logged).toContainEqual(new Error('no IndexedDB'));
  });
});
