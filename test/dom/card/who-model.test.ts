import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { createWho } from '../../../extension/card/who-model.ts';
import type { WhoEntry } from '../../../extension/messaging/protocol.ts';
import { PraiseId } from '../../../shared/contract/ids.ts';
import { cardRequest } from './request.ts';

const praise = parse(PraiseId, 'AAAAAAAAAAAAAAAAAAAAAA');
const entry: WhoEntry = {
  praise,
  giverName: '佐藤 健一',
  mine: false,
  value: null,
  badge: null,
  helper: null,
  words: '助かりました',
  secret: false,
  seconds: 2,
  seconded: false,
  maySecond: true,
  cosigns: [],
  thanked: false,
  at: 0,
};

async function loaded(answers: Parameters<typeof cardRequest>[0], first: WhoEntry = entry) {
  const world = cardRequest({ who: () => [first], ...answers });
  const who = createWho(world.request, new Map());
  await who.load();
  const shown = () => (typeof who.entries.value === 'string' ? undefined : who.entries.value[0]);
  const told = () => world.sent.filter(({ type }) => type === 'second').map(({ data }) => data);
  const kept = () => world.sent.filter(({ type }) => type === 'keepLine').map(({ data }) => data);
  return { who, shown, told, kept };
}

describe('applause', () => {
  it('is shown before the background answers, and as it answers then', async () => {
    const { who, shown, told } = await loaded({ second: () => [{ ...entry, seconded: true, seconds: 5 }] });
    const seconding = who.second(entry, true, null);
    expect(shown()).toMatchObject({ seconded: true, seconds: 3 });
    expect(await seconding).toBe(true);
    expect(shown()).toMatchObject({ seconded: true, seconds: 5 });
    expect(told()).toMatchObject([{ post: { id: 'note/1' }, praise, on: true, line: null }]);
  });

  it('is taken back and the reader told where it could not be kept', async () => {
    const { who, shown } = await loaded({});
    expect(await who.second(entry, true, null)).toBe(false);
    expect(shown()).toEqual(entry);
    expect(who.failed.value).toEqual([praise]);
  });

  it('is one at a time for a praise', async () => {
    const { who, told } = await loaded({ second: () => [entry] });
    await Promise.all([who.second(entry, true, null), who.second(entry, true, null)]);
    expect(told()).toHaveLength(1);
    expect(who.busy.value).toEqual([]);
  });

  it('counts one’s own once when a line is added to it', async () => {
    const seconded = { ...entry, seconded: true };
    const { who, shown } = await loaded({ second: () => new Promise(() => undefined) }, seconded);
    void who.second(seconded, true, '見事でした');
    expect(shown()?.seconds).toBe(2);
  });

  it('begins with the line that was begun before the page was loaded, and keeps each key', async () => {
    const { who, kept } = await loaded({ keepLine: () => null }, { ...entry, begun: 'さすが' });
    expect(who.lines.get(praise)).toBe('さすが');
    who.begin(praise, 'さすがです');
    who.begin(praise, '');
    expect(kept()).toMatchObject([
      { post: { id: 'note/1' }, praise, words: 'さすがです' },
      { praise, words: '' },
    ]);
    expect(who.lines.size).toBe(0);
  });

  it('of a praise that was taken back meanwhile is not called kept', async () => {
    const { who } = await loaded({ second: () => [] });
    expect(await who.second(entry, true, '見事でした')).toBe(false);
    expect(who.failed.value).toEqual([praise]);
  });
});
