import type { Badge, Rule } from '../../shared/contract/badge.ts';
import type { BadgeId } from '../../shared/contract/ids.ts';

type Words = Pick<Badge, 'ja' | 'en' | 'aboutJa' | 'aboutEn' | 'icon' | 'colour'>;

function given(id: string, words: Words, limits: Partial<Pick<Badge, 'givers' | 'per28Days'>> = {}): Badge {
  const free = { value: null, givers: 'everybody', per28Days: null, rule: null, active: true } as const;
  return { id: id as BadgeId, kind: 'given', ...words, ...free, retired: null, ...limits }; // written below by hand
}

function earned(
  id: string,
  words: Words,
  rule: Pick<Rule, 'for' | 'kind' | 'count' | 'tiers'> & Partial<Rule>,
): Badge {
  const any = { value: null, worded: false, crossing: false, lifting: false, state: null, withinDays: null };
  const free = { value: null, givers: 'everybody', per28Days: null, active: true, retired: null } as const;
  return { id: id as BadgeId, kind: 'earned', ...words, ...free, rule: { ...any, ...rule } }; // written below by hand
}

/**
 * The badges every team begins with: what colleagues give, then what is earned. Those reward first steps, breadth, lifting
 * the never-praised and closing ideas; none rewards volume (RECOGNITION.md rule 9). `values` is how many the team has.
 */
export function builtInBadges(values: number): Badge[] {
  return [...givenBadges, ...firstSteps, ...breadth(values), ...leading, ...ideas];
}

const givenBadges: readonly Badge[] = [
  given('unsung', {
    ja: '縁の下の力持ち',
    en: 'Quiet strength',
    aboutJa: '目立たないところで、みんなの仕事を支えてくれた人へ',
    aboutEn: 'For holding everyone up where nobody was looking',
    icon: '🪨',
    colour: '#5c6b73',
  }),
  given('spark', {
    ja: 'ひらめき',
    en: 'Bright spark',
    aboutJa: '思いもよらない見方で、道を開いてくれた人へ',
    aboutEn: 'For seeing what no one had seen, and opening a way',
    icon: '💡',
    colour: '#f08c00',
  }),
  given('divine', {
    ja: '神対応',
    en: 'Above and beyond',
    aboutJa: '期待をこえる応対で、相手をほっとさせてくれた人へ',
    aboutEn: 'For an answer so good that everyone breathed out',
    icon: '✨',
    colour: '#c2255c',
  }),
  given('lifeline', {
    ja: '助け舟',
    en: 'Lifeline',
    aboutJa: '困っていたそのときに、すっと手を差しのべてくれた人へ',
    aboutEn: 'For reaching out just when it was needed',
    icon: '🛟',
    colour: '#1971c2',
  }),
  given('swift', {
    ja: '早わざ',
    en: 'Quick hands',
    aboutJa: '急ぎの仕事を、ていねいなまま早く仕上げてくれた人へ',
    aboutEn: 'For being fast without cutting a corner',
    icon: '⚡',
    colour: '#e8590c',
  }),
  given('thoughtful', {
    ja: '気くばり上手',
    en: 'Thoughtful touch',
    aboutJa: '次の人のことまで考えて、ひと手間かけてくれた人へ',
    aboutEn: 'For the small extra step that helps whoever comes next',
    icon: '🍵',
    colour: '#2b8a3e',
  }),
  given('brave', {
    ja: 'ナイスチャレンジ',
    en: 'Brave try',
    aboutJa: '結果はどうあれ、最初の一歩を踏み出した人へ',
    aboutEn: 'For taking the first step, however it turned out',
    icon: '🚀',
    colour: '#6741d9',
  }),
  given(
    'pride',
    {
      ja: 'チームの誇り',
      en: 'Pride of the team',
      aboutJa: 'その仕事ぶりを、チームのみんなに知ってほしい人へ。リーダーから贈る特別なバッジです',
      aboutEn: 'For work the whole team should know about. A rare one, given by leaders',
      icon: '🏅',
      colour: '#b08900',
    },
    { givers: 'leaders', per28Days: 2 },
  ),
];

const firstSteps: readonly Badge[] = [
  earned(
    'first-words',
    {
      ja: 'はじめのひとこと',
      en: 'First words',
      aboutJa: 'どこがよかったのかを、はじめて言葉にして伝えました',
      aboutEn: 'Put into words, for the first time, what was good',
      icon: '🌱',
      colour: '#5c940d',
    },
    { for: 'doer', kind: 'praise', count: 'first', worded: true, tiers: [1] },
  ),
  earned(
    'first-thanks',
    {
      ja: 'はじめてのお礼',
      en: 'First thanks',
      aboutJa: 'ほめてくれた人に、はじめてお礼を返しました',
      aboutEn: 'Said thank you for praise for the first time',
      icon: '💌',
      colour: '#e64980',
    },
    { for: 'doer', kind: 'thanks', count: 'first', tiers: [1] },
  ),
  earned(
    'first-clap',
    {
      ja: 'はじめての拍手',
      en: 'First applause',
      aboutJa: 'だれかへのほめ言葉に、「わたしもそう思う」と手をたたきました',
      aboutEn: 'Clapped along with somebody’s praise for the first time',
      icon: '👏',
      colour: '#f59f00',
    },
    { for: 'doer', kind: 'second', count: 'first', tiers: [1] },
  ),
];

