import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Colleague } from '../../../extension/colleague/colleague.tsx';
import { BadgeDesk } from '../../../extension/options/badges/badge-desk.tsx';
import { Options } from '../../../extension/options/options.tsx';
import { fillInbox } from '../../../extension/popup/inbox/inbox.ts';
import { Panels } from '../../../extension/popup/panels.tsx';
import { Popup } from '../../../extension/popup/popup.tsx';
import type { TabId } from '../../../extension/popup/tabs.tsx';
import { LeadersQueue } from '../../../extension/popup/week/leaders-queue.tsx';
import { WeekList } from '../../../extension/popup/week/week-list.tsx';
import { BadgeFacts } from '../../../shared/contract/badge.ts';
import { PersonaTag } from '../../../shared/contract/ids.ts';
import type { Locale } from '../../../shared/contract/views.ts';
import { emptyHome } from '../popup/empty-home.ts';
import {
  askedPersona,
  awardOf,
  memberRow,
  now,
  outboxRow,
  ownRow,
  praiseRow,
  questRow,
  sato,
  sessionRow,
  tagOf,
  team,
} from './rows.ts';
import { show } from './show.tsx';

const outbox = [outboxRow(1), outboxRow(2, { state: 'dead', reason: 'withdrawn' })];
const echoed = praiseRow('c', {
  secret: true,
  seconds: 2,
  cosigns: [{ member: sato, words: 'よい改善でした', at: now }],
  thanked: true,
});
const received = { praises: [praiseRow('a'), praiseRow('b', { content: null }), echoed], hasMore: true };
const home = {
  ...emptyHome,
  session: sessionRow(),
  team,
  received,
  outbox,
  own: ownRow(),
  asked: [askedPersona],
};
const tab = { id: 1, url: 'https://redmine.example.co.jp/' };
const site = { recipe: 'redmine', source: 'person', granted: true } as const;
const personas = [
  { ...askedPersona, state: 'yours' as const },
  { ...askedPersona, persona: v.parse(PersonaTag, tagOf('other')), state: 'declined' as const },
];
const account = {
  session: sessionRow(),
  team,
  preferences: null,
  department: null,
  departments: ['製造部'],
  personas,
  outbox,
  drafts: [],
  fault: null,
  syncedAt: 0,
};
const origin = 'https://redmine.example.co.jp';

const held = ownRow({
  awards: [awardOf('bridge', { tier: 2 }), awardOf('welcome', { tier: 0, have: 0, need: 1, at: null })],
  waiting: 1,
});
const badgeNews = { id: 'badge/bridge/2', kind: 'badge', at: now, unread: 1, tier: 2 } as const;
const news = { ...badgeNews, badge: awardOf('bridge').badge };
const answered = { ...echoed, direction: 'given', answered: now } as const;
const inbox = fillInbox({ received, answered: [answered], news: [news] }, 20);
const full = { ...home, own: held, quests: [questRow()], inbox, department: '製造部' };
const panels = (first: TabId, over: Partial<typeof full> = {}) => (
  <Panels home={{ ...full, ...over }} tab={tab} site={site} onMore={() => {}} first={first} />
);
const week = {
  praises: [praiseRow('w', { direction: 'other' })],
  names: new Map([[sato, '佐藤 健一']]),
  seen: new Set<never>(),
  uncovered: [],
  coverage: null,
  decline: null,
  lines: new Map(),
  begun: new Map(),
  isTorn: false,
};

const screens: [string, ComponentChild][] = [
  ['popup before joining', <Popup home={emptyHome} tab={null} site={null} onMore={() => {}} />],
  [
    'popup with the first question',
    <Popup home={{ ...home, asked: [] }} tab={tab} site={site} onMore={() => {}} />,
  ],
  ['popup with everything', <Popup home={home} tab={tab} site={site} nameless onMore={() => {}} />],
  [
    'popup of an ended session',
    <Popup
      home={{ ...home, session: sessionRow({ state: 'ended' }) }}
      tab={tab}
      site={site}
      onMore={() => {}}
    />,
  ],
  ['first screen', panels('home')],
  ['received praise', panels('received')],
  ['given praise', panels('given', { given: { praises: [answered], hasMore: false } })],
  ['badges', panels('badges')],
  ['team', panels('team')],
  ['leader’s queue', <LeadersQueue week={week} home={full} />],
  ['week', <WeekList week={week} team={team} />],
  [
    'praise of a colleague',
    <Colleague
      matter={{ title: '手順書', url: origin, quote: '写真を入れた' }}
      people={{ session: sessionRow(), team, members: [memberRow({ department: '製造部' })], lately: [] }}
    />,
  ],
  ['settings', <Options account={account} sites={[{ ...site, origin }]} recipes={[]} version="0.1.0" />],
];

async function violationsIn(root: HTMLElement, locale: Locale = 'ja'): Promise<string[]> {
  document.documentElement.lang = locale;
  document.title = 'はなまる';
  const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
}

describe('axe, as far as it sees without layout', () => {
  it.each(screens)('finds nothing in the %s', async (_, screen) => {
    const { root } = await show(screen);
    expect(await violationsIn(root)).toEqual([]);
  });

  it.each(['ja', 'en'] as const)(
    'finds nothing in the badges of the team, each form open, in %s',
    async (locale) => {
      const kept = { holders: 4, share: null, wornOut: true };
      const facts = team.badges.map((badge) => v.parse(BadgeFacts, { ...badge, ...kept }));
      const answers = { askBadges: () => ({ ok: true, value: facts }) };
      const { root, all, click } = await show(<BadgeDesk values={team.values} />, { locale, answers });
      await expect.poll(() => all('badge-desk')[0]?.getAttribute('aria-busy')).toBe('false');
      for (const form of ['badge-change', 'badge-new']) for (const button of all(form)) await click(button);
      expect(all('badge-save').length * all('badge-try').length * all('badge-create').length).toBeGreaterThan(
        0,
      );
      expect(await violationsIn(root, locale)).toEqual([]);
      for (const { length } = all('badge-retire'); all('badge-retire-yes').length < length; ) {
        const [button] = all('badge-retire');
        if (button) await click(button);
      }
      expect(await violationsIn(root, locale)).toEqual([]);
    },
  );

  it('finds nothing in the form for a colleague', async () => {
    const { root, find, click } = await show(
      <Colleague
        matter={{ title: '手順書', url: origin, quote: '' }}
        people={{ session: sessionRow(), team, members: [memberRow()], lately: [] }}
      />,
      {
        answers: {
          meetColleague: () => ({
            post: tagOf('page'),
            wish: 'team',
            mark: { n: 0, mine: null },
            draft: null,
            badges: [],
          }),
        },
      },
    );
    await click(find('person'));
    expect(find('words').isConnected).toBe(true);
    expect(await violationsIn(root)).toEqual([]);
  });

  it('finds a field without a name, so that finding nothing means something', async () => {
    const { root } = await show(<input type="text" />);
    const { violations } = await axe.run(root);
    expect(violations.map(({ id }) => id)).toContain('label');
  });
});
