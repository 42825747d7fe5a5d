import { expect, it } from 'vitest';
import { loadMessages } from '../../../extension/ui/load-messages.ts';

it('keeps our name from being broken by the end of a line', async () => {
  const fetch = async () => Response.json({ card_title: { message: '投稿のそばのはなまるを押す' } });
  const messages = await loadMessages('ja', { fetch, getURL: (path) => path });
  expect(messages.card_title).toBe('投稿のそばのは\u2060な\u2060ま\u2060るを押す');
});
