import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createNewId } from '../../../extension/platform/new-id.ts';
import { OpId } from '../../../shared/contract/ids.ts';

describe('newId', () => {
  it('makes the UUIDv7 of RFC 9562 appendix A.6', () => {
    // The example's random parts: rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F.
    const random = [0, 0, 0, 0, 0, 0, 0x7c, 0xc3, 0x98, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f];
    const newId = createNewId(
      () => 0x017f22e279b0,
      (bytes) => bytes.set(random),
    );
    expect(newId()).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('is an op id whatever the random bytes and the clock', () => {
    for (const now of [0, 1.5, -5, 8_640_000_000_000_000]) {
      const newId = createNewId(
        () => now,
        (bytes) => bytes.fill(0xff),
      );
      expect(v.safeParse(OpId, newId()).success).toBe(true);
    }
  });

  it('sorts by time', () => {
    let now = 1_790_000_000_000;
    const newId = createNewId(
      () => now++,
      (bytes) => crypto.getRandomValues(bytes),
    );
    const ids = Array.from({ length: 20 }, newId);
    expect([...ids].sort()).toEqual(ids);
  });
});
