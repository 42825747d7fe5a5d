import * as v from 'valibot';
import { HeldBadge, IdeaState } from './badge.ts';
import { Clock, PersonaTag, PostTag, PraiseId } from './ids.ts';
import { IdeaView, MemberView, OwnView, PersonaView, PraiseView, QuestView, TeamView } from './views.ts';

export const TAGS_PER_LOOKUP = 200;
/** With `detail`, so that the fullest answer (100 praises a post, 16 kB each) stays below 10 MB. */
export const POSTS_PER_DETAIL = 5;

/** Ask about what is in view. `detail` also gives every praise of the posts (at most 100 a post, newest first), and takes at most 5 posts. */
export const LookupRequest = v.object({
  posts: v.pipe(v.array(PostTag), v.maxLength(TAGS_PER_LOOKUP)),
  personas: v.optional(v.pipe(v.array(PersonaTag), v.maxLength(TAGS_PER_LOOKUP)), []),
  detail: v.optional(v.boolean(), false),
  /** Also which of the personas somebody praised openly in the last 60 days. */
  reach: v.optional(v.boolean(), false),
});
export type LookupRequest = v.InferInput<typeof LookupRequest>;

/** `n` counts the standing praises of its author that the asker may know of. Posts with none, that are no idea, are left out of the answer. */
export const PostView = v.object({
  post: PostTag,
  n: v.pipe(v.number(), v.integer(), v.minValue(0)),
  idea: v.nullable(IdeaState),
});
export type PostView = v.InferOutput<typeof PostView>;

export const LookupResponse = v.object({
  clock: Clock,
  posts: v.array(PostView),
  /** The asker's own praises of these posts always; everybody's with `detail`. */
  praises: v.array(PraiseView),
  personas: v.array(PersonaView),
  /** With `detail`: the posts that are ideas, the idea that each came of, and the newest 20 ideas that came of each post. */
  ideas: v.array(IdeaView),
  /** With `reach`: the personas asked about that somebody praised openly in the last 60 days. */
  reached: v.array(PersonaTag),
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
  /** Ideas of posts that the asker wrote, proposed or praised, and ideas that came of those; all of them for who leads. */
  ideas: v.array(IdeaView),
  /** Posts that are no longer an idea. */
  unproposed: v.array(PostTag),
  quests: v.array(QuestView),
  /** Null where nothing of it changed. */
  own: v.nullable(OwnView),
  team: v.nullable(TeamView),
});
export type ChangesResponse = v.InferOutput<typeof ChangesResponse>;

/** `GET /v1/members/:id`: what the card beside a name shows. */
export const MemberCard = v.object({
  member: MemberView,
  /** Newest first, at most 30. None where she does without the game layer. */
  held: v.array(HeldBadge),
  /** The newest praise of her that the asker may know of, one with words before a bare flower. */
  latest: v.nullable(PraiseView),
  /** Every member named above, except her. */
  members: v.array(MemberView),
});
export type MemberCard = v.InferOutput<typeof MemberCard>;

/** How many whole weeks a decline is told in: one to begin from, and three that each had less. */
export const DECLINE_WEEKS = 4;

/** `GET /v1/week`: open praise of the last seven days that people of the asker's department gave or got, newest first, at most 100. */
export const WeekResponse = v.object({
  clock: Clock,
  praises: v.array(PraiseView),
  members: v.array(MemberView),
  /** How many percent of the department's people somebody praised openly in the last 60 days (RECOGNITION.md rule 14), rounded down. Null below five people. */
  coverage: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  /** For who leads, where the team's open praise became less in each of three whole weeks (rule 16): how many the week before them and they had, oldest first. Null else. */
  decline: v.nullable(
    v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.length(DECLINE_WEEKS)),
  ),
});
export type WeekResponse = v.InferOutput<typeof WeekResponse>;
