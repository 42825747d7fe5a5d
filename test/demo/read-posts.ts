import { Window } from 'happy-dom';
import { createReader } from '../../extension/overlay/read/create-reader.ts';
import { sampleIntranet } from '../../extension/recipes/sample-intranet.ts';
import type { PersonaTag, PostTag } from '../../shared/contract/ids.ts';
import type { Content } from '../../shared/contract/sealed.ts';
import { tag } from '../../shared/target/tag.ts';
import type { Place } from './story.ts';

/** A post as a browser would name and quote it. */
export interface NamedPost {
  readonly post: PostTag;
  readonly author: PersonaTag;
  /** Without words. */
  readonly content: Content;
}

/** Reads posts off the running intranet with the product's own recipe; each page is fetched once. */
export function createPosts(intranet: string, tagKey: CryptoKey): (place: Place) => Promise<NamedPost> {
  const pages = new Map<string, Promise<Document>>();

  return async ({ page, post: selector }) => {
    const fetched = pages.get(page) ?? fetchPage(intranet + page);
    pages.set(page, fetched);
    const document = await fetched;
    const element = document.querySelector(selector);
    const reader = createReader(sampleIntranet, document);
    const read = element && reader.read(element);
    if (!read) throw new Error(`No post at ${page} ${selector}`);
    return {
      post: await tag(tagKey, 'post', intranet, read.id),
      author: await tag(tagKey, 'persona', intranet, read.author.id),
      content: {
        words: '',
        title: document.title,
        url: new URL(read.permalink ?? page, intranet).href,
        quote: reader.quote(read),
        authorName: read.author.name,
      },
    };
  };
}

async function fetchPage(url: string): Promise<Document> {
  const answer = await fetch(url);
  const { document } = new Window({ url });
  document.write(await answer.text());
  return document as unknown as Document; // happy-dom's own type of the same thing
}
