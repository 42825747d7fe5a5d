import { press, seeOne } from '../../drive/see.ts';
import { flower, goTo, openPopup, sendByKey, type Walker } from './walker.ts';

/** Suzuki, who leads: a line of hers to Sato's flower, and the week of her department. */
export async function suzuki({ driven, board, said: { line }, snap }: Walker): Promise<void> {
  await press(driven, board, flower(1001), 'button');
  await press(driven, board, 'hanamaru-card', '.line input');
  await board.keyboard.type(line);
  await sendByKey(board);
  await seeOne(driven, board, 'hanamaru-card', '.cosign', ({ text }) => text.includes(line));
  await snap(board, 'line-of-a-leader');
  await board.keyboard.press('Escape');

  const popup = await openPopup(driven);
  await goTo(popup, 'team');
  await popup.waitForSelector('[data-testid=queue-card]');
  await snap(popup, 'week-of-a-leader');
}
