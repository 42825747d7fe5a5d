import { type Grammar, readItem } from './items.ts';
import type { Vocabulary } from './vocabulary.ts';

/** schema.org and SIOC as RDFa Lite writes them (https://www.w3.org/TR/rdfa-lite/); `schema:` needs no declaration there. */
const rdfaGrammar: Grammar = {
  item: '[typeof], [about]',
  author: property('author', 'creator', 'sioc:has_creator'),
  name: property('name', 'foaf:name'),
  trait: '[property]:not(meta, link, img)',
  url: property('url', 'mainEntityOfPage'),
  time: property('datePublished', 'dateCreated', 'dc:date', 'dcterms:created'),
  body: [property('text', 'articleBody', 'reviewBody', 'content:encoded'), property('description')],
  foreign: property('sharedContent'),
  isPerson: (item) =>
    (item.getAttribute('typeof') ?? 'Person')
      .split(/\s+/)
      .some((type) => /^(?:https?:\/\/schema\.org\/|schema:|foaf:)?Person$|^sioc:UserAccount$/.test(type)),
};

/** Of Drupal 7, which has had its posts in SIOC since before schema.org. */
const siocTypes = ['sioc:Post', 'sioct:Comment', 'sioc:Item'];
const schemaTypes = [
  ...['Article', 'NewsArticle', 'BlogPosting', 'SocialMediaPosting', 'DiscussionForumPosting'],
  ...['Comment', 'Question', 'Answer', 'Review', 'Report'],
];

export const rdfa: Vocabulary = {
  posts: `[typeof]:is(${[...siocTypes, ...schemaTypes.flatMap((type) => [type, `schema:${type}`])]
    .map((type) => `[typeof~="${type}"]`)
    .join(', ')})`,
  read: (element) => (isOurs(element) ? readItem(element, rdfaGrammar, { isReply: isReply(element) }) : null),
};

/** A type without a prefix is one of schema.org only under that `vocab`. */
function isOurs(element: Element): boolean {
  return (
    typesOf(element).some((type) => type.includes(':')) ||
    /^https?:\/\/schema\.org\/?$/.test(element.closest('[vocab]')?.getAttribute('vocab') ?? '')
  );
}

function isReply(element: Element): boolean {
  return typesOf(element).some((type) => /(?:^|:)(?:Comment|Answer)$/.test(type));
}

function typesOf(element: Element): string[] {
  return (element.getAttribute('typeof') ?? '').split(/\s+/);
}

/** The property by its bare name, with the prefix of schema.org, or as it is where it has another. */
function property(...names: readonly string[]): string {
  return names
    .flatMap((name) => (name.includes(':') ? [name] : [name, `schema:${name}`]))
    .flatMap((name) => [`[property~="${name}"]`, `[rel~="${name}"]`])
    .join(', ');
}
