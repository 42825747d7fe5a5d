import { countOn, hover, press, seeOne } from '../../drive/see.ts';
import { claimAccount } from '../../drive/settle.ts';
import { cardOpens, flower, goTo, openPopup, reply, sendByKey, showing, type Walker } from './walker.ts';

const tanakas = flower(1001);
const itosName = `${reply(1015)} > .byline hanamaru-badges`;

/** Sato, who gives: what is beside names, a flower with words and a badge, an idea, and his popup. */
export async function sato(walker: Walker): Promise<void> {
  const { driven, board, snap } = walker;
  await seeOne(driven, board, tanakas, 'button');
  await seeOne(driven, board, flower(1015), 'i'); // the state of an idea
  await seeOne(driven, board, itosName, 'button');
  await snap(board, 'board');

  await hover(driven, board, itosName, 'button');
  await seeOne(driven, board, 'hanamaru-name', 'blockquote');
  await snap(board, 'card-beside-a-name');
  await board.keyboard.press('Escape');
  await board.mouse.move(1, 1);

  await claimAccount(driven);
  await board.reload(); // the card need not ask any more
  await seeOne(driven, board, tanakas, 'button');
  await give(walker);
  await markAsIdea(walker);
  await lookThroughPopup(walker);
}

async function give(walker: Walker): Promise<void> {
  const { driven, board, said, snap } = walker;
  await press(driven, board, tanakas, 'button');
  await cardOpens(walker);
  await snap(board, 'card');
  await press(driven, board, 'hanamaru-card', '[role=radio]');
  await press(driven, board, 'hanamaru-card', '.fold-head', ({ text }) => text === said.addBadge);
  await press(driven, board, 'hanamaru-card', '[role=radio]', ({ text }) => text.includes(said.spark));
  await press(driven, board, 'hanamaru-card', 'textarea');
  await board.keyboard.type(said.praise);
  await seeOne(
    driven,
    board,
    'hanamaru-card',
    '[role=radio]',
    ({ text, checked }) => checked && text.includes(said.spark),
  );
  await snap(board, 'card-written');
  await sendByKey(board);
  await seeOne(driven, board, tanakas, 'button', (seen) => countOn(seen) === '1');
  await seeOne(driven, board, 'hanamaru-card', '.state.sent');
  await snap(board, 'sent');
  await board.waitForFunction(() => !document.querySelector('hanamaru-card')); // it closes of itself
}

async function markAsIdea({ driven, board, said, snap }: Walker): Promise<void> {
  await press(driven, board, tanakas, 'button');
  await press(driven, board, 'hanamaru-card', '.idea button', ({ text }) => text === said.markIdea);
  await press(driven, board, 'hanamaru-card', '.idea .main');
  await seeOne(driven, board, 'hanamaru-card', '.idea', ({ text }) => text.includes('佐藤 健一'));
  await seeOne(driven, board, tanakas, 'i');
  await snap(board, 'idea-marked');
  await board.keyboard.press('Escape');
}

async function lookThroughPopup({ driven, said, snap }: Walker): Promise<void> {
  const popup = await openPopup(driven);
  await showing(popup, '[data-testid=received-item]', '伊藤 さくら');
  await popup.waitForSelector('[data-testid=my-level]');
  await popup.waitForSelector('[data-testid=quest-plant]');
  await popup.waitForSelector('[data-testid=prefer-question]');
  await snap(popup, 'how-to-be-praised');
  await popup.click('[data-testid=prefer-submit]');
  await popup.waitForSelector('[data-testid=prefer-question]', { hidden: true });
  await snap(popup, 'popup-home');
  await goTo(popup, 'given');
  await showing(popup, '[data-testid=given-item]', said.praise, said.spark);
  await snap(popup, 'popup-given');
  await goTo(popup, 'badges');
  await popup.waitForSelector('[data-testid=medal]');
  await snap(popup, 'popup-badges');
  await goTo(popup, 'ideas');
  await popup.waitForSelector('[data-testid=idea-item]');
  await snap(popup, 'popup-ideas');
  await goTo(popup, 'team');
  await popup.waitForSelector('[data-testid=week-item]');
  await snap(popup, 'popup-team');
}
