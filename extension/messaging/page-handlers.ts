import { author } from './handlers/author.ts';
import { badges } from './handlers/badges.ts';
import { keepLine } from './handlers/begun-lines.ts';
import { keepMove } from './handlers/begun-moves.ts';
import { keepDraft, readDraft } from './handlers/drafts.ts';
import { giveableBadges } from './handlers/giveable-badges.ts';
import { helpers } from './handlers/helpers.ts';
import { idea, moveIdea, propose, unpropose } from './handlers/idea.ts';
import { loadBadges, loadCard } from './handlers/load-script.ts';
import { marks } from './handlers/marks.ts';
import { nameCard } from './handlers/name-card.ts';
import { openPage } from './handlers/open-page.ts';
import { origins } from './handlers/origins.ts';
import { second } from './handlers/second.ts';
import { answerClaim, viewer } from './handlers/viewer.ts';
import { who } from './handlers/who.ts';
import { amend, praise, withdraw } from './handlers/write-praise.ts';
import type { PageHandlers } from './router.ts';

/** Every message that a page may send. */
export const pageHandlers: PageHandlers = {
  openPage,
  marks,
  praise,
  amend,
  withdraw,
  who,
  author,
  helpers,
  giveableBadges,
  badges,
  nameCard,
  second,
  idea,
  origins,
  propose,
  unpropose,
  moveIdea,
  keepLine,
  keepMove,
  keepDraft,
  readDraft,
  viewer,
  answerClaim,
  loadCard,
  loadBadges,
};
