import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Locale } from '../../../shared/contract/views.ts';

/** The messages of a locale as the built extension has them: `popup_title` → its text. */
export async function messagesOf(locale: Locale): Promise<Record<string, string>> {
  const file = join(import.meta.dirname, `../../../extension/locales/${locale}.yml`);
  const built = generateChromeMessages(await parseMessagesFile(file));
  return Object.fromEntries(Object.entries(built).map(([key, { message }]) => [key, message]));
}
