import type { QuestAim } from '../../shared/contract/views.ts';

/** A post of the intranet: the page, and where on it. */
export interface Place {
  readonly page: string;
  readonly post: string;
}

/** Those of the sample company who never sit at a browser of the demo. Who of them leads: `leads`. */
export const colleagues = {
  yamamoto: { leads: true },
  emma: { leads: false },
  takahashi: { leads: false },
  ito: { leads: false },
} as const;
export type Colleague = keyof typeof colleagues;

/** What one of them did on the intranet, so many days ago. */
export type Deed = { readonly by: Colleague; readonly daysAgo: number } & (
  | {
      readonly does: 'praise';
      readonly post: Place;
      readonly value: string;
      readonly words: string;
      readonly badge?: string;
      readonly betweenTwo?: boolean;
      /** Who else helped. */
      readonly also?: string;
    }
  | { readonly does: 'second'; readonly whose: Colleague; readonly post: Place; readonly line?: string }
  | { readonly does: 'thank'; readonly whose: Colleague; readonly post: Place }
  | { readonly does: 'propose'; readonly post: Place }
  | {
      readonly does: 'move';
      readonly post: Place;
      readonly state: 'considered' | 'adopted';
      readonly line: string;
    }
  | { readonly does: 'quest'; readonly aim: QuestAim; readonly goal: number }
);

const entry = (kind: 'board' | 'reports', id: number): Place => ({
  page: `/${kind}/${id}`,
  post: 'article.entry',
});
const reply = (to: Place, id: number): Place => ({ ...to, post: `li.reply[data-reply="${id}"]` });

const stock = entry('board', 101); // Suzuki's
const satosBatteries = reply(stock, 1002);
const yamamotosHour = reply(stock, 1004);
const takahashisReaders = reply(stock, 1014);
const itosChecklist = reply(stock, 1015);
const visitors = entry('board', 102); // Emma's
const suzukisMap = reply(visitors, 1007);
const cleaning = entry('reports', 105); // Sato's
const suzukisQuestion = reply(cleaning, 1009);
const satosPhotos = reply(cleaning, 1010);
const quotation = entry('reports', 106); // Tanaka's
const yamamotosPraise = reply(quotation, 1012);
const satosCompany = reply(quotation, 1013);

/** Two flowers with words: a team that has just begun. */
export const firstDays: readonly Deed[] = [
  {
    by: 'yamamoto',
    daysAgo: 2.2,
    does: 'praise',
    post: cleaning,
    value: 'tsutaeru',
    words: '手順を写真つきの1枚にしてくれたので、夜勤にもそのまま渡せました。4号機もお願いします。',
  },
  {
    by: 'emma',
    daysAgo: 0.6,
    does: 'praise',
    post: suzukisMap,
    value: 'anzen',
    words: 'You fixed the evacuation map before I even asked. Our guests will be safe.',
  },
];

