import { describe, expect, it, vi } from 'vitest';
import { createCardModel } from '../../../extension/card/card-model.ts';
import { createDrafts } from '../../../extension/card/drafts.ts';
import type { Mark } from '../../../extension/messaging/protocol.ts';
import type { PraiseId } from '../../../shared/contract/ids.ts';
import { bare, cardRequest, worded } from './request.ts';

function open(answers: Parameters<typeof cardRequest>[0], over: Parameters<typeof cardRequest>[1] = {}) {
  const world = cardRequest(answers, over);
  const drafts = createDrafts(world.request.send);
  let closed = 0;
  const slept: number[] = [];
  const model = createCardModel({
    request: world.request,
    drafts,
    sleep: async (ms) => void slept.push(ms),
    close: () => {
      closed += 1;
    },
  });
  return { ...world, model, drafts, slept, closed: () => closed };
}

describe('sending words', () => {
  it('sends value and trimmed words, says that they arrived, and closes', async () => {
    const { model, sent, marks, closed } = open({ amend: () => worded });
    model.value.value = 'try';
    model.words.value = ' 助かりました ';
    await model.submit();
    expect(sent.filter(({ type }) => type === 'amend')).toMatchObject([
      { type: 'amend', data: { value: 'try', words: '助かりました' } },
    ]);
    expect(model.phase.value).toBe('sent');
    expect(marks).toEqual([worded]);
    expect(closed()).toBe(1);
  });

  it('says that they are kept while the team cannot be reached', async () => {
    const waiting: Mark = {
      n: 1,
      mine: { value: null, badge: null, words: 'あ', visibility: 'team', pending: true },
    };
    const { model } = open({ amend: () => waiting, marks: () => [waiting] });
    model.words.value = 'あ';
    await model.submit();
    expect(model.phase.value).toBe('kept');
  });

  describe('that the server refuses', () => {
    const waiting: Mark = {
      n: 1,
      mine: { value: 'try', badge: null, words: '助かりました', visibility: 'team', pending: true },
    };
    const send = async (marks: readonly Mark[], from: Mark = waiting) => {
      const answers = [...marks];
      const world = open({ amend: () => from, marks: () => [answers.shift() ?? marks.at(-1)] });
      world.model.value.value = 'try';
      world.model.words.value = '助かりました';
      await world.model.submit();
      return world;
    };

    it('says so, stays open, and keeps them in the field and as a draft', async () => {
      // As after `unknown-value`: the flower stands, without what was said.
      const { model, drafts, request, closed } = await send([{ ...bare, refused: 1 }]);
      expect(model.phase.value).toBe('refused');
      expect(model.words.value).toBe('助かりました');
      expect(drafts.get(request.post)).toEqual({
        value: 'try',
        badge: null,
        words: '助かりました',
        visibility: 'team',
      });
      expect(closed()).toBe(0);
    });

    it('says so where the flower is gone too, and tells it that', async () => {
      const gone: Mark = { n: 0, mine: null, refused: 2 };
      const { model, marks, drafts, request } = await send([waiting, gone]);
      expect(model.phase.value).toBe('refused');
      expect(marks.at(-1)).toEqual(gone);
      expect(drafts.get(request.post)?.words).toBe('助かりました');
    });

    it('does not mistake an earlier refusal for one of these', async () => {
      const { model } = await send([{ ...worded, refused: 1 }], { ...waiting, refused: 1 });
      expect(model.phase.value).toBe('sent');
    });
  });

  it('says that they wait for joining again once the session has ended', async () => {
    const waiting: Mark = {
      n: 1,
      mine: { value: null, badge: null, words: 'あ', visibility: 'team', pending: true },
    };
    const { model, closed } = open({ amend: () => waiting, marks: () => [{ ...waiting, ended: true }] });
    model.words.value = 'あ';
    await model.submit();
    expect(model.phase.value).toBe('ended');
    expect(closed()).toBe(1);
  });

  it('keeps the words in the field when they could not be saved', async () => {
    const { model, closed } = open({});
    model.words.value = '消えてはいけない言葉';
    await model.submit();
    expect(model.phase.value).toBe('failed');
    expect(model.words.value).toBe('消えてはいけない言葉');
    expect(closed()).toBe(0);
  });

  it('counts words as saved when only the look afterwards fails', async () => {
    const { model } = open({
      amend: () => ({
        n: 1,
        mine: { value: null, badge: null, words: 'あ', visibility: 'team', pending: true },
      }),
    });
    model.words.value = 'あ';
    await model.submit();
    expect(model.phase.value).toBe('kept');
  });

  it('does not send more than 2000 characters', async () => {
    const { model, sent } = open({ amend: () => worded });
    model.words.value = 'あ'.repeat(2001);
    await model.submit();
    expect(model.tooLong.value).toBe(1);
    expect(sent.filter(({ type }) => type === 'amend')).toEqual([]);
  });

  it('only closes when nothing was added', async () => {
    const { model, sent, closed } = open({ amend: () => worded });
    await model.submit();
    expect(sent).toEqual([]);
    expect(closed()).toBe(1);
  });
});

