import type { Home } from '../../../extension/popup/home.ts';

/** The popup before one has joined. */
export const emptyHome: Home = {
  session: null,
  team: null,
  received: { praises: [], hasMore: false },
  given: { praises: [], hasMore: false },
  unread: { received: 0, given: 0, news: 0 },
  inbox: { entries: [], hasMore: false },
  ideas: new Map(),
  quests: [],
  names: new Map(),
  called: '',
  department: null,
  wishes: new Map(),
  own: null,
  asked: [],
  outbox: [],
  drafts: new Map(),
  fault: null,
};
