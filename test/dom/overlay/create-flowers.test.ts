import { describe, expect, it } from 'vitest';
import type { Account, Reader } from '../../../extension/overlay/read/create-reader.ts';
import { createFlowers } from '../../../extension/overlay/show/create-flowers.ts';
import { fakeView, readPost } from './item.ts';

function page(me: Account = { id: 'me', name: '私', weak: false }) {
  let now = 0;
  const made: string[] = [];
  const told: string[] = [];
  const reader: Reader = {
    selector: 'article',
    attributes: [],
    read: (element) => (element.id ? readPost(element, `note/${element.id}`, element.className) : null),
    quote: () => '',
    place: (post, mark) => {
      post.element.append(mark);
      return true;
    },
    viewer: () => null,
  };
  const flowers = createFlowers({
    reader,
    createMark: (name) => {
      made.push(name);
      return { ...fakeView().view, show: ({ own }) => void told.push(`${name}: ${own ? 'own' : 'others’'}`) };
    },
    viewer: () => me,
    clock: () => now,
    wear: () => undefined,
  });
  function post(id: string, author = 'u1'): HTMLElement {
    const element = document.createElement('article');
    element.id = id;
    element.className = author;
    document.body.append(element);
    return element;
  }
  return {
    flowers,
    post,
    made,
    told,
    pass: (ms: number) => {
      now += ms;
    },
  };
}
const marksIn = (element: Element) => element.querySelectorAll('hanamaru-mark').length;

describe('a flower', () => {
  it('stands by a post, once, however often it is looked at', () => {
    const { flowers, post } = page();
    const element = post('1');
    expect(flowers.look(element)?.post.id).toBe('note/1');
    expect(flowers.look(element)).toBeNull();
    expect(marksIn(element)).toBe(1);
  });

  it('is told whether the post is one’s own, where none stands before it is known whether somebody praised it', () => {
    const { flowers, post, told, made } = page();
    const items = [post('1', 'me'), post('2', 'u2')].map((element) => flowers.look(element));
    expect(made).toEqual(['名前u2']);
    for (const item of items) {
      if (!item) throw new Error('each is a post');
      item.mark = { n: 0, mine: null };
      flowers.show(item);
    }
    expect(told).toEqual(['名前me: own', '名前u2: others’']);
  });

  it('takes the post of somebody with the name of a viewer known by name only for one’s own', () => {
    const { flowers, post } = page({ id: 'name:名前u 1', name: '名前ｕ　1', weak: true });
    const items = [post('1', 'u 1'), post('2', 'u 2')].map((element) => flowers.look(element));
    expect(items.map((item) => item?.own)).toEqual([true, false]);
  });

  it('does not take the post of a namesake of a viewer known by id for one’s own', () => {
    const { flowers, post } = page({ id: 'me', name: '名前u1', weak: false });
    expect(flowers.look(post('1', 'u1'))?.own).toBe(false);
  });

  it('does not stay with an element that has become another post', () => {
    const { flowers, post, made } = page();
    const element = post('1');
    const first = flowers.look(element);
    if (first) flowers.show(Object.assign(first, { mark: { n: 5, mine: null } }));
    element.id = '2';
    element.className = 'u2';
    const second = flowers.look(element);
    expect(second?.post.id).toBe('note/2');
    expect(second?.mark).toBeNull();
    expect(marksIn(element)).toBe(1);
    expect(made).toEqual(['名前u1', '名前u2']);
  });

  it('of a post that is gone is not put back by an answer that comes late', () => {
    const { flowers, post } = page();
    const element = post('1');
    const first = flowers.look(element);
    element.id = '2';
    const second = flowers.look(element);
    if (first) flowers.show(Object.assign(first, { mark: { n: 5, mine: null } }));
    expect(marksIn(element)).toBe(1);
    expect(second?.view?.host.isConnected).toBe(true);
  });

  it('can be read first and shown later', () => {
    const { flowers, post, made } = page();
    const element = post('1');
    const item = flowers.read(element);
    expect([marksIn(element), made]).toEqual([0, []]);
    if (item) flowers.show(item);
    expect([marksIn(element), made]).toEqual([1, ['名前u1']]);
    expect(flowers.read(element)).toBe(item);
  });

  it('goes when the post cannot be read any more', () => {
    const { flowers, post } = page();
    const element = post('1');
    flowers.look(element);
    element.id = '';
    flowers.look(element);
    expect(marksIn(element)).toBe(0);
    expect(flowers.of(element)).toBeNull();
  });

  it('is put back ten times in ten seconds, then left out, then tried again', () => {
    const { flowers, post, pass } = page();
    const element = post('1');
    flowers.look(element);
    let back = 1;
    for (let time = 0; time < 30; time += 1) {
      element.replaceChildren();
      flowers.look(element);
      back += marksIn(element);
    }
    expect(back).toBe(10);
    pass(10_001);
    flowers.look(element);
    expect(marksIn(element)).toBe(1);
  });
});
