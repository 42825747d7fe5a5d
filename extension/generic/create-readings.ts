import { createFieldReader, type FieldReader } from '../overlay/read/field.ts';
import { article } from './article.ts';
import { type Believed, believe } from './believe.ts';
import { type Here, hereOf } from './here.ts';
import { createJsonLd } from './json-ld.ts';
import { microdata } from './microdata.ts';
import { microformats } from './microformats.ts';
import { rdfa } from './rdfa.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Reading extends Believed {
  /** Which vocabulary said it: the lower, the more is it to be believed. */
  readonly rank: number;
}

interface Readings {
  /** Whatever may be a post; asked for in each scan, since data that names anchors may come later. */
  posts(): string;
  /** The same, of that vocabulary and the stricter ones. */
  postsUpTo(rank: number): string;
  of(element: Element): Reading | null;
  readonly fields: FieldReader;
}

/**
 * What all vocabularies together say of an element. Each is read on its own, the stricter ones first, and none may
 * contradict another.
 */
export function createReadings(document: Document): Readings {
  const vocabularies: readonly Vocabulary[] = [
    microdata,
    rdfa,
    microformats,
    createJsonLd(document),
    article,
  ];
  const fields = createFieldReader(document, 'x-none'); // for its memory of one scan; nothing is looked up with it
  const verdicts = new Map<Element, Reading | 'doubt' | null>();
  const selectors = new Map<Document, string>();
  const own = new Map<Vocabulary, string>();
  const places = new Map<Document, Here>();

  const postsUpTo = (rank: number) =>
    vocabularies
      .slice(0, rank + 1)
      .flatMap(({ posts }) => posts || [])
      .join(', ');
  const posts = () => fields.memo(selectors, document, () => postsUpTo(vocabularies.length));
  const here = () => fields.memo(places, document, () => hereOf(document));
  const verdictOn = (element: Element) => fields.memo(verdicts, element, () => ask(element));

  /** By the first vocabulary that is sure of it. Those behind it may add an address, and name nobody else. */
  function ask(element: Element): Reading | 'doubt' | null {
    let named: string | null = null;
    for (const [rank, vocabulary] of vocabularies.entries()) {
      const select = fields.memo(own, vocabulary, () => vocabulary.posts);
      if (!select || !element.matches(select)) continue;
      const candidate = vocabulary.read(element);
      if (!candidate) continue;
      if (candidate === 'doubt' || (named !== null && named !== candidate.author.name)) return 'doubt';
      named = candidate.author.name;
      const believed = believe(element, candidate, posts(), here());
      if (believed) return { ...believed, rank };
    }
    return null;
  }

  /**
   * Whether a stricter vocabulary marks the same post on an element around or inside, with the same author's name; or
   * forbids to take what is inside for one.
   */
  function isToldBetter(element: Element, { rank, candidate }: Reading): boolean {
    const { mark } = candidate.author;
    for (const other of outwards(mark, posts())) {
      const verdict = other === element ? null : verdictOn(other);
      if (verdict === 'doubt' && element.contains(other)) return true;
      if (!verdict || verdict === 'doubt' || verdict.rank >= rank) continue;
      if (isOneMark(verdict.candidate.author.mark, mark)) return true;
    }
    return false;
  }

  return {
    posts,
    postsUpTo,
    fields,
    of(element) {
      const verdict = verdictOn(element);
      return !verdict || verdict === 'doubt' || isToldBetter(element, verdict) ? null : verdict;
    },
  };
}

function* outwards(from: Element, select: string): Generator<Element> {
  for (let at = from.closest(select); at; at = at.parentElement?.closest(select) ?? null) yield at;
}

function isOneMark(one: Element, other: Element): boolean {
  return one.contains(other) || other.contains(one);
}
