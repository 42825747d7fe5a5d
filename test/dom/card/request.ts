import type { CardRequest } from '../../../extension/card/card-request.ts';
import type { Send } from '../../../extension/messaging/client.ts';
import type { Mark, PageProtocol } from '../../../extension/messaging/protocol.ts';

export const bare: Mark = {
  n: 1,
  mine: { value: null, badge: null, words: '', visibility: 'team', pending: false },
};
export const worded: Mark = {
  n: 1,
  mine: { value: 'try', badge: null, words: '助かりました', visibility: 'team', pending: false },
};

const badge = { colour: '#d7402a', value: null, offered: true };
export const badges: CardRequest['setup']['team']['badges'] = [
  { ...badge, id: 'bridge', label: '橋渡し', about: '部署をつないだ人へ', icon: '🌉', value: 'help' },
  { ...badge, id: 'spark', label: 'ひらめき', about: '新しい見方をくれた人へ', icon: '✨' },
  { ...badge, id: 'old', label: '縁の下', about: '昔のバッジ', icon: '🪨', offered: false },
];

type Answers = { [K in keyof PageProtocol]?: (data: never) => unknown };

/** A send that answers from a table, keeps what it was sent, and rejects what the table lacks. */
export function fakeSend(answers: Answers) {
  const sent: { type: string; data: unknown }[] = [];
  const send: Send<PageProtocol> = async (type, ...[data]) => {
    sent.push({ type, data });
    const answer = answers[type];
    if (!answer) throw new Error(`no ${type}`);
    // The table's answers are written for the type they stand under.
    return answer(data as never) as never;
  };
  return { send, sent };
}

type Over = Partial<CardRequest> & { readonly messages?: Readonly<Record<string, string>> };

export function cardRequest(answers: Answers, { messages = {}, ...over }: Over = {}) {
  const { send, sent } = fakeSend(answers);
  const marks: Mark[] = [];
  const request: CardRequest = {
    anchor: document.createElement('hanamaru-mark'),
    post: { id: 'note/1', author: { id: 'u1', name: '田中 花子', weak: false } },
    content: { title: '掲示板', url: 'https://intra.example/1', quote: '手順' },
    time: null,
    mark: bare,
    own: false,
    setup: {
      // No part of the card reads the recipe.
      recipe: {} as CardRequest['setup']['recipe'],
      locale: 'ja',
      messages: messages,
      me: { leads: false, animation: true },
      team: {
        name: '花丸商事',
        purpose: '困ったを、その日のうちに解決する',
        values: [
          { id: 'try', label: 'まず試す', colour: '#2f7bd7' },
          { id: 'help', label: '仲間を助ける', colour: '#2f9e5b' },
          { id: 'honest', label: '誠実', colour: '#a06ad0' },
        ],
        badges,
      },
    },
    reader: { selector: '.post', read: () => null, viewer: () => null },
    send,
    ask: null,
    onMark: (mark) => marks.push(mark),
    onClaim: () => undefined,
    onClose: () => undefined,
    ...over,
  };
  return { request, sent, marks };
}
