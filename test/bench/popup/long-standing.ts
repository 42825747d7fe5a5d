import type { IdeaRow, MemberRow, NewsRow, PraiseRow } from '../../../extension/store/schema.ts';
import { ideaRow, postOf } from '../../dom/popup/idea-row.ts';
import {
  awardOf,
  me,
  memberIdOf,
  memberRow,
  ownRow,
  praiseRow,
  questRow,
  sato,
  sessionRow,
  team,
} from '../../dom/ui/rows.ts';

const hour = 3_600_000;
const bridge = awardOf('bridge').badge;
const lifeboat = awardOf('first-aid').badge;

/** With whom one has to do at work, of the whole company. */
const COLLEAGUES = 40;

const words =
  'お客様から届いた不具合をその日のうちに再現して、原因と直し方を誰にでも分かる手順にまとめてくれたおかげで、夜の当番が安心して眠れました。';

/** The store of a member of long standing in a company of so many, by table. The newest of what came is unread. */
export function longStanding(now: number, { members, praises }: { members: number; praises: number }) {
  const n = <T>(count: number, make: (at: number, now: number) => T) =>
    Array.from({ length: count }, (_, at) => make(at, now));
  const awards = ['bridge', 'welcome', 'classic'].map((badge) => awardOf(badge));
  return {
    // Signed in, and nobody answers: the popup waits for no server.
    session: [sessionRow({ server: 'http://127.0.0.1:9' })],
    team: [team],
    own: [
      ownRow({
        growth: { people: 9, values: 2, departments: 2, crossing: true },
        awards,
        dismissed: now,
      }),
    ],
    members: n(members, member),
    praises: n(praises, praise),
    ideas: n(60, idea),
    news: n(40, news),
    quests: [questRow()],
  };
}

function member(at: number): MemberRow {
  return memberRow({
    id: memberIdOf(at + 1),
    name: at === 0 ? '田中 由香' : `佐藤 ${at} 号`,
    level: 3,
    department: '製造部',
    badges: [{ badge: bridge, tier: 1 }],
  });
}

/** Received and given by turns, one in half an hour. */
function praise(n: number, now: number): PraiseRow {
  const name = `n${n}`;
  const other = memberIdOf(2 + (n % COLLEAGUES));
  const at = now - (n * hour) / 2;
  const line = { member: sato, words: '部の全員に見せたい仕事です。', at };
  const told = {
    at,
    content: { ...content(name), words },
    badge: n % 5 === 0 ? lifeboat : null,
    seconds: n % 4,
    cosigns: n % 6 === 0 ? [line] : [],
  };
  return n % 2 === 0
    ? praiseRow(name, { ...told, giver: other, unread: n < 10 ? 1 : 0 })
    : praiseRow(name, {
        ...told,
        direction: 'given',
        giver: me,
        receiver: other,
        ...(n % 3 === 0 ? thanked(at) : {}),
      });
}

const thanked = (at: number) => ({ thanked: true, answered: at + hour });

function idea(n: number, now: number): IdeaRow {
  const since = now - n * 10 * hour;
  const step = {
    state: 'adopted',
    member: memberIdOf(2 + (n % 5)),
    at: since,
    words: '来月から始めましょう。',
  } as const;
  return ideaRow(`i${n}`, { state: 'adopted', since, steps: [step] });
}

/** Every fourth is a badge. */
function news(n: number, now: number): NewsRow {
  const told = { at: now - n * 4 * hour, unread: n < 2 ? 1 : 0 } as const;
  return n % 4 === 0
    ? { ...told, id: `badge/bridge/${n}`, kind: 'badge', badge: bridge, tier: 1 }
    : { ...told, id: `idea/i${n}/adopted`, kind: 'idea', post: postOf(`i${n}`), state: 'adopted' };
}

function content(name: string) {
  return {
    title: `受注画面の検索がときどき空になる件 (${name})`,
    url: `https://redmine.example.co.jp/issues/${name}`,
    quote: words,
    authorName: '佐藤 健一',
  };
}