const breadth = (values: number): readonly Badge[] => [
  earned(
    'sower',
    {
      ja: '花を配る人',
      en: 'Sower of flowers',
      aboutJa: 'いろいろな人の仕事に目をとめ、花を贈りました',
      aboutEn: 'Noticed the work of many different people',
      icon: '🌷',
      colour: '#d6336c',
    },
    { for: 'doer', kind: 'praise', count: 'people', tiers: [5, 15, 40] },
  ),
  earned(
    'garden',
    {
      ja: 'みんなの花束',
      en: 'A bouquet from all',
      aboutJa: 'いろいろな人から花が届きました',
      aboutEn: 'Flowers came from many different people',
      icon: '💐',
      colour: '#ae3ec9',
    },
    { for: 'receiver', kind: 'praise', count: 'people', tiers: [5, 15, 40] },
  ),
  earned(
    'compass',
    {
      ja: '行動指針の羅針盤',
      en: 'Compass of values',
      aboutJa: 'さまざまな行動指針を、だれかの仕事の中に見つけました',
      aboutEn: 'Found many of the team’s values alive in somebody’s work',
      icon: '🧭',
      colour: '#1098ad',
    },
    { for: 'doer', kind: 'praise', count: 'values', tiers: values > 3 ? [3, values] : [3] },
  ),
  earned(
    'bridge',
    {
      ja: '部署のかけ橋',
      en: 'Bridge builder',
      aboutJa: '部署の垣根をこえて、花を届けました',
      aboutEn: 'Carried flowers across department lines',
      icon: '🌉',
      colour: '#1864ab',
    },
    { for: 'doer', kind: 'praise', count: 'departments', crossing: true, tiers: [2, 4, 8] },
  ),
  earned(
    'light',
    {
      ja: '光をあてる人',
      en: 'Bringer of light',
      aboutJa: 'しばらく花の届いていなかった人の、よい仕事を見つけました',
      aboutEn: 'Saw the good work of people whom no flower had reached for a while',
      icon: '🔦',
      colour: '#fab005',
    },
    { for: 'doer', kind: 'praise', count: 'people', lifting: true, tiers: [1, 5, 15] },
  ),
  earned(
    'ring',
    {
      ja: 'ありがとうの輪',
      en: 'A ring of thanks',
      aboutJa: 'ひと月のうちに、五人の仲間へそれぞれの言葉を届けました',
      aboutEn: 'Found words of their own for five colleagues within a month',
      icon: '🎐',
      colour: '#0ca678',
    },
    { for: 'doer', kind: 'praise', count: 'people', worded: true, withinDays: 28, tiers: [5] },
  ),
  earned(
    'steady',
    {
      ja: '水やり上手',
      en: 'Steady gardener',
      aboutJa: '毎週ひとつでも、花を贈りつづけました',
      aboutEn: 'Gave at least one flower a week, week after week',
      icon: '🪴',
      colour: '#37b24d',
    },
    { for: 'doer', kind: 'praise', count: 'weeks', tiers: [4, 8, 12] },
  ),
];

const leading: readonly Badge[] = [
  earned(
    'in-ink',
    {
      ja: 'ひとことの達人',
      en: 'A word from above',
      aboutJa: '部下への花に、上司としてのひとことを添えました',
      aboutEn: 'Added a leader’s line to the praise of many people',
      icon: '🖋️',
      colour: '#364fc7',
    },
    { for: 'doer', kind: 'cosign', count: 'people', tiers: [3, 10, 30] },
  ),
];

const ideas: readonly Badge[] = [
  earned(
    'finder',
    {
      ja: '芽を見つける人',
      en: 'Finder of seedlings',
      aboutJa: '採用された提案を、最初に見つけて知らせました',
      aboutEn: 'Was the first to mark ideas that were then adopted',
      icon: '🔎',
      colour: '#087f5b',
    },
    { for: 'doer', kind: 'idea', count: 'people', state: 'adopted', tiers: [1, 3, 8] },
  ),
  earned(
    'blossom',
    {
      ja: '花ひらく提案',
      en: 'An idea in blossom',
      aboutJa: '書いたことが提案となり、採用されました',
      aboutEn: 'Something you wrote was marked as an idea and adopted',
      icon: '🌸',
      colour: '#f06595',
    },
    { for: 'receiver', kind: 'idea', count: 'first', state: 'adopted', tiers: [1] },
  ),
  earned(
    'harvest',
    {
      ja: '実を結んだ提案',
      en: 'An idea come true',
      aboutJa: '書いたことが提案となり、ほんとうに実現しました',
      aboutEn: 'Something you wrote was marked as an idea and came true',
      icon: '🍎',
      colour: '#c92a2a',
    },
    { for: 'receiver', kind: 'idea', count: 'first', state: 'realised', tiers: [1] },
  ),
  earned(
    'answerer',
    {
      ja: '提案にこたえる人',
      en: 'Answerer of ideas',
      aboutJa: 'いろいろな人の提案に、検討の結果を返しました',
      aboutEn: 'Gave many people an answer to their ideas',
      icon: '📬',
      colour: '#495057',
    },
    { for: 'doer', kind: 'closing', count: 'people', tiers: [1, 5, 15] },
  ),
];
