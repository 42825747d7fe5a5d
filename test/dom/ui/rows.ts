import * as v from 'valibot';
import type {
  MemberRow,
  OutboxRow,
  OwnRow,
  PersonaRow,
  PraiseRow,
  QuestRow,
  SessionRow,
  TeamRow,
} from '../../../extension/store/schema.ts';
import { type AwardView, type Badge, Rule } from '../../../shared/contract/badge.ts';
import { BadgeId, MemberId, OpId, PersonaTag, PostTag, PraiseId } from '../../../shared/contract/ids.ts';
import { Op } from '../../../shared/contract/ops.ts';
import { QuestView, TeamView } from '../../../shared/contract/views.ts';
import { monthOf } from '../../../shared/rules/week.ts';

export const now = Date.UTC(2026, 10, 23, 6);

export const tagOf = (name: string) => name.padEnd(22, '_');
export const uuidOf = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const praiseIdOf = (name: string) => v.parse(PraiseId, tagOf(name));
export const memberIdOf = (n: number) => v.parse(MemberId, uuidOf(n));
export const opIdOf = (n: number) => v.parse(OpId, uuidOf(n));

export const me = memberIdOf(1);
export const sato = memberIdOf(2);

const crossing = v.parse(Rule, {
  for: 'doer',
  kind: 'praise',
  count: 'departments',
  crossing: true,
  tiers: [2, 4, 8],
});
const first = v.parse(Rule, { for: 'doer', kind: 'praise', count: 'first', tiers: [1] });

function badge(id: string, ja: string, en: string, over: Partial<v.InferInput<typeof Badge>> = {}) {
  const about = { aboutJa: `${ja}の由来`, aboutEn: `The story of ${en}` };
  const asEarned = { kind: 'earned', rule: crossing, icon: '🌉', colour: '#c05621' } as const;
  const free = { value: null, givers: 'everybody', per28Days: null, active: true, retired: null } as const;
  return { id, ja, en, ...about, ...asEarned, ...free, ...over };
}

export function awardOf(badge: string, over: Partial<AwardView> = {}): AwardView {
  return { badge: v.parse(BadgeId, badge), tier: 1, have: 2, need: 4, at: now - 86_400_000, ...over };
}

export const team: TeamRow = {
  key: 'team',
  ...v.parse(TeamView, {
    id: 'hanamaru',
    name: '花丸工業',
    purpose: '小さな改善を見つけて褒める',
    locale: 'ja',
    zone: 'Asia/Tokyo',
    clock: 1,
    recipes: 0,
    badges: [
      badge('first-aid', '助け舟', 'Lifeboat', { kind: 'given', rule: null, icon: '⛵', colour: '#2f6fb5' }),
      badge('bridge', '橋わたし', 'Bridge builder'),
      badge('welcome', 'はじめの一輪', 'First flower', { rule: first }),
      badge('classic', '昔の名札', 'Old hand', { retired: now - 86_400_000 }),
    ],
    values: [
      { id: 'care', ja: 'お客様のために', en: 'For the customer', colour: '#2f6fb5' },
      { id: 'try', ja: 'まず試す', en: 'Try it first', colour: '#e8a317' },
      { id: 'help', ja: 'となりを助ける', en: 'Help your neighbour', colour: '#2e8b57' },
    ],
  }),
};

export function sessionRow(over: Partial<SessionRow> = {}): SessionRow {
  return {
    key: 'me',
    server: 'https://hanamaru.example.co.jp',
    team: team.id,
    member: me,
    name: '田中 由香',
    role: 'leader',
    token: 'hanamaru.secret-that-no-screen-needs',
    expires: now + 86_400_000,
    state: 'good',
    ...over,
  };
}

export function praiseRow(name: string, over: Partial<PraiseRow> = {}): PraiseRow {
  return {
    praise: praiseIdOf(name),
    post: v.parse(PostTag, tagOf(`post-${name}`)),
    author: v.parse(PersonaTag, tagOf('author')),
    giver: sato,
    receiver: me,
    direction: 'received',
    value: 'help',
    badge: null,
    group: null,
    at: now - 3_600_000,
    content: {
      words: `${name} の言葉`,
      title: `${name} の題名`,
      url: `https://redmine.example.co.jp/issues/${name}`,
      quote: '',
      authorName: '佐藤 健一',
    },
    visibility: 'team',
    secret: false,
    seconds: 0,
    seconded: false,
    cosigns: [],
    thanked: false,
    worth: null,
    pending: 0,
    unread: 0,
    ...over,
  };
}

/** 佐藤さん, unless `over` says otherwise. */
export function memberRow(over: Partial<MemberRow> = {}): MemberRow {
  return {
    id: sato,
    name: '佐藤 健一',
    role: 'member',
    wish: 'team',
    level: null,
    called: null,
    department: null,
    badges: [],
    ...over,
  };
}

export function outboxRow(n: number, over: Partial<OutboxRow> = {}): OutboxRow {
  const op = v.parse(Op, { kind: 'withdraw', id: uuidOf(n), at: now, praise: tagOf(`p${n}`) });
  return {
    seq: n,
    id: opIdOf(n),
    op,
    state: 'waiting',
    reason: null,
    content: { words: `${n} 番目の言葉`, title: '', url: '', quote: '', authorName: '鈴木 一郎' },
    ...over,
  };
}

/** What the server told the reader of herself: a seed, unless `over` says otherwise. */
export function ownRow(over: Partial<OwnRow> = {}): OwnRow {
  return {
    key: 'me',
    preferences: null,
    growth: { people: 0, values: 0, departments: 0, crossing: false },
    awards: [],
    worn: null,
    waiting: 0,
    ...over,
  };
}

/** A goal of this month, unless `over` says otherwise. */
export function questRow(over: Partial<v.InferInput<typeof QuestView>> = {}): QuestRow {
  return v.parse(QuestView, {
    quest: uuidOf(50),
    month: monthOf(now, team),
    aim: 'crossing',
    value: null,
    goal: 30,
    by: me,
    done: 12,
    dropped: false,
    clock: 1,
    ...over,
  });
}

export const askedPersona: PersonaRow = {
  persona: v.parse(PersonaTag, tagOf('persona')),
  site: 'https://redmine.example.co.jp',
  name: '田中 由香',
  state: 'asked',
};
