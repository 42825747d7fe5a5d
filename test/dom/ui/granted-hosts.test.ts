import { expect, it } from 'vitest';
import { isGranted } from '../../../extension/ui/granted-hosts.ts';

it.each([
  ['https://redmine.example', ['https://redmine.example/*'], true],
  ['http://127.0.0.1:8080', ['http://127.0.0.1/*'], true],
  ['https://redmine.example', ['*://*/*'], true],
  ['http://redmine.example', ['https://redmine.example/*'], false],
  ['https://redmine.example.evil', ['https://redmine.example/*'], false],
  ['https://redmine.example', [], false],
])('%s under %j is granted: %s', (origin, hosts, granted) => {
  expect(isGranted(origin, hosts)).toBe(granted);
});
