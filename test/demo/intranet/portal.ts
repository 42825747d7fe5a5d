/** What is written in the portal. Kept in memory: every start of the demo begins with the same day. */

export interface Reply {
  readonly id: number;
  /** The reply this one answers, or null for the entry itself. */
  readonly to: number | null;
  readonly author: string;
  readonly at: Date;
  readonly body: string;
  readonly state: 'published' | 'edited' | 'deleted' | 'draft' | 'system';
}

export interface Entry {
  readonly id: number;
  readonly kind: 'board' | 'reports';
  readonly category: string;
  readonly title: string;
  readonly author: string;
  readonly at: Date;
  readonly body: string;
  readonly state: 'published' | 'draft';
  readonly replies: Reply[];
}

export interface Portal {
  /** Newest activity first; drafts are their author's only. */
  list(kind: Entry['kind'], reader: string | undefined): Entry[];
  find(kind: string, id: number): Entry | undefined;
  addEntry(entry: Pick<Entry, 'kind' | 'category' | 'title' | 'author' | 'body'> & Partial<Entry>): Entry;
  addReply(entry: Entry, reply: Pick<Reply, 'author' | 'body'> & Partial<Reply>): Reply;
}

/** `clock` gives the wall clock in milliseconds since 1970. */
export function createPortal(clock: () => number): Portal {
  const entries: Entry[] = [];
  let lastEntry = 100;
  let lastReply = 1000;

  return {
    list: (kind, reader) =>
      entries
        .filter((entry) => entry.kind === kind && (entry.state === 'published' || entry.author === reader))
        .sort((a, b) => lastActivity(b).getTime() - lastActivity(a).getTime()),
    find: (kind, id) => entries.find((entry) => entry.kind === kind && entry.id === id),
    addEntry(entry) {
      lastEntry += 1;
      const made: Entry = { at: new Date(clock()), state: 'published', replies: [], ...entry, id: lastEntry };
      entries.push(made);
      return made;
    },
    addReply(entry, reply) {
      lastReply += 1;
      const made: Reply = { at: new Date(clock()), state: 'published', to: null, ...reply, id: lastReply };
      entry.replies.push(made);
      return made;
    },
  };
}

/** A reply that everybody reads: not a system row, not deleted, not a draft. */
export function isWritten({ state }: Reply): boolean {
  return state === 'published' || state === 'edited';
}

/** When it was last written in. */
export function lastActivity(entry: Entry): Date {
  const moments = entry.replies.filter(isWritten).map(({ at }) => at.getTime());
  return new Date(Math.max(entry.at.getTime(), ...moments));
}
