import { askBadges, putBadge, retireBadge, tryRule } from './handlers/admin-badges.ts';
import { keepOwnLine } from './handlers/begun-lines.ts';
import { answerIdea, keepOwnMove } from './handlers/begun-moves.ts';
import { lookAtPosts } from './handlers/chain.ts';
import { meetColleague, praiseColleague, startPraise } from './handlers/colleague.ts';
import { discard, retry } from './handlers/dead-letters.ts';
import { keepOwnDraft } from './handlers/drafts.ts';
import { amendPraise, markRead, thank, withdrawPraise } from './handlers/kept-praises.ts';
import { setLanguage } from './handlers/language.ts';
import { chooseBadges, setDepartment } from './handlers/member-choices.ts';
import { join, leave, prefer, refresh, rename } from './handlers/membership.ts';
import { setNotices } from './handlers/notices.ts';
import { dropRecipe, startPicker } from './handlers/picker.ts';
import { putOffPreferences } from './handlers/put-off-preferences.ts';
import { dropQuest, setQuest } from './handlers/quests.ts';
import { readBy, recognise } from './handlers/recognise.ts';
import { declareSame, switchOff, switchOn } from './handlers/switch-sites.ts';
import { askRecipes, shareSame, withdrawRecipe } from './handlers/team-recipes.ts';
import { answer } from './handlers/viewer.ts';
import { applaud, followWeek, markSeen } from './handlers/week.ts';
import type { OwnHandlers } from './router.ts';

/** Every message that only our own pages may send. */
export const ownHandlers: OwnHandlers = {
  join,
  leave,
  refresh,
  retry,
  discard,
  amendPraise,
  thank,
  prefer,
  chooseBadges,
  setDepartment,
  setQuest,
  dropQuest,
  followWeek,
  markSeen,
  applaud,
  askBadges,
  tryRule,
  putBadge,
  retireBadge,
  askRecipes,
  withdrawRecipe,
  putOffPreferences,
  withdrawPraise,
  keepOwnDraft,
  answerIdea,
  keepOwnMove,
  lookAtPosts,
  keepOwnLine,
  markRead,
  answerPersona: (world, { persona, yes }) => answer(world, persona, yes),
  rename,
  switchOn,
  switchOff,
  declareSame,
  shareSame,
  recognise,
  readBy,
  startPicker,
  startPraise,
  meetColleague,
  praiseColleague,
  dropRecipe,
  setNotices,
  setLanguage,
};
