import * as v from 'valibot';
import { Clock, PersonaTag, PostTag, PraiseId } from './ids.ts';
import { MemberView, OwnView, PersonaView, PraiseView, TeamView } from './views.ts';

export const TAGS_PER_LOOKUP = 200;
/** With `detail`, so that the fullest answer (100 praises a post, 16 kB each) stays below 10 MB. */
export const POSTS_PER_DETAIL = 5;

/** Ask about what is in view. `detail` also gives every praise of the posts (at most 100 a post, newest first), and takes at most 5 posts. */
export const LookupRequest = v.object({
  posts: v.pipe(v.array(PostTag), v.maxLength(TAGS_PER_LOOKUP)),
  personas: v.optional(v.pipe(v.array(PersonaTag), v.maxLength(TAGS_PER_LOOKUP)), []),
  detail: v.optional(v.boolean(), false),
});
export type LookupRequest = v.InferInput<typeof LookupRequest>;

/** `n` counts the standing praises that the asker may know of. Posts with none are left out of the answer. */
export const PostView = v.object({ post: PostTag, n: v.pipe(v.number(), v.integer(), v.minValue(0)) });
export type PostView = v.InferOutput<typeof PostView>;

export const LookupResponse = v.object({
  clock: Clock,
  posts: v.array(PostView),
  /** The asker's own praises of these posts always; everybody's with `detail`. */
  praises: v.array(PraiseView),
  personas: v.array(PersonaView),
  /** Every member named above. */
  members: v.array(MemberView),
});
export type LookupResponse = v.InferOutput<typeof LookupResponse>;

/**
 * What changed since a clock, in clock order. With `since=0` no posts are listed (a new device caches none),
 * only the asker's given and received praises. `more` means: ask again with the `clock` given.
 * `reset` means the asker is too far behind to be told each post: drop cached counts and look up what is in view.
 */
export const ChangesResponse = v.object({
  clock: Clock,
  more: v.boolean(),
  reset: v.boolean(),
  posts: v.array(PostView),
  /** The asker's own, given or received. */
  praises: v.array(PraiseView),
  gone: v.array(PraiseId),
  personas: v.array(PersonaView),
  members: v.array(MemberView),
  /** Null where nothing of it changed. */
  own: v.nullable(OwnView),
  team: v.nullable(TeamView),
});
export type ChangesResponse = v.InferOutput<typeof ChangesResponse>;
