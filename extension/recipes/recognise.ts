import type { Fingerprint, Recipe } from '../../shared/contract/recipe.ts';

/** What `probe` needs to know of a recipe; plain data, because it travels into the page. */
export interface Print extends Fingerprint {
  readonly id: string;
}

export function printsOf(recipes: readonly Recipe[]): Print[] {
  return recipes.map(({ id, fingerprint }) => ({ id, ...fingerprint }));
}

/**
 * Which recipe reads the page at `url`: by its address where the product is hosted, else by what `matches` finds in
 * it. Strong marks of any recipe go before weak ones. Gives the recipe's id, or null.
 */
export function recognise(
  recipes: readonly Recipe[],
  { url, matches }: { readonly url: string; readonly matches: (selector: string) => boolean },
): string | null {
  const hosted = hostedRecipe(recipes, url);
  if (hosted) return hosted.id;
  const strong = recipes.find(({ fingerprint }) => fingerprint.any.some(matches));
  if (strong) return strong.id;
  return recipes.find(({ fingerprint: { weak } }) => weak?.every(matches))?.id ?? null;
}

/** The product that is hosted at an address, if it is one of ours. */
export function hostedRecipe(recipes: readonly Recipe[], url: string): Recipe | undefined {
  return recipes.find(({ match }) => match.some((pattern) => covers(pattern, url)));
}

/**
 * Runs in the page: `executeScript({ func: probe, args: [printsOf(recipes)] })`. Its body is all that is sent, so it
 * refers to nothing outside itself. Gives the id of the recipe whose marks the page shows, or null.
 */
export function probe(prints: readonly Print[]): string | null {
  const has = (selector: string) => {
    try {
      return document.querySelector(selector) !== null;
    } catch {
      return false; // a selector this browser does not know marks nothing
    }
  };
  return (
    prints.find(({ any }) => any.some(has))?.id ?? prints.find(({ weak }) => weak?.every(has))?.id ?? null
  );
}

/** Whether a match pattern of the contract (`https://*.host/path*`) covers an address. */
export function covers(pattern: string, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, pathname, search } = new URL(url);
  const rest = pattern.slice('https://'.length);
  const slash = rest.indexOf('/');
  const host = rest.slice(0, slash);
  const isHost = host.startsWith('*.')
    ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
    : hostname === host;
  return protocol === 'https:' && isHost && globs(rest.slice(slash), pathname + search);
}

function globs(pattern: string, path: string): boolean {
  const [first = '', ...parts] = pattern.split('*');
  if (parts.length === 0) return path === first;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = parts.pop() ?? '';
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}