/** A few good days: everybody who may sit down has something new, and every part of the product something to show. */
export const goodDays: readonly Deed[] = [
  { by: 'yamamoto', daysAgo: 2.9, does: 'quest', aim: 'crossing', goal: 15 },
  {
    by: 'ito',
    daysAgo: 2.6,
    does: 'praise',
    post: yamamotosHour,
    value: 'tasukeai',
    badge: 'unsung',
    words: '課長が最初の一時間に入ると書いてくださったので、若手も手を挙げやすくなりました。',
  },
  {
    by: 'yamamoto',
    daysAgo: 2.2,
    does: 'praise',
    post: cleaning,
    value: 'tsutaeru',
    badge: 'thoughtful',
    words: '手順を写真つきの1枚にしてくれたので、夜勤にもそのまま渡せました。4号機もお願いします。',
  },
  { by: 'emma', daysAgo: 2.1, does: 'propose', post: cleaning },
  {
    by: 'takahashi',
    daysAgo: 1.9,
    does: 'praise',
    post: stock,
    value: 'sakimawari',
    badge: 'thoughtful',
    words: '貼り替えを先に済ませると書いてくださったので、物流課の割り振りがすぐ決まりました。',
  },
  {
    by: 'yamamoto',
    daysAgo: 1.6,
    does: 'move',
    post: cleaning,
    state: 'considered',
    line: '4号機で一か月試して、停止の回数を比べます。',
  },
  {
    by: 'yamamoto',
    daysAgo: 1.2,
    does: 'praise',
    post: visitors,
    value: 'sakimawari',
    badge: 'divine',
    words: '見学の順路も英語の案内も先にそろえてくださったので、安心してお客さまをお迎えできます。',
  },
  { by: 'emma', daysAgo: 1.1, does: 'thank', whose: 'yamamoto', post: visitors },
  {
    by: 'ito',
    daysAgo: 1,
    does: 'praise',
    post: takahashisReaders,
    value: 'sakimawari',
    badge: 'lifeline',
    words: '前日に通路を空けてくださったので、台車を一度も動かさずに数え終わりました。',
  },
  { by: 'takahashi', daysAgo: 0.9, does: 'thank', whose: 'ito', post: takahashisReaders },
  {
    by: 'takahashi',
    daysAgo: 0.9,
    does: 'praise',
    post: itosChecklist,
    value: 'kaizen',
    badge: 'spark',
    words: '先に試すチェック表のおかげで、読み取りの漏れを当日までになくせました。',
  },
  { by: 'emma', daysAgo: 0.8, does: 'second', whose: 'takahashi', post: itosChecklist },
  {
    by: 'yamamoto',
    daysAgo: 0.8,
    does: 'second',
    whose: 'takahashi',
    post: itosChecklist,
    line: '営業の在庫確認でも使わせてください。',
  },
  { by: 'ito', daysAgo: 0.7, does: 'thank', whose: 'takahashi', post: itosChecklist },
  { by: 'takahashi', daysAgo: 0.7, does: 'propose', post: itosChecklist },
  {
    by: 'emma',
    daysAgo: 0.6,
    does: 'praise',
    post: suzukisMap,
    value: 'anzen',
    badge: 'swift',
    words: 'You fixed the evacuation map before I even asked. Our guests will be safe.',
  },
  {
    by: 'ito',
    daysAgo: 0.6,
    does: 'praise',
    post: suzukisQuestion,
    value: 'tsutaeru',
    words: '点検表にも同じ写真を入れる案、夜勤の方がその日から使ってくれました。',
  },
  {
    by: 'yamamoto',
    daysAgo: 0.5,
    does: 'praise',
    post: quotation,
    value: 'kaizen',
    badge: 'spark',
    also: 'sato',
    words: '運賃の行を分けた見積書で、お客さまの質問がその場で終わりました。部の書式にしましょう。',
  },
  { by: 'ito', daysAgo: 0.5, does: 'propose', post: quotation },
  {
    by: 'ito',
    daysAgo: 0.4,
    does: 'praise',
    post: quotation,
    value: 'tsutaeru',
    words: '内訳がひと目で分かるので、検査費用の説明にも同じ書き方を使わせてもらいました。',
  },
  {
    by: 'takahashi',
    daysAgo: 0.4,
    does: 'praise',
    post: quotation,
    value: 'sakimawari',
    words: '運賃の行が先に決まっているので、配送の手配を一度で済ませられました。',
  },
  {
    by: 'yamamoto',
    daysAgo: 0.4,
    does: 'second',
    whose: 'ito',
    post: quotation,
    line: '部署をこえて使われる書式になりました。',
  },
  {
    by: 'yamamoto',
    daysAgo: 0.3,
    does: 'move',
    post: quotation,
    state: 'adopted',
    line: '来月から、営業二課の見積書はこの書式にします。',
  },
  {
    by: 'emma',
    daysAgo: 0.3,
    does: 'praise',
    post: yamamotosPraise,
    value: 'kaizen',
    words: 'Your comment turned one good idea into everybody’s format. My quotes use it now.',
  },
  {
    by: 'emma',
    daysAgo: 0.25,
    does: 'praise',
    post: satosPhotos,
    value: 'tasukeai',
    betweenTwo: true,
    words: 'Thank you for sharing the original photos. I could finish the English version in one evening.',
  },
  {
    by: 'takahashi',
    daysAgo: 0.2,
    does: 'praise',
    post: satosCompany,
    value: 'tasukeai',
    words: '製造の方が客先まで同行してくださると、納期の話がその場で決まり、配送の便も早く組めます。',
  },
  {
    by: 'ito',
    daysAgo: 0.1,
    does: 'praise',
    post: satosBatteries,
    value: 'sakimawari',
    badge: 'lifeline',
    words: '予備の電池まで用意してくださったおかげで、ラベルの読み取りを一度も止めずに済みました。',
  },
  {
    by: 'yamamoto',
    daysAgo: 0.05,
    does: 'second',
    whose: 'ito',
    post: satosBatteries,
    line: '聞かれる前に用意する。現場の段取りのお手本です。',
  },
];
