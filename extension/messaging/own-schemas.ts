import * as v from 'valibot';
import { BADGES_WORN, PutBadge, Rule } from '../../shared/contract/badge.ts';
import {
  BadgeId,
  MemberId,
  OpId,
  PersonaTag,
  PostTag,
  PraiseId,
  QuestId,
  RecipeTag,
  ValueId,
} from '../../shared/contract/ids.ts';
import { POSTS_PER_DETAIL } from '../../shared/contract/lookup.ts';
import {
  Department,
  MemberName,
  Month,
  PreferencesChange,
  QuestAim,
  QuestGoal,
  Visibility,
} from '../../shared/contract/views.ts';
import { NoticeSettings } from '../notices/settings.ts';
import { BegunLine, BegunMove, Draft, Line, MoveState, PageContent } from './page-schemas.ts';
import type { OwnProtocol } from './protocol.ts';

/** What our own pages send. They are ours, but not always of the same version as the background. */

const Text = v.pipe(v.string(), v.maxLength(2000));
const nothing = v.optional(v.null());

export const ownSchemas = {
  join: v.object({ link: Text, name: MemberName }),
  leave: nothing,
  refresh: nothing,
  retry: v.object({ op: OpId }),
  discard: v.object({ op: OpId }),
  amendPraise: v.object({
    praise: PraiseId,
    value: v.nullable(ValueId),
    words: Text,
    visibility: Visibility,
  }),
  thank: v.object({ praise: PraiseId }),
  prefer: PreferencesChange,
  chooseBadges: v.object({ badges: v.nullable(v.pipe(v.array(BadgeId), v.maxLength(BADGES_WORN))) }),
  setDepartment: v.object({ department: v.nullable(Department) }),
  setQuest: v.object({ month: Month, aim: QuestAim, value: v.nullable(ValueId), goal: QuestGoal }),
  dropQuest: v.object({ quest: QuestId }),
  followWeek: nothing,
  markSeen: v.object({ praises: v.array(PraiseId) }),
  applaud: v.object({
    praise: PraiseId,
    on: v.boolean(),
    line: v.nullable(Line),
  }),
  askBadges: nothing,
  tryRule: v.object({ rule: Rule }),
  putBadge: v.object({ id: BadgeId, badge: PutBadge }),
  retireBadge: v.object({ id: BadgeId }),
  askRecipes: nothing,
  withdrawRecipe: v.object({ recipe: RecipeTag }),
  putOffPreferences: nothing,
  withdrawPraise: v.object({ praise: PraiseId }),
  keepOwnDraft: v.object({ post: PostTag, draft: v.nullable(Draft) }),
  answerIdea: v.object({ post: PostTag, state: MoveState, line: v.nullable(Line) }),
  keepOwnMove: v.object({ post: PostTag, move: BegunMove }),
  lookAtPosts: v.object({ posts: v.pipe(v.array(PostTag), v.maxLength(POSTS_PER_DETAIL)) }),
  keepOwnLine: v.object({ praise: PraiseId, words: BegunLine }),
  markRead: v.object({ praises: v.array(PraiseId), news: v.array(Text) }),
  answerPersona: v.object({ persona: PersonaTag, yes: v.boolean() }),
  rename: v.object({ name: MemberName }),
  switchOn: v.object({ origin: Text, recipe: Text }),
  switchOff: v.object({ origin: Text }),
  declareSame: v.object({ origin: Text, sameAs: v.nullable(Text) }),
  shareSame: v.object({ origin: Text }),
  recognise: v.object({ tabId: v.number(), url: v.string() }),
  readBy: v.object({ url: v.string(), recipe: Text }),
  startPicker: v.object({ tabId: v.number(), url: v.string() }),
  startPraise: v.object({ tabId: v.number() }),
  meetColleague: v.object({ member: MemberId, url: Text }),
  praiseColleague: v.object({
    member: MemberId,
    matter: PageContent,
    value: v.nullable(ValueId),
    badge: v.nullable(BadgeId),
    words: Text,
    visibility: Visibility,
  }),
  dropRecipe: v.object({ origin: Text }),
  setNotices: NoticeSettings,
  setLanguage: v.object({ language: v.picklist(['auto', 'ja', 'en']) }),
} satisfies Record<keyof OwnProtocol, v.GenericSchema>;
