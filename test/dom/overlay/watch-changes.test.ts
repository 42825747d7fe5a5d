import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findPosts } from '../../../extension/overlay/watch/find-posts.ts';
import { type Changed, watchChanges } from '../../../extension/overlay/watch/watch-changes.ts';

let life: AbortController;
let passes: Changed[];
beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance'],
  });
  vi.advanceTimersByTime(1000);
  document.body.replaceChildren();
  life = new AbortController();
  passes = [];
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const watch = () =>
  watchChanges({
    document,
    signal: life.signal,
    attributes: ['data-id'],
    onPass: (changed) => passes.push(changed),
  });
const add = (count: number) =>
  document.body.append(...Array.from({ length: count }, () => document.createElement('article')));
const turn = () => Promise.resolve();
const posts = (changed: Changed | undefined) =>
  changed ? findPosts(document, 'article', changed).length : -1;

describe('changes of the page', () => {
  it('that are few are looked at by themselves, in the turn they were made', async () => {
    watch();
    add(5);
    await turn();
    expect(passes.map(({ all }) => all)).toEqual([false]);
    expect(posts(passes[0])).toBe(5);
  });

  it('are also those of an attribute that says which post an element is, and of no other', async () => {
    add(1);
    const post = document.querySelector('article');
    watch();
    post?.setAttribute('class', 'hovered');
    await turn();
    expect(passes).toEqual([]);
    post?.setAttribute('data-id', '2');
    await turn();
    expect(passes).toEqual([{ all: false, added: [], touched: [post] }]);
  });

  it('are followed by one look at the whole page when it is quiet', async () => {
    watch();
    add(1);
    await turn();
    await vi.advanceTimersByTimeAsync(3000);
    expect(passes.map(({ all }) => all)).toEqual([false, true]);
  });

  it('that are many are one look at the whole page', async () => {
    watch();
    for (let time = 0; time < 100; time += 1) add(1);
    await turn();
    await vi.advanceTimersByTimeAsync(100);
    expect(passes.map(({ all }) => all)).toEqual([true]);
    expect(posts(passes[0])).toBe(100);
  });

  it('that are ours are not seen', async () => {
    const { run } = watch();
    run(() => add(3));
    await turn();
    await vi.advanceTimersByTimeAsync(3000);
    expect(passes).toEqual([]);
  });

  it('just before ours are still seen', async () => {
    const { run } = watch();
    add(2);
    run(() => add(3));
    await turn();
    await vi.advanceTimersByTimeAsync(100);
    expect(passes).not.toEqual([]);
    expect(posts(passes.at(-1))).toBeGreaterThanOrEqual(2);
  });

  it('are not looked at after the overlay ended', async () => {
    const { lookAtAll } = watch();
    life.abort();
    add(1);
    lookAtAll();
    await turn();
    await vi.advanceTimersByTimeAsync(3000);
    expect(passes).toEqual([]);
  });
});