it('stays open after the words were sent while a leader’s line is being written', async () => {
  const world = open({ amend: () => worded });
  const lines = new Map([['p1' as PraiseId, '先に声を']]);
  let closed = 0;
  const model = createCardModel({
    request: world.request,
    drafts: world.drafts,
    lines,
    sleep: async () => undefined,
    close: () => {
      closed += 1;
    },
  });
  model.value.value = 'try';
  model.words.value = '助かりました';
  await model.submit();
  expect([model.phase.value, closed]).toEqual(['sent', 0]);
});

describe('a draft', () => {
  const keeper = () => {
    const kept: unknown[] = [];
    return { kept, keepDraft: ({ draft }: { draft: unknown }) => void kept.push(draft) };
  };

  it('is back on the next opening of the same post', () => {
    const first = open({});
    first.model.words.value = '書きかけ';
    first.model.stopKeeping();
    const again = createCardModel({
      request: first.request,
      drafts: first.drafts,
      sleep: async () => undefined,
      close: () => undefined,
    });
    expect(again.words.value).toBe('書きかけ');
    expect(again.phase.value).toBe('draft');
  });

  it('is handed to the background in the moment it is typed, whatever still waits for an answer', () => {
    const { kept, keepDraft } = keeper();
    const { model, sent } = open({ keepDraft });
    expect(sent).toEqual([]);
    for (const words of ['書', '書き', '書きか', '書きかけ']) model.words.value = words;
    expect(kept).toEqual(
      ['書', '書き', '書きか', '書きかけ'].map((words) => ({
        value: null,
        badge: null,
        words,
        visibility: 'team',
      })),
    );
  });

  it('is dropped once sent', async () => {
    const { kept, keepDraft } = keeper();
    const { model, drafts, request } = open({ amend: () => worded, keepDraft });
    model.value.value = 'try';
    model.words.value = '助かりました';
    await model.submit();
    expect(drafts.get(request.post)).toBeUndefined();
    await vi.waitFor(() => expect(kept.at(-1)).toBeNull());
  });

  it('comes back from before the page was loaded', async () => {
    const { model } = open({ readDraft: () => ({ value: 'help', words: '昨日の書きかけ' }) });
    await model.recall();
    expect([model.words.value, model.value.value, model.phase.value]).toEqual([
      '昨日の書きかけ',
      'help',
      'draft',
    ]);
  });

  it('leaves out a value the team has dropped since', async () => {
    const { model } = open({ readDraft: () => ({ value: 'dropped', words: '書きかけ' }) });
    await model.recall();
    expect([model.words.value, model.value.value]).toEqual(['書きかけ', null]);
  });

  it('never overwrites what the writer has begun meanwhile', async () => {
    const { model } = open({ readDraft: () => ({ value: null, words: '昨日の書きかけ' }) });
    const recalling = model.recall();
    model.words.value = '今日の';
    await recalling;
    expect(model.words.value).toBe('今日の');
  });
});

describe('taking back', () => {
  it('withdraws, tells the flower and closes', async () => {
    const { model, marks, closed } = open({ withdraw: () => ({ n: 0, mine: null }) }, { mark: worded });
    await model.withdraw();
    expect(marks).toEqual([{ n: 0, mine: null }]);
    expect(closed()).toBe(1);
  });

  it('says so when it failed', async () => {
    const { model, marks } = open({}, { mark: worded });
    await model.withdraw();
    expect(model.phase.value).toBe('withdraw_failed');
    expect(marks).toEqual([]);
  });
});

