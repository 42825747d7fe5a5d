/** White space collapsed and trimmed. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A display name as it is compared: NFKC, white space collapsed, so that one person's spellings meet. */
export function plainName(name: string): string {
  return tidy(name.normalize('NFKC'));
}

/** The id of an account of which a page shows the name alone. */
export function nameId(name: string): string {
  return `name:${plainName(name)}`;
}
