import type { Message } from './messages.ts';

/** What a saved row says, so that another message can be put in its place. */
interface Saved {
  readonly select: string;
  readonly id: string;
  readonly author?: { readonly id?: string; readonly name: string };
  readonly text: string;
}

/** A product whose lists are virtual: the rows are those of its saved page. */
export interface Chat {
  readonly recipe: string;
  readonly page: string;
  /** What holds the rows. */
  readonly list: string;
  readonly first: Saved;
  /** A row without its author's name; absent where the product repeats it on each. */
  readonly more?: Saved;
  /** Where rows that go on are inside their first one, and not beside it: what they are appended to. */
  readonly inside?: string;
  /** A row that is no post. */
  readonly notice: string;
  /** What the product would call message n. */
  readonly idOf: (n: number) => string;
  /** What the recipe makes of that. */
  readonly postId: (id: string) => string;
}

const post = (id: string) => `post/${id}`;
const message = (id: string) => `message/${id}`;
const digits = (n: number, length: number) => String(n).padStart(length, '0');

export const chats: readonly Chat[] = [
  {
    recipe: 'slack',
    page: 'channel',
    list: '.c-virtual_list__scroll_container',
    first: {
      select: '[id="1775180000.123459"]',
      id: '1775180000.123459',
      author: { id: 'U02044', name: '高橋 直樹' },
      text: '来週の定例は会議室Bに変わります。オンラインの方は同じアドレスで入れます。',
    },
    more: { select: '[id="1775180720.000800"]', id: '1775180720.000800', text: '人数は金曜に確かめます。' },
    notice: '[id="1775180250.000100"]',
    idOf: (n) => `17752${digits(n, 5)}.000100`,
    postId: (id) => `message/C0123456789/${id}`,
  },
  {
    recipe: 'teams',
    page: 'chat',
    list: '[data-tid="message-pane-list-runway"]',
    first: {
      select: '#row-1775180000123',
      id: '1775180000123',
      author: { name: '伊藤 大輔' },
      text: '健康診断の予約枠が一つ空きました。希望者は返信してください。',
    },
    more: { select: '#row-1775180350789', id: '1775180350789', text: '午後は外出の予定があります。' },
    notice: '#notice-1',
    idOf: (n) => `17752${digits(n, 5)}000`,
    postId: (id) => `chat/${id}`,
  },
  {
    recipe: 'teams',
    page: 'channel',
    list: '[data-tid="channel-pane-runway"]',
    first: {
      select: '#message-body-1775180000333',
      id: '1775180000333',
      author: { name: '伊藤 大輔' },
      text: '直していただいた版で先方に送ります。',
    },
    notice: '#system-1',
    idOf: (n) => `17752${digits(n, 5)}000`,
    postId: (id) => `channel/${id}`,
  },
  {
    recipe: 'google-chat',
    page: 'space',
    list: '[role="main"]',
    first: {
      select: 'c-wiz[data-topic-id="t09CCC"]',
      id: 't09CCC',
      author: { id: '5309000000000005309', name: '小林 修' },
      text: '5台用意できました。',
    },
    notice: '#notice',
    idOf: (n) => `t${digits(n, 5)}Z`,
    postId: message,
  },
  {
    recipe: 'chatwork',
    page: 'timeline',
    list: '#_timeLine',
    first: {
      select: '#_messageId1760000000000000001',
      id: '1760000000000000001',
      author: { id: '1012', name: '佐藤 健一' },
      text: 'ラインの3号機が10時12分に止まりました。センサーの清掃で戻しました。',
    },
    more: {
      select: '#_messageId1760000000000000449',
      id: '1760000000000000449',
      text: '金曜までに出します。',
    },
    notice: '#_messageId1760000000000000600',
    idOf: (n) => `17600000000001${digits(n, 5)}`,
    postId: message,
  },
  {
    recipe: 'rocketchat',
    page: 'room',
    list: '.messages-list',
    first: {
      select: 'li:has(> #aB3dE5fG7hJ9kL1mN)',
      id: 'aB3dE5fG7hJ9kL1mN',
      author: { id: 'kobayashi-o', name: '小林 修' },
      text: '経費の画面の更新は土曜の21時から23時です。この間は申請できません。',
    },
    more: {
      select: 'li:has(> #cD1eF3gH5jK7lM9nP)',
      id: 'cD1eF3gH5jK7lM9nP',
      text: 'お知らせの文も直してあります。',
    },
    notice: 'li:has(> #sysM1)',
    idOf: (n) => `aB3dE5fG7hJ${digits(n, 6)}`,
    postId: message,
  },
  {
    recipe: 'zulip',
    page: 'feed',
    list: '.recipient_row',
    first: {
      select: '#message-row-1-8801',
      id: '8801',
      author: { id: '6401', name: '吉田 拓也' },
      text: '第2倉庫の棚卸しは4月10日の午後です。',
    },
    more: { select: '#message-row-1-8810', id: '8810', text: '電池も持って行きます。' },
    notice: '#message-row-1-8813',
    idOf: (n) => String(20_000 + n),
    postId: message,
  },
  {
    recipe: 'nextcloud-talk',
    page: 'chat',
    list: '.messages-group__date',
    first: {
      select: 'li.wrapper:has(#message_501)',
      id: '501',
      author: { id: 'sato-k', name: '佐藤 健一' },
      text: '健康診断の予約枠が一つ空きました。希望者は返信してください。',
    },
    more: { select: '#message_504', id: '504', text: '問診票は総務の棚にあります。' },
    inside: '.messages',
    notice: 'li.wrapper--system',
    idOf: (n) => String(20_000 + n),
    postId: message,
  },
  {
    recipe: 'viva-engage',
    page: 'thread',
    list: '.y-feed',
    first: {
      select: '#v-m22',
      id: 'm22',
      author: { id: 'eyJfdHlwZSI6IlVzZXIiLCJpZCI6IjQyMDcifQ', name: '山本 浩二' },
      text: '図は金曜までで大丈夫です。',
    },
    notice: '#suggest',
    idOf: (n) => `m${digits(n, 5)}`,
    postId: message,
  },
  {
    recipe: 'mattermost',
    page: 'channel',
    list: '.post-list__dynamic',
    first: {
      select: '.item_measurer:has(#post_p1abcdefghijkmnopqrstuwxyz)',
      id: 'p1abcdefghijkmnopqrstuwxyz',
      author: { id: 'yk8q3n5t7w9y1c3e5g7i9k1m3o', name: '山本 浩二' },
      text: '来週の定例は会議室Bに変わりました。',
    },
    more: {
      select: '.item_measurer:has(#post_p4abcdefghijkmnopqrstuwxyz)',
      id: 'p4abcdefghijkmnopqrstuwxyz',
      text: '議事録も私が書きます。',
    },
    notice: '.item_measurer:has(#post_p2abcdefghijkmnopqrstuwxyz)',
    idOf: (n) => `p1abcdefghijkmnopqrst${digits(n, 5)}`,
    postId: post,
  },
];

/** The saved row of a product, with another message in the place of its own. */
export function stampOf(document: Document, { idOf }: Chat, { select, ...saved }: Saved) {
  const html = document.querySelector(select)?.outerHTML;
  if (!html?.includes(saved.text)) throw new Error(`No row ${select} that says ${saved.text}`);
  return ({ n, author, text }: Message): string => {
    const id = idOf(n);
    const says: [old: string, now: string][] = [
      [saved.id, id],
      [saved.text, text],
    ];
    if (saved.author?.id) says.push([saved.author.id, author.id]);
    if (saved.author) says.push([saved.author.name, author.name]);
    // in Slack's addresses
    if (id.includes('.')) says.push([saved.id.replace('.', ''), id.replace('.', '')]);
    return replaced(html, says);
  };
}

/** All at once, so that nothing put in is taken for what was there. */
function replaced(html: string, [first, ...more]: readonly (readonly [old: string, now: string])[]): string {
  if (!first) return html;
  return html
    .split(first[0])
    .map((part) => replaced(part, more))
    .join(first[1]);
}
