type Key = Pick<KeyboardEvent, 'key' | 'isComposing' | 'ctrlKey' | 'metaKey'>;

/** Ctrl or Command with Enter sends; Enter alone makes a new line, and an input method's Enter does neither. */
export function isSendKey({ key, isComposing, ctrlKey, metaKey }: Key): boolean {
  return key === 'Enter' && !isComposing && (ctrlKey || metaKey);
}
