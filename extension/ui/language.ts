import type { Locale } from '../../shared/contract/views.ts';

/** What a person chose; `auto` follows the browser. Kept in `storage.local` under `language`. */
export type Language = Locale | 'auto';

/** The one area of `storage` this needs, so that a test can pass a plain object. */
export interface LanguageArea {
  get(key: string): Promise<Record<string, unknown>>;
}

/** Gives `auto` for anything stored that is not a language. */
export async function readLanguage(area: LanguageArea): Promise<Language> {
  const { language } = await area.get('language');
  return language === 'ja' || language === 'en' ? language : 'auto';
}

/** The locale to speak in now, by what was chosen and by the browser. */
export async function readLocale(browser: {
  readonly storage: { readonly local: LanguageArea };
  readonly i18n: { getUILanguage(): string };
}): Promise<Locale> {
  return chooseLocale(await readLanguage(browser.storage.local), browser.i18n.getUILanguage());
}

/** `uiLanguage` is a BCP 47 tag such as `ja-JP`. A browser in neither language reads English. */
export function chooseLocale(language: Language, uiLanguage: string): Locale {
  if (language !== 'auto') return language;
  return /^ja\b/i.test(uiLanguage) ? 'ja' : 'en';
}
