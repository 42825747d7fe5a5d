import { answerIdea, keepOwnMove } from './handlers/begun-moves.ts';
import { discard, retry } from './handlers/dead-letters.ts';
import { keepOwnDraft } from './handlers/drafts.ts';
import { amendPraise, markRead, thank, withdrawPraise } from './handlers/kept-praises.ts';
import { setLanguage } from './handlers/language.ts';
import { join, leave, prefer, refresh, rename } from './handlers/membership.ts';
import { putOffPreferences } from './handlers/put-off-preferences.ts';
import { recognise } from './handlers/recognise.ts';
import { switchOff, switchOn } from './handlers/switch-sites.ts';
import { answer } from './handlers/viewer.ts';
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
  putOffPreferences,
  withdrawPraise,
  keepOwnDraft,
  answerIdea,
  keepOwnMove,
  markRead,
  answerPersona: (world, { persona, yes }) => answer(world, persona, yes),
  rename,
  switchOn,
  switchOff,
  recognise,
  setLanguage,
};
