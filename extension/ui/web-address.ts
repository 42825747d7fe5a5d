/**
 * The address if it is one that a link may open, else null. Addresses in praises come from pages and colleagues:
 * `javascript:` and the like must never become a link of ours.
 */
export function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
