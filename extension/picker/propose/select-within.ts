import { isPersonAddress } from './looks.ts';
import { tokensOf } from './tokens.ts';

/** Selectors tried for one element: more would only be slower. */
const TRIED = 40;

/**
 * Ways to say `target` as seen from `post`, shortest-lived last: by its own tokens, by those of what it stands in, by
 * the address it leads to, and at the end by its place. For each, `post.querySelector` gives `target`.
 */
export function selectorsWithin(post: Element, target: Element): string[] {
  const own = ownSelectors(target);
  const options = [...own];
  for (let around = target.parentElement; around && around !== post; around = around.parentElement)
    for (const token of tokensOf(around).slice(0, 3))
      for (const inner of [...own.slice(0, 2), target.localName])
        options.push(`${token} ${inner}`, `${token} > ${inner}`);
  options.push(target.localName);
  const tried = [...new Set(options)]
    .slice(0, TRIED)
    .filter((select) => post.querySelector(select) === target);
  const place = placeOf(post, target);
  return place ? [...tried, place] : tried;
}

/** By its tokens and by the address it leads to, with and without its tag. */
export function ownSelectors(target: Element): string[] {
  const tag = target.localName;
  const tokens = tokensOf(target);
  const href = target.getAttribute('href') ?? '';
  const address = isPersonAddress(href) ? addressPart(href) : null;
  const withTag = tokens.map((token) => (/^[.#[]/.test(token) ? tag + token : token));
  return [...tokens, ...(address ? [`${tag}[href*="${address}"]`] : []), ...withTag];
}

/** `/users/` of `/redmine/users/12?x`, `/people/user/` of kintone's: what the addresses of persons have in common. */
export function addressPart(href: string): string | null {
  return (
    /(?:\/(?:people|profile|user))?\/(?:users?|u|people|person|members?|profiles?|accounts?|authors?)\//i.exec(
      href,
    )?.[0] ??
    /[?&](?:uid|user(?:_?id|name)?|member(?:id)?|author)=/i.exec(href)?.[0]?.slice(1) ??
    /^mailto:/i.exec(href)?.[0] ??
    null
  );
}

/** By position, where nothing has a name: `:scope > div:nth-child(2) > a:nth-child(1)`. */
function placeOf(post: Element, target: Element): string | null {
  const steps: string[] = [];
  for (let node: Element | null = target; node !== post; node = node.parentElement) {
    const parent: Element | null = node?.parentElement ?? null;
    if (!node || !parent || steps.length > 8) return null;
    steps.unshift(`${node.localName}:nth-child(${[...parent.children].indexOf(node) + 1})`);
  }
  return steps.length > 0 ? `:scope > ${steps.join(' > ')}` : null;
}

/** The first of `selectors` under which most posts have something that `fits`, and how many have. */
export function bestFor(
  posts: readonly Element[],
  selectors: readonly string[],
  fits: (element: Element, post: Element) => boolean,
): { readonly select: string; readonly found: number } | null {
  let best: { select: string; found: number } | null = null;
  for (const select of selectors) {
    let found = 0;
    for (const post of posts) {
      const element = post.querySelector(select);
      if (element && fits(element, post)) found += 1;
    }
    if (found > (best?.found ?? 0)) best = { select, found };
  }
  return best;
}
