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
  /** Each form of a message cut at its places: text, place, text …; a page of flowers asks for one name after another. */
  const cut = new Map<MessageKey, string[][] | undefined>();
  return function translate(key, ...substitutions) {
    if (!cut.has(key))
      cut.set(
        key,
        messages[key.replaceAll('.', '_')]?.split(' | ').map((form) => form.split(/\$([1-9])/)),
      );
    const [one, many = one] = cut.get(key) ?? [];
    const form = substitutions[0] === 1 ? one : many;
    return (
      form?.map((part, at) => (at % 2 ? String(substitutions[Number(part) - 1] ?? '') : part)).join('') ?? key
    );
  };
}
