import * as v from 'valibot';
import type { Locale } from '../../shared/contract/views.ts';

/** Chrome's i18n format, as @wxt-dev/i18n writes it from extension/locales. */
const MessagesFile = v.record(v.string(), v.object({ message: v.string() }));

/** How to reach the extension's own files: `browser.runtime.getURL` and `fetch`, or a test's. */
export interface OwnFiles {
  readonly fetch: (address: string) => Promise<Response>;
  readonly getURL: (path: string) => string;
}

/**
 * All messages of a locale for `createTranslate`: `card_title` → its text. `browser.i18n` follows the browser alone,
 * and the reader may choose another language. Throws when the built file is missing or malformed: a broken package.
 */
export async function loadMessages(locale: Locale, files: OwnFiles): Promise<Record<string, string>> {
  const response = await files.fetch(files.getURL(`/_locales/${locale}/messages.json`));
  const file = v.parse(MessagesFile, await response.json());
  return Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, keepName(message)]));
}

/**
 * Our own name never broken by the end of a line: browsers that know Japanese words take its は for the particle and
 * like to end the line there. U+2060 is seen by nobody.
 */
function keepName(message: string): string {
  return message.replaceAll('はなまる', [...'はなまる'].join('\u2060'));
}
