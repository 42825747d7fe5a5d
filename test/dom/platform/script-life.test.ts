import { afterEach, expect, it, vi } from 'vitest';
import { isAlive, startLife } from '../../../extension/platform/script-life.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('ends when a newer copy of the same script starts, and of no other', () => {
  const old = startLife('overlay', document);
  startLife('card', document);
  expect(old.aborted).toBe(false);
  const newer = startLife('overlay', document);
  expect([old.aborted, newer.aborted]).toEqual([true, false]);
});

it('knows a copy whose extension is gone', () => {
  vi.stubGlobal('chrome', { runtime: { id: 'abc' } });
  expect(isAlive()).toBe(true);
  vi.stubGlobal('chrome', { runtime: {} });
  expect(isAlive()).toBe(false);
});
