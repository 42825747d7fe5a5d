import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Options } from '../../../extension/options/options.tsx';
import { Popup } from '../../../extension/popup/popup.tsx';
import { PersonaTag } from '../../../shared/contract/ids.ts';
import { emptyHome } from '../popup/empty-home.ts';
import { askedPersona, now, outboxRow, ownRow, praiseRow, sato, sessionRow, tagOf, team } from './rows.ts';
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
  ['settings', <Options account={account} sites={[{ ...site, origin }]} recipes={[]} version="0.1.0" />],
];

describe('axe, as far as it sees without layout', () => {
  it.each(screens)('finds nothing in the %s', async (_, screen) => {
    const { root } = await show(screen);
    document.documentElement.lang = 'ja';
    document.title = 'はなまる';
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  });

  it('finds a field without a name, so that finding nothing means something', async () => {
    const { root } = await show(<input type="text" />);
    const { violations } = await axe.run(root);
    expect(violations.map(({ id }) => id)).toContain('label');
  });
});
