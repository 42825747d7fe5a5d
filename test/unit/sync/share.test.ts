import { describe, expect, it } from 'vitest';
import { shareByKey } from '../../../extension/sync/share-by-key.ts';
import { shareRuns } from '../../../extension/sync/share-runs.ts';

/** Runs that end when the test says so. */
function held<T>() {
  const runs: { force: boolean; end: (value: T) => void; fail: (cause: unknown) => void }[] = [];
  const work = (force: boolean) =>
    new Promise<T>((end, fail) => {
      runs.push({ force, end, fail });
    });
  return { runs, work };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('shareRuns', () => {
  it('runs one, and one more for all who came meanwhile', async () => {
    const { runs, work } = held<string>();
    const run = shareRuns(work);
    const first = run();
    const others = [run(), run(true), run()];
    expect(runs).toHaveLength(1);
    runs[0]?.end('first');
    await settled();
    expect(runs.map(({ force }) => force)).toEqual([false, true]);
    runs[1]?.end('second');
    expect(await Promise.all([first, ...others])).toEqual(['first', 'second', 'second', 'second']);
    void run();
    expect(runs).toHaveLength(3);
  });

  it('goes on after a run that failed', async () => {
    const { runs, work } = held<string>();
    const run = shareRuns(work);
    const first = run();
    const second = run();
    runs[0]?.fail(new Error('broken'));
    await expect(first).rejects.toThrow('broken');
    await settled();
    runs[1]?.end('well');
    expect(await second).toBe('well');
  });
});

describe('shareByKey', () => {
  it('asks about a key once while it is being asked about', async () => {
    const asked: string[][] = [];
    const ends: ((answer: string) => void)[] = [];
    const ask = shareByKey<string, string>((keys) => {
      asked.push([...keys]);
      return new Promise((resolve) => ends.push(resolve));
    });
    const first = ask(['a', 'b']);
    const second = ask(['b', 'c', 'c']);
    expect(asked).toEqual([['a', 'b'], ['c']]);
    for (const [index, end] of ends.entries()) end(`answer ${index}`);
    expect(await first).toEqual(['answer 0']);
    expect(await second).toEqual(['answer 0', 'answer 1']);
    void ask(['a']);
    expect(asked).toHaveLength(3);
  });
});
