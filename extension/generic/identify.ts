import type { Here } from './here.ts';
import { isGenerated } from './is-generated.ts';
import { nameOf } from './name-of.ts';
import { linkOf } from './values.ts';
import type { Candidate } from './vocabulary.ts';

interface Identity {
  readonly id: string;
  /** Where it can be found. */
  readonly address: string;
}

/**
 * The post's name on its site: its own address without the host, or the page's with the element's id. Null where
 * neither stays: an id made up by a framework, or a reply that only has the address of the page it stands on.
 */
export function identify(element: Element, { addresses, isReply }: Candidate, here: Here): Identity | null {
  for (const address of addresses) {
    const id = nameOf(address, here.origin);
    if (id && !(isReply && id === here.name)) return { id, address };
  }
  if (/\d/.test(element.id) && !isGenerated(element.id) && !isPlace(element))
    return { id: `${here.name}#${element.id}`, address: `${here.url}#${element.id}` };
  return isReply || !element.querySelector('h1') ? null : canonical(element, here);
}

/** Of so many in a row one may be the number of a thing, of a few it is its place: `hit-1`, `hit-2`, … move up. */
const PLACES = 500;

/** Whether an id counts the things of its page from the first one on. */
function isPlace({ id, ownerDocument }: Element): boolean {
  const [, prefix = '', digits = ''] = /^(.*?)(\d+)$/s.exec(id) ?? [];
  const number = Number(digits);
  if (!digits || number > PLACES) return false;
  const width = digits.startsWith('0') ? digits.length : 0;
  for (let place = 1; place < number; place++)
    if (!ownerDocument.getElementById(prefix + String(place).padStart(width, '0'))) return false;
  return true;
}

/** Of the page's only article, which bears the page's heading. */
function canonical({ ownerDocument }: Element, { origin }: Here): Identity | null {
  const link = ownerDocument.querySelector('link[rel="canonical"]');
  const address = link && linkOf(link);
  const id = address && nameOf(address, origin);
  return id ? { id, address } : null;
}
