import { describe, expect, it } from 'vitest';
import { deriveKeys } from '../../../extension/vault/derive-keys.ts';
import { seal } from '../../../extension/vault/seal.ts';
import type { Content } from '../../../shared/contract/sealed.ts';
import { inClear } from '../../drive/in-clear.ts';

const content: Content = {
  words: '営業から2名出すと先に言ってくださり、割り振りがすぐ決まりました。',
  title: '第2倉庫の棚卸し',
  url: 'http://127.0.0.1/board/101#r1001',
  quote: '13時集合の件',
  authorName: '田中 由香（営業二課）',
};
const secrets = [content.words, '第2倉庫の棚卸し', '（営業二課）', '13時集合の件', '/board/101'];
const json = JSON.stringify(content);
const request = (sealed: string) => Buffer.from(`{"ops":[{"kind":"praise","sealed":"${sealed}"}]}`);

describe('looking for what should be sealed', () => {
  it.each([
    ['plain', json],
    ['escaped for JSON', json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`)],
    ['in an address', encodeURIComponent(json)],
    ['as base64url, as if sealing did not encrypt', `1.k1.${Buffer.from(json).toString('base64url')}`],
    ['as base64', Buffer.from(json).toString('base64')],
    [
      'behind twelve bytes of iv',
      Buffer.concat([Buffer.alloc(12, 7), Buffer.from(json)]).toString('base64url'),
    ],
    ['behind other letters', `sealed-x${Buffer.from(json).toString('base64url')}`],
    ['under base64 twice', Buffer.from(Buffer.from(json).toString('base64')).toString('base64')],
  ])('finds it %s', (_, text) => {
    expect(inClear(Buffer.concat([Buffer.from([0, 255, 10]), request(text)]), secrets)).toEqual(secrets);
  });

  it('finds nothing in what was sealed, and what stands beside it', async () => {
    const keys = await deriveKeys(new Uint8Array(32).fill(9));
    const recorded = request(await seal({ kid: keys.kid, key: keys.content }, 'praise-1', content));
    expect(inClear(recorded, secrets)).toEqual([]);
    expect(inClear(recorded, ['praise', '仕事'])).toEqual(['praise']);
  });
});
