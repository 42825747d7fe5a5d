/** Who wrote a post, as its marks say it. */
export interface MarkedAuthor {
  readonly name: string;
  /** Absolute; null where the marks name none. */
  readonly url: string | null;
  /** The element that names the author. */
  readonly mark: Element;
}

/** What the marks of one element say of a post, before it is believed (believe.ts). */
export interface Candidate {
  /** The post's own addresses, absolute, strongest first. */
  readonly addresses: readonly string[];
  readonly author: MarkedAuthor;
  readonly time: string | null;
  /** Says when it was written. */
  readonly moment: Element | null;
  /** Holds the post's words. */
  readonly body: Element;
  /** An answer to something: the address of the page is not its own. */
  readonly isReply: boolean;
}

/**
 * What a vocabulary says of an element: a post, nothing (null), or what forbids to take it for one, such as two authors,
 * a company, or somebody else's post that is only shown. Then no weaker vocabulary is asked.
 */
export type Said = Candidate | 'doubt' | null;

/** One way in which pages mark their posts. */
export interface Vocabulary {
  /** Elements that may be posts; empty for none. */
  readonly posts: string;
  read(element: Element): Said;
}
