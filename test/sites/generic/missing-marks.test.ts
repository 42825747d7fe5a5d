import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createGenericReader } from '../../../extension/generic/create-generic-reader.ts';
import type { Expected } from '../expected.ts';
import { openPage } from '../page.ts';

/** For what takes a second alone, on a machine that does other things at the same time. */
const testTimeout = 30_000;

/** People make mistakes in their marks: with any one of them missing, nobody gets the praise of somebody else. */
const folder = import.meta.dirname;
const pages: Record<string, Expected> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

function authorsOf(document: Document): Map<Element, string> {
  const reader = createGenericReader(document);
  return new Map(
    [...document.querySelectorAll(reader.selector)].flatMap((element) => {
      const post = reader.read(element);
      return post ? [[element, post.author.name] as const] : [];
    }),
  );
}

/** Who is named on those elements that were read when nothing was missing. */
function namesOn(elements: Iterable<Element>, document: Document): (string | undefined)[] {
  const authors = authorsOf(document);
  return [...elements].map((element) => authors.get(element));
}

/** Each way to lose one attribute, or one element with all in it; each is undone before the next. */
function* losses(document: Document): Generator<string> {
  for (const element of document.querySelectorAll('body *')) {
    for (const { name, value } of [...element.attributes]) {
      element.removeAttribute(name);
      yield `${name}="${value}"`;
      element.setAttribute(name, value);
    }
    const [parent, next] = [element.parentNode, element.nextSibling];
    element.remove();
    yield `<${element.localName} id="${element.id}" class="${element.className}">`;
    parent?.insertBefore(element, next);
  }
}

describe.each(Object.entries(pages))('%s', (page, { url }) => {
  it(
    'names the same authors or none, whatever one mark is missing',
    () => {
      const document = openPage(readFileSync(join(folder, `${page}.html`), 'utf8'), url);
      const whole = authorsOf(document);
      let tried = 0;
      for (const loss of losses(document)) {
        tried++;
        const names = namesOn(whole.keys(), document);
        const wrong = [...whole.values()].filter((name, i) => ![undefined, name].includes(names[i]));
        expect(wrong, loss).toEqual([]);
      }
      expect(tried).toBeGreaterThan(30);
      expect(authorsOf(document)).toEqual(whole); // each was undone
    },
    testTimeout,
  );
});
