import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followMarks } from '../../../extension/overlay/follow/follow-marks.ts';
import type { Item } from '../../../extension/overlay/follow/item.ts';
import { fakeSend } from '../card/request.ts';
import { item } from './item.ts';

let life: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function follow(answer: (data: never) => unknown, near: Item[] = []) {
  const { send, sent } = fakeSend({ marks: answer });
  const marked: Item[] = [];
  const faults: string[] = [];
  const { ask, askFor } = followMarks({
    document,
    signal: life.signal,
    send,
    near: () => near,
    onMarks: (items) => marked.push(...items),
    onFault: (cause) => faults.push(cause),
  });
  const asked = () => sent.map(({ data }) => (data as { posts: unknown[] }).posts.length); // only `marks` is answered
  return { ask, askFor, asked, marked, faults };
}
const three = ({ posts }: { posts: unknown[] }) => posts.map(() => ({ n: 3, mine: null }));

describe('marks', () => {
  it('are asked for in one question per gathering, at most 200 posts each', async () => {
    const near = Array.from({ length: 250 }, (_, index) => item(`a/${index}`));
    const { ask, asked, marked } = follow(three, near);
    ask(near.slice(0, 150));
    ask(near.slice(150));
    await vi.advanceTimersByTimeAsync(600);
    expect(asked()).toEqual([200, 50]);
    expect(marked).toHaveLength(250);
  });

  it('are not asked for posts that scrolled by before anybody could look', async () => {
    const [stays, gone] = [item('a/1'), item('a/2')];
    const { ask, asked, marked } = follow(three, [stays]);
    ask([stays, gone]);
    await vi.advanceTimersByTimeAsync(600);
    expect(asked()).toEqual([1]);
    expect(marked).toEqual([stays]);
  });

  it('are asked for at once where nothing is shown yet', async () => {
    const [near, further] = [item('a/1'), item('a/2')];
    const { askFor, asked, marked } = follow(three, []);
    await askFor([near, further]);
    expect(asked()).toEqual([2]);
    expect(marked.map(({ mark }) => mark?.n)).toEqual([3, 3]);
  });

  it('are asked for again every 20 s for the posts near the screen', async () => {
    const { asked } = follow(three, [item('a/1'), item('a/2')]);
    await vi.advanceTimersByTimeAsync(41_000);
    expect(asked()).toEqual([2, 2]);
  });

  it('are not asked for again when a post comes near a second time within ten seconds', async () => {
    const near = [item('a/1'), item('a/2')];
    const { ask, askFor, asked } = follow(three, near);
    await askFor(near.slice(0, 1));
    await vi.advanceTimersByTimeAsync(9000);
    ask(near);
    await vi.advanceTimersByTimeAsync(200);
    expect(asked()).toEqual([1, 1]);
    await vi.advanceTimersByTimeAsync(1000);
    ask(near.slice(0, 1));
    await vi.advanceTimersByTimeAsync(200);
    expect(asked()).toEqual([1, 1, 1]);
  });

  it('are left alone while nobody looks at the page, and fresh when somebody does', async () => {
    const visible = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const { asked } = follow(three, [item('a/1')]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked()).toEqual([]);
    visible.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(600);
    expect(asked()).toEqual([1]);
  });

  it('do not undo a press made after they were asked for', async () => {
    const post = item('a/1');
    const { ask, asked, marked } = follow(
      (data: { posts: unknown[] }) => {
        post.version += 1;
        return three(data);
      },
      [post],
    );
    ask([post]);
    await vi.advanceTimersByTimeAsync(600);
    expect(asked()).toEqual([1]);
    expect(marked).toEqual([]);
    expect(post.mark).toBeNull();
  });

  it('stop with the overlay', async () => {
    const { ask, asked } = follow(three, [item('a/1')]);
    ask([item('a/2')]);
    life.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked()).toEqual([]);
  });

  it('report a background that does not answer', async () => {
    const post = item('a/1');
    const { ask, faults } = follow(() => {
      throw new Error('gone');
    }, [post]);
    ask([post]);
    await vi.advanceTimersByTimeAsync(600);
    expect(faults).toEqual(['marks']);
  });
});
