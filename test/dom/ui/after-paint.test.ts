import { afterEach, describe, expect, it, vi } from 'vitest';
import { afterPaint } from '../../../extension/ui/after-paint.ts';

describe('what can wait for the paint', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is done after the frame in which the page is painted', async () => {
    const told: string[] = [];
    requestAnimationFrame(() => told.push('frame'));
    await new Promise<void>((resolve) =>
      afterPaint(() => {
        told.push('work');
        resolve();
      }),
    );
    expect(told).toEqual(['frame', 'work']);
  });

  it('is done at once on a page that nobody sees, which has no frames', () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const work = vi.fn();
    afterPaint(work);
    expect(work).toHaveBeenCalledOnce();
  });
});
