import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure.d.ts';

/**
 * Typed messages in a language the reader can change. `browser.i18n` follows the browser alone, so the messages
 * that @wxt-dev/i18n builds into `_locales` are read from there, and keep their format: `$1` for the first
 * substitution, ` | ` between singular and plural.
 */
export type MessageKey = keyof GeneratedI18nStructure & string;

export type Translate = (key: MessageKey, ...substitutions: readonly (string | number)[]) => string;

/** `messages` maps `card_title` to its text. A number as first substitution also chooses the plural form. */
export function createTranslate(messages: Readonly<Record<string, string>>): Translate {
  return function translate(key, ...substitutions) {
    const message = messages[key.replaceAll('.', '_')];
    if (message === undefined) return key;
    const [first] = substitutions;
    const forms = message.split(' | ');
    const form = forms.length === 1 || first === 1 ? forms[0] : forms[1];
    return (form ?? message).replace(/\$([1-9])/g, (_, digit: string) =>
      String(substitutions[Number(digit) - 1] ?? ''),
    );
  };
}
