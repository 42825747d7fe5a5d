import { expect, it } from 'vitest';
import { webAddress } from '../../../extension/ui/web-address.ts';

it.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'blob:https://a/b',
  'not an address',
  '',
])('makes no link of %j', (text) => {
  expect(webAddress(text)).toBeNull();
});

it('gives the address of a page', () => {
  expect(webAddress('https://redmine.example.co.jp/issues/1#note-2')).toBe(
    'https://redmine.example.co.jp/issues/1#note-2',
  );
});
