import * as v from 'valibot';
import { BadgeId, PostTag, PraiseId, ValueId } from '../../shared/contract/ids.ts';
import { Visibility } from '../../shared/contract/views.ts';
import type { PageProtocol } from './protocol.ts';

/** What a content script may send. It lives on a page that may lie, so every size is bounded. */

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(512));
const Name = v.pipe(v.string(), v.maxLength(120));
const Account = { id: Id, name: Name, weak: v.boolean() };
const PostRef = v.object({ id: Id, author: v.object(Account) });
/** None rather than half of one that is too long, which would lead elsewhere. */
const Address = v.pipe(
  v.string(),
  v.transform((url) => (url.length > 2000 ? '' : url)),
);
export const PageContent = v.object({
  title: v.pipe(v.string(), v.maxLength(300)),
  url: Address,
  quote: v.pipe(v.string(), v.maxLength(300)),
});
const nothing = v.optional(v.null());

/** Other authors of a page that are asked about at a time. */
const HELPERS_MAX = 10;

/** Twice the words that may be sent: who pasted too much can still shorten it tomorrow. */
export const Draft = v.object({
  value: v.nullable(ValueId),
  words: v.pipe(v.string(), v.maxLength(4000)),
  visibility: v.exactOptional(Visibility),
  badge: v.exactOptional(v.nullable(BadgeId)),
  helpers: v.exactOptional(v.pipe(v.array(v.object(Account)), v.maxLength(HELPERS_MAX))),
});

export const MoveState = v.picklist(['considered', 'adopted', 'realised', 'declined']);
/** A leader's line: twice as much may be begun as sent. */
export const Line = v.pipe(v.string(), v.maxLength(200));
export const BegunLine = v.pipe(v.string(), v.maxLength(400));
export const BegunMove = v.object({ state: v.nullable(MoveState), words: BegunLine });

export const pageSchemas = {
  openPage: nothing,
  marks: v.object({ posts: v.pipe(v.array(PostRef), v.maxLength(200)) }),
  praise: v.object({ post: PostRef, content: PageContent }),
  amend: v.object({
    post: PostRef,
    content: PageContent,
    value: v.nullable(ValueId),
    badge: v.nullable(BadgeId),
    words: v.pipe(v.string(), v.maxLength(2000)),
    visibility: Visibility,
    helpers: v.pipe(v.array(v.object(Account)), v.maxLength(HELPERS_MAX)),
  }),
  withdraw: v.object({ post: PostRef }),
  who: v.object({ post: PostRef }),
  author: v.object({ post: PostRef }),
  helpers: v.object({
    post: PostRef,
    accounts: v.pipe(v.array(v.object(Account)), v.maxLength(HELPERS_MAX)),
  }),
  giveableBadges: nothing,
  badges: v.object({ accounts: v.pipe(v.array(v.object(Account)), v.maxLength(200)) }),
  nameCard: v.object({ account: v.object(Account) }),
  second: v.object({
    post: PostRef,
    praise: PraiseId,
    on: v.boolean(),
    line: v.nullable(Line),
  }),
  idea: v.object({ post: PostRef }),
  origins: v.object({ post: PostRef, search: v.pipe(v.string(), v.maxLength(100)) }),
  propose: v.object({ post: PostRef, content: PageContent, from: v.nullable(PostTag) }),
  unpropose: v.object({ post: PostRef }),
  moveIdea: v.object({
    post: PostRef,
    state: MoveState,
    line: v.nullable(Line),
  }),
  keepLine: v.object({ post: PostRef, praise: PraiseId, words: BegunLine }),
  keepMove: v.object({ post: PostRef, move: BegunMove }),
  keepDraft: v.object({ post: PostRef, draft: v.nullable(Draft) }),
  readDraft: v.object({ post: PostRef }),
  viewer: v.object(Account),
  answerClaim: v.object({ id: Id, name: Name, yes: v.boolean() }),
  loadCard: nothing,
  loadBadges: nothing,
} satisfies Record<keyof PageProtocol, v.GenericSchema>;
