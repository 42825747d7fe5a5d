import { afterEach, describe, expect, it } from 'vitest';
import { type CardRequest, cardOpener, type OpenCard } from '../../../extension/card/card-request.ts';
import type { PageProtocol } from '../../../extension/messaging/protocol.ts';
import { createPress } from '../../../extension/overlay/press.ts';
import type { Reader } from '../../../extension/overlay/read/create-reader.ts';
import { bare, cardRequest, fakeSend } from '../card/request.ts';
import { fakeView, item } from './item.ts';

const world = globalThis as { [cardOpener]?: OpenCard }; // the isolated world's own key
afterEach(() => {
  delete world[cardOpener];
});

function pressing(answers: { [K in keyof PageProtocol]?: (data: never) => unknown }, animation = true) {
  const opened: CardRequest[] = [];
  let closed = 0;
  const loads = () => {
    world[cardOpener] = (request) => {
      opened.push(request);
      return () => {
        closed += 1;
        request.onClose(false);
      };
    };
  };
  const { send, sent } = fakeSend({ loadCard: loads, ...answers });
  const { view, told } = fakeView();
  const post = item('note/1', view);
  const reader: Reader = {
    selector: '',
    attributes: [],
    read: () => null,
    quote: () => '引用',
    place: () => true,
    viewer: () => null,
  };
  const press = createPress({
    document,
    signal: new AbortController().signal,
    setup: { ...cardRequest({}).request.setup, me: { leads: false, animation } },
    translate: (key) => key,
    reader,
    send,
    ask: () => null,
    onClaim: () => undefined,
    onMark: (each) =>
      each.view?.show({ n: each.mark?.n ?? 0, mine: !!each.mark?.mine, pending: false, own: false }),
    onFault: () => undefined,
  });
  const types = () => sent.map(({ type }) => type);
  return {
    press: (reads?: boolean) => press(post, reads),
    post,
    told,
    types,
    sent,
    opened,
    closed: () => closed,
  };
}

describe('pressing a flower', () => {
  it('draws it before the background answers, keeps it, and opens the card', async () => {
    const { press, post, told, sent, opened } = pressing({ praise: () => bare });
    Object.assign(post.post, { time: '2026-11-20T06:00:00Z' });
    const pressed = press();
    expect(told).toEqual(['1+me', 'draw']);
    await pressed;
    expect(sent.find(({ type }) => type === 'praise')?.data).toMatchObject({
      post: { id: 'note/1' },
      content: { quote: '引用', url: location.href },
    });
    expect(opened[0]).toMatchObject({ mark: bare, time: '2026-11-20T06:00:00Z' });
  });

  it('has the flower there at once, without a pen, where one wants no animation', async () => {
    const { press, told } = pressing({ praise: () => bare }, false);
    await press();
    expect(told).not.toContain('draw');
    expect(told[0]).toBe('1+me');
  });

  it('stays the flower of an idea while it is on its way', async () => {
    const { press, post } = pressing({ praise: () => bare });
    post.mark = { n: 0, mine: null, idea: 'adopted' };
    const pressed = press();
    expect(post.mark).toMatchObject({ n: 1, idea: 'adopted' });
    await pressed;
  });

  it('cuts no address short, which would lead elsewhere', async () => {
    const { press, post, sent } = pressing({ praise: () => bare });
    const permalink = `https://redmine.example.co.jp/issues?${'q'.repeat(2000)}`;
    Object.assign(post.post, { permalink });
    await press();
    expect(sent.find(({ type }) => type === 'praise')?.data).toMatchObject({ content: { url: permalink } });
  });

  it('takes the flower back and says so when it could not be kept', async () => {
    const { press, told, opened, post } = pressing({});
    await press();
    expect(told).toEqual(['1+me', 'draw', '0', 'overlay.fault.praise']);
    expect(post.mark).toBeNull();
    expect(opened).toEqual([]);
  });

  it('keeps the flower when only the card could not be opened', async () => {
    const { press, told, post } = pressing({ praise: () => bare, loadCard: () => undefined });
    await press();
    expect(post.mark).toEqual(bare);
    expect(told.at(-1)).toBe('overlay.fault.card');
  });

  it('praises once, and a further press closes the card', async () => {
    const { press, types, closed } = pressing({ praise: () => bare });
    await Promise.all([press(), press()]);
    await press();
    expect(types().filter((type) => type === 'praise')).toHaveLength(1);
    expect(closed()).toBe(1);
  });

  it('on the count gives nothing, and opens the card to read', async () => {
    const { press, types, post, opened, closed } = pressing({ praise: () => bare });
    post.mark = { n: 2, mine: null };
    await press(true);
    expect(types()).not.toContain('praise');
    expect(opened[0]).toMatchObject({ mark: { n: 2, mine: null }, own: false });
    await press(true);
    expect([opened.length, closed()]).toEqual([1, 1]);
  });

  it('on the flower gives, also while one reads', async () => {
    const { press, types, post, opened } = pressing({ praise: () => bare });
    post.mark = { n: 2, mine: null };
    await press(true);
    await press();
    expect(types()).toContain('praise');
    expect(opened[1]?.mark).toEqual(bare);
  });

  it('asks for no praise of one’s own post', async () => {
    const { press, types, post, opened } = pressing({ praise: () => bare });
    post.own = true;
    post.mark = { n: 2, mine: null };
    await press();
    expect(types()).not.toContain('praise');
    expect(opened[0]).toMatchObject({ mark: { n: 2, mine: null }, own: true });
  });
});