describe('the question whose account this is', () => {
  const ask = { id: 'u4', name: '山田', weak: false };
  const asking = async (answers: Parameters<typeof open>[0], over: Parameters<typeof open>[1] = { ask }) => {
    const told: unknown[] = [];
    const world = open(answers, { ...over, onClaim: (state) => told.push(state) });
    await world.model.loadClaim();
    return { ...world, told };
  };

  it('is asked only where the account is nobody’s yet, and its answer told', async () => {
    expect((await asking({ viewer: () => 'ask' }, {})).model.claim.value).toBeNull();
    const { model, told } = await asking({ viewer: () => 'ask', answerClaim: () => 'yours' });
    expect(model.claim.value).toBe('ask');
    await model.answer(true);
    expect(model.claim.value).toBe('yours');
    expect(told).toEqual(['yours']);
  });

  it.each(['yours', 'declined', 'taken', 'weak'])(
    'is not asked again by a page that was open when it was answered elsewhere, which learns that (%s)',
    async (state) => {
      const { model, told, sent } = await asking({ viewer: () => state });
      expect(sent).toContainEqual({ type: 'viewer', data: ask });
      expect(model.claim.value).toBeNull();
      expect(told).toEqual([state]);
    },
  );

  it('is asked where nobody can say whether it was answered', async () => {
    const { model, told } = await asking({ viewer: () => Promise.reject(new Error('asleep')) });
    expect(model.claim.value).toBe('ask');
    expect(told).toEqual([]);
  });
});

it('starts from what was said before', () => {
  const { model } = open({}, { mark: worded });
  expect([model.value.value, model.words.value, model.isNew]).toEqual(['try', '助かりました', false]);
  expect(open({}, { mark: bare }).model.phase.value).toBe('given');
});

describe('who may know of it', () => {
  const sentVisibility = async ({ model, sent }: ReturnType<typeof open>) => {
    model.words.value = '助かりました';
    await model.submit();
    return sent.flatMap(({ type, data }) => (type === 'amend' ? [data] : []));
  };

  it('is offered no wider than the team until the author’s wish is known, and then no wider than that (rule 3)', async () => {
    const offered = async (wish: string | null) => {
      const { model } = open({ author: () => ({ wish }) });
      expect(model.offers.value).toEqual(['team', 'private']);
      await model.loadAuthor();
      return model.offers.value;
    };
    expect(await offered('private')).toEqual(['private']);
    expect(await offered('team')).toEqual(['team', 'private']);
    expect(await offered('open')).toEqual(['open', 'team', 'private']);
    expect(await offered(null)).toEqual(['open', 'team', 'private']);
  });

  it('stays within the team where the wish cannot be had', async () => {
    const { model } = open({});
    await model.loadAuthor();
    expect(model.offers.value).toEqual(['team', 'private']);
  });

  it('is the team by default, narrowed by the wish, and sent', async () => {
    expect(await sentVisibility(open({ amend: () => worded }))).toMatchObject([{ visibility: 'team' }]);
    const wished = open({ amend: () => worded, author: () => ({ wish: 'private' }) });
    await wished.model.loadAuthor();
    expect(wished.model.dirty.value).toBe(false);
    expect(await sentVisibility(wished)).toMatchObject([{ visibility: 'private' }]);
  });

  it('narrows with a wish that comes later, says so, and keeps the words', async () => {
    const { model } = open({ author: () => ({ wish: 'private' }) });
    const asking = model.loadAuthor();
    model.words.value = '書きかけ';
    model.picked.value = 'open';
    expect([model.visibility.value, model.narrowed.value]).toEqual(['team', false]);
    await asking;
    expect([model.visibility.value, model.narrowed.value]).toEqual(['private', true]);
    expect(model.words.value).toBe('書きかけ');
  });

  it('is a change of its own and kept with a draft', async () => {
    const { model, drafts, request } = open({});
    model.picked.value = 'private';
    expect(model.dirty.value).toBe(true);
    expect(drafts.get(request.post)?.visibility).toBe('private');
    const { model: later } = open({
      readDraft: () => ({ value: null, words: '書きかけ', visibility: 'private' }),
    });
    await later.recall();
    expect(later.visibility.value).toBe('private');
  });
});
