import { author } from './handlers/author.ts';
import { keepMove } from './handlers/begun-moves.ts';
import { keepDraft, readDraft } from './handlers/drafts.ts';
import { idea, moveIdea, propose, unpropose } from './handlers/idea.ts';
import { loadCard } from './handlers/load-card.ts';
import { marks } from './handlers/marks.ts';
import { openPage } from './handlers/open-page.ts';
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
  second,
  idea,
  propose,
  unpropose,
  moveIdea,
  keepMove,
  keepDraft,
  readDraft,
  viewer,
  answerClaim,
  loadCard,
};
