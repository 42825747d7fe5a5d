import { createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deriveKeys } from '../../../extension/vault/derive-keys.ts';
import { open } from '../../../extension/vault/open.ts';
import { seal } from '../../../extension/vault/seal.ts';
import type { MemberId, PersonaTag, PostTag } from '../../../shared/contract/ids.ts';
import { praiseId, tag } from '../../../shared/target/tag.ts';

/**
 * Vectors as literals: two browsers of different versions must name a post alike for ever. Made once with node:crypto
 * (HKDF, HMAC and AES of OpenSSL), which shares no code with WebCrypto's callers here.
 */
const ROOT = Uint8Array.from({ length: 32 }, (_, index) => index);
const GIVER = '0190f6f2-0000-7000-8000-000000000001' as MemberId;
const POST = 'AAAAAAAAAAAAAAAAAAAAAA' as PostTag;
const SITE = 'https://redmine.example.co.jp';
const content = {
  words: '助かりました',
  title: '不具合 #12',
  url: `${SITE}/issues/12`,
  quote: '直しました',
  authorName: '佐藤 健一',
};

const hkdf = (info: string, length: number) => Buffer.from(hkdfSync('sha256', ROOT, '', info, length));
const hmac22 = (text: string) =>
  createHmac('sha256', hkdf('hanamaru/tag/1', 32)).update(text).digest('base64url').slice(0, 22);

describe('the vault', () => {
  it('names posts, personas and the key as the vectors say', async () => {
    const keys = await deriveKeys(ROOT);
    expect(await tag(keys.tag, 'post', SITE, 'journal/12/3')).toBe('bhjn3TreKQ6O4qcfkT0o3P');
    expect(await tag(keys.tag, 'persona', SITE, '7')).toBe('l-hNdfE_cEwJd1rrasOwBT');
    expect(keys.check).toBe('yuGE5c5MBMaVDvz9Uv9PAT');
    expect(keys.kid).toBe('_zLcK9eX');
    expect(await praiseId(GIVER, POST)).toBe('ywvo30Y3pwMZ6pIVeBhxT7');
    expect(await praiseId(GIVER, POST, 'BBBBBBBBBBBBBBBBBBBBBB' as PersonaTag)).toBe(
      createHash('sha256')
        .update(`praise\n${GIVER}\n${POST}\nBBBBBBBBBBBBBBBBBBBBBB`)
        .digest('base64url')
        .slice(0, 22),
    );
  });

  it('agrees with OpenSSL about every vector', async () => {
    const keys = await deriveKeys(ROOT);
    expect(await tag(keys.tag, 'post', SITE, 'journal/12/3')).toBe(hmac22(`post\n${SITE}\njournal/12/3`));
    expect(await tag(keys.tag, 'persona', SITE, '7')).toBe(hmac22(`persona\n${SITE}\n7`));
    expect(keys.check).toBe(hmac22('check'));
    expect(keys.kid).toBe(hkdf('hanamaru/kid/1', 6).toString('base64url'));
  });

  it('opens a blob sealed long ago', async () => {
    const { content: key, kid } = await deriveKeys(ROOT);
    const sealed =
      '1._zLcK9eX.AAECAwQFBgcICQoLLIrJH0vSRGeQIdbjlNaakD48to057Gv2zu2P3OFUJpby7Uk0vYf3LdDEBzfSPoAG4OehaYR57tFA6UdzWm-gRx3b_ndcW5eyOJu5rBtrYFl5KbINdpblwLTZ8ws1B--ZOGZah9r4XTGChxYpHl57JegTN_Yvw7uDNatgRREEk3cgid5sXEyEZiTG5FXrGyyuXePZYUUMfdPvXLeYU-SGZ1t10lWq-WWslBw8td8';
    expect(await open((asked) => (asked === kid ? key : undefined), 'praise-a', sealed)).toEqual(content);
  });

  it('seals what OpenSSL opens', async () => {
    const { content: key, kid } = await deriveKeys(ROOT);
    const sealed = await seal({ kid, key }, 'praise-a', content);
    const [version, namedKid, text = ''] = sealed.split('.');
    const blob = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', hkdf('hanamaru/content/1', 32), blob.subarray(0, 12));
    decipher.setAAD(Buffer.from('praise-a'));
    decipher.setAuthTag(blob.subarray(-16));
    const plain = Buffer.concat([decipher.update(blob.subarray(12, -16)), decipher.final()]).toString();
    expect([version, namedKid]).toEqual(['1', kid]);
    expect(JSON.parse(plain)).toEqual(content);
  });

  it('never hands out a key', async () => {
    const { tag: tagKey, content: key } = await deriveKeys(ROOT);
    expect([tagKey.extractable, key.extractable]).toEqual([false, false]);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });
});
