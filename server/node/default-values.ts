import type { CreateTeamRequest } from '../../shared/contract/join.ts';

/** What a typical Japanese credo says, for a team that has not written its own down yet. */
export const defaultValues: CreateTeamRequest['values'] = [
  {
    id: 'customer',
    ja: 'お客様の立場で',
    en: 'Stand where the customer stands',
    colour: '#d6336c',
    example: 'お客様が次に困ることを先回りして調べ、一度の返信で解決した',
  },
  {
    id: 'challenge',
    ja: 'まずやってみる',
    en: 'Try it first',
    colour: '#e8590c',
    example: '前例のない依頼を断らず、小さく試して結果を見せた',
  },
  {
    id: 'together',
    ja: '部署をこえて助け合う',
    en: 'Help across departments',
    colour: '#2b8a3e',
    example: '担当ではない問い合わせにも手を止めて、詳しい人につないだ',
  },
  {
    id: 'kaizen',
    ja: '昨日より良くする',
    en: 'Better than yesterday',
    colour: '#1971c2',
    example: '毎週の手作業を見直し、手順書まで書いて共有した',
  },
  {
    id: 'honest',
    ja: '誠実に伝える',
    en: 'Say it honestly',
    colour: '#6741d9',
    example: '遅れそうなことを早めに知らせ、代わりの案も添えた',
  },
];
