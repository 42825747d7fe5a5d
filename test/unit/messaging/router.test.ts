import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { defineExtensionMessaging } from '@webext-core/messaging';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sender } from '../../../extension/messaging/authority.ts';
import { send } from '../../../extension/messaging/client.ts';
import { ownHandlers } from '../../../extension/messaging/own-handlers.ts';
import { pageHandlers } from '../../../extension/messaging/page-handlers.ts';
import { pickerHandlers } from '../../../extension/messaging/picker-handlers.ts';
import type { ProtocolMap } from '../../../extension/messaging/protocol.ts';
import { route } from '../../../extension/messaging/router.ts';
import { recipeById } from '../../../extension/recipes/index.ts';
import { claim } from '../../../extension/sync/claim.ts';
import { praise, unanswered } from '../../../extension/sync/praise.ts';
import { html, type MeddledFetch, meddled, problem } from '../fakes/answers.ts';
import { OWN_ID, OWN_URL } from '../fakes/browser.ts';
import { createDevice, type Device, SITE } from '../fakes/device.ts';
import { installRuntime } from '../fakes/runtime.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const now = () => 1_790_000_000_000;
const popup: Sender = { id: OWN_ID, url: `${OWN_URL}popup.html` };
const page: Sender = { id: OWN_ID, url: `${SITE}/issues/12`, frameId: 0, tab: { id: 5 } };
const post = { id: 'issue/12', author: { id: '7', name: '佐藤 健一', weak: false } };
const content = { title: '不具合 #12', url: `${SITE}/issues/12#note-3`, quote: '直しました' };

let server: TeamServer;
let net: MeddledFetch;
let device: Device;
let runtime: ReturnType<typeof installRuntime>;

beforeEach(async () => {
  server = await startTeamServer(now);
  net = meddled(server.fetch);
  device = createDevice({ fetch: net.fetch, clock: now });
  runtime = installRuntime();
  route(device.world, pageHandlers, ownHandlers, pickerHandlers);
  runtime.sender = popup;
  await send('join', { link: server.memberLink, name: '田中 由香' });
  runtime.sender = page;
  vi.stubGlobal('fetch', async (address: string) => {
    const locale = address.split('/').at(-2);
    return Response.json({
      overlay_x: { message: `overlay ${locale}` },
      card_x: { message: 'card' },
      common_x: { message: 'common' },
      popup_x: { message: 'popup' },
    });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  runtime.restore();
  server.close();
});

describe('the wire', () => {
  it('is the library’s own: its client and ours get the same answer', async () => {
    const library = defineExtensionMessaging<ProtocolMap>();
    expect(await library.sendMessage('marks', { posts: [post] })).toEqual(
      await send('marks', { posts: [post] }),
    );
  });

  it('rejects with the reason when the background refuses, and when nobody is there', async () => {
    runtime.sender = { ...page, url: 'https://elsewhere.example/' };
    await expect(send('openPage')).rejects.toThrow('"openPage" is not for this sender');
    runtime.listeners.length = 0;
    await expect(send('openPage')).rejects.toThrow('No answer to "openPage"');
  });

  it('has one listener, which stays silent about messages that are not ours', () => {
    expect(runtime.listeners).toHaveLength(1);
    const respond = vi.fn();
    expect(runtime.listeners[0]?.({ type: 'devtools', timestamp: 1 }, page, respond)).toBe(false);
    expect(runtime.listeners[0]?.('text', page, respond)).toBe(false);
    expect(respond).not.toHaveBeenCalled();
  });

  it('is not imported as a library by what runs in pages', () => {
    const client = readFileSync(new URL('../../../extension/messaging/client.ts', import.meta.url), 'utf8');
    expect(client).not.toMatch(/from '(?!\.\/protocol)/);
  });
});

describe('authority', () => {
  it.each<[string, Sender]>([
    ['a page of a site that is off', { ...page, url: 'https://elsewhere.example/' }],
    ['another port of the site', { ...page, url: `${SITE}:8443/` }],
    ['a frame without an address of its own', { ...page, url: 'about:blank' }],
    ['another extension', { ...page, id: 'somebody-else' }],
    ['something without a tab', { id: OWN_ID, url: `${SITE}/` }],
    ['our own popup, which is no page', popup],
    ['a site called like an object’s own property', { ...page, url: 'constructor:x' }],
  ])('lets %s ask nothing of a page’s half', async (_, sender) => {
    runtime.sender = sender;
    for (const ask of [
      () => send('openPage'),
      () => send('marks', { posts: [post] }),
      () => send('loadCard'),
    ])
      await expect(ask()).rejects.toThrow('not for this sender');
  });

  it.each<[string, Sender]>([
    ['a content script', page],
    ['another extension', { id: 'somebody-else', url: `${OWN_URL}popup.html` }],
    ['a page whose address only looks like ours', { ...page, url: `https://x.example/${OWN_URL}popup.html` }],
  ])('lets %s ask nothing of our own half', async (_, sender) => {
    runtime.sender = sender;
    for (const ask of [
      () => send('leave'),
      () => send('join', { link: server.memberLink, name: 'x' }),
      () => send('switchOn', { origin: 'https://bank.example', recipe: 'redmine' }),
    ])
      await expect(ask()).rejects.toThrow('not for this sender');
    expect(await device.world.store.session.count()).toBe(1);
  });

  it.each([
    ['marks', { posts: Array.from({ length: 201 }, () => post) }, 'posts'],
    ['marks', { posts: [{ ...post, id: 'x'.repeat(513) }] }, 'posts.0.id'],
    [
      'praise',
      { post: { ...post, author: { ...post.author, name: 'x'.repeat(121) } }, content },
      'post.author.name',
    ],
    ['praise', { post }, 'content'],
    ['amend', { post, content, value: null, badge: null, words: 'x'.repeat(2001) }, 'words'],
    ['amend', { post, content, value: '../x', words: '' }, 'value'],
    ['helpers', { post, accounts: Array.from({ length: 11 }, () => post.author) }, 'accounts'],
    ['viewer', 'text', 'data'],
  ] as const)('refuses a malformed %s and names the field', async (type, data, field) => {
    await expect(send(type, data as never)).rejects.toThrow(`"${type}" with malformed ${field}`);
    expect(await device.world.store.outbox.count()).toBe(0);
  });
});

describe('a page', () => {
  it('is set up with its recipe, the team, and only the words it needs', async () => {
    expect(await send('openPage')).toMatchObject({
      recipe: JSON.parse(JSON.stringify(recipeById('redmine'))),
      locale: 'ja',
      messages: { overlay_x: 'overlay ja', card_x: 'card', common_x: 'common' },
      team: { name: '花丸工業', purpose: '隣の仕事を、ちゃんと見る' },
    });
    expect(Object.keys((await send('openPage'))?.messages ?? {})).not.toContain('popup_x');
  });

  it('has the script that reads its own marks before the overlay starts, in the very frame', async () => {
    device.fake.local.sites = { [SITE]: { recipe: 'generic', source: 'person' } };
    expect(await send('openPage')).toMatchObject({ recipe: { id: 'generic' } });
    const { tab, frameId } = page;
    expect(device.fake.ran).toEqual([{ tabId: tab?.id, what: '/generic.js', frameIds: [frameId] }]);
  });

  it('is read by the hosted product of its address, where one origin holds several, else by what the site has', async () => {
    const cybozu = 'https://x.cybozu.com';
    device.fake.local.sites = { [cybozu]: { recipe: 'kintone', source: 'person' } };
    const read = async (path: string) => {
      runtime.sender = { ...page, url: cybozu + path };
      return (await send('openPage'))?.recipe.id;
    };
    expect(await read('/g/message/view.csp?mid=1')).toBe('garoon');
    expect(await read('/k/12/show')).toBe('kintone');
    expect(await read('/o/ag.cgi')).toBe('cybozu-office');
    expect(await read('/login')).toBe('kintone');
  });

  it('stays as it is where the site has a product that we do not know', async () => {
    device.fake.local.sites = { [SITE]: { recipe: 'redmin', source: 'policy' } };
    expect(await send('openPage')).toBeNull();
  });

  it('follows the language that was chosen', async () => {
    runtime.sender = popup;
    await send('setLanguage', { language: 'en' });
    runtime.sender = page;
    const setup = await send('openPage');
    expect(setup?.locale).toBe('en');
    expect(setup?.team.values[0]?.label).toBe('Stand where the customer stands');
  });

  it('gets nothing before a team was joined, and after it was left', async () => {
    runtime.sender = popup;
    await send('leave');
    runtime.sender = page;
    expect(await send('openPage')).toBeNull();
    expect(await send('marks', { posts: [post] })).toEqual([{ n: 0, mine: null }]);
    expect(await send('viewer', { id: '7', name: 'x', weak: false })).toBe('weak');
  });

  it('presses, writes, takes back', async () => {
    expect(await send('praise', { post, content })).toEqual({
      n: 1,
      mine: { value: null, badge: null, words: '', visibility: 'team', pending: true },
    });
    expect(await send('praise', { post, content })).toMatchObject({ n: 1 });
    expect(
      await send('amend', {
        post,
        content,
        value: 'kaizen',
        badge: null,
        words: '助かりました',
        visibility: 'team',
        helpers: [],
      }),
    ).toMatchObject({
      n: 1,
      mine: { value: 'kaizen', badge: null, words: '助かりました', visibility: 'team', pending: true },
    });
    await device.world.sync();
    expect(await send('marks', { posts: [post] })).toEqual([
      {
        n: 1,
        mine: { value: 'kaizen', badge: null, words: '助かりました', visibility: 'team', pending: false },
      },
    ]);
    expect(await send('who', { post })).toMatchObject([
      { giverName: '田中 由香', mine: true, words: '助かりました' },
    ]);
    expect(await send('withdraw', { post })).toEqual({ n: 0, mine: null });
    await device.world.sync();
    expect(await send('marks', { posts: [post] })).toEqual([{ n: 0, mine: null }]);
  });

  it('hears that what was said was refused, until its writer has dealt with it', async () => {
    await send('praise', { post, content });
    await device.world.sync();
    const said = await send('amend', {
      post,
      content,
      value: 'dropped',
      badge: null,
      words: '助かりました',
      visibility: 'team',
      helpers: [],
    });
    expect(said.refused).toBeUndefined();
    await device.world.sync();
    expect(await send('marks', { posts: [post, { ...post, id: 'other' }] })).toEqual([
      { n: 1, mine: { value: null, badge: null, words: '', visibility: 'team', pending: false }, refused: 1 },
      { n: 0, mine: null },
    ]);
    const [letter] = await device.world.store.outbox.toArray();
    runtime.sender = popup;
    await send('discard', { op: letter?.id ?? '' });
    runtime.sender = page;
    expect((await send('marks', { posts: [post] }))[0]).not.toHaveProperty('refused');
  });

  it('hears that what it writes waits for joining again once the session has ended', async () => {
    await send('praise', { post, content });
    net.meddle = () => problem(401, 'token-expired');
    await device.world.sync();
    expect(await send('marks', { posts: [post] })).toEqual([
      { n: 1, mine: { value: null, badge: null, words: '', visibility: 'team', pending: true }, ended: true },
    ]);
  });

  it('is answered from the cache while the server answers nonsense', async () => {
    await send('praise', { post, content });
    net.meddle = () => html(500);
    expect(await send('marks', { posts: [post] })).toMatchObject([{ n: 1, mine: { pending: true } }]);
    expect(await send('who', { post })).toHaveLength(1);
  });

  it('cannot put another site’s address or a script behind a praise', async () => {
    for (const [id, url] of [
      ['1', 'https://evil.example/'],
      ['2', 'javascript:alert(1)'],
    ] as const)
      await send('praise', { post: { ...post, id }, content: { ...content, url } });
    const rows = await device.world.store.praises.toArray();
    expect(rows.map((row) => row.content?.url)).toEqual([`${SITE}/issues/12`, `${SITE}/issues/12`]);
  });

  it('leads to the page where the post’s own address is too long to keep, and nowhere where both are', async () => {
    const long = `${SITE}/issues?${'q'.repeat(2000)}`;
    await send('praise', { post, content: { ...content, url: long } });
    runtime.sender = { ...page, url: long };
    await send('praise', { post: { ...post, id: '2' }, content: { ...content, url: long } });
    const rows = await device.world.store.praises.toArray();
    expect(rows.map((row) => row.content?.url).toSorted()).toEqual(['', `${SITE}/issues/12`]);
  });

  it('asks once about the signed-in account, and obeys the answer', async () => {
    const viewer = { id: '3', name: '田中', weak: false };
    expect(await send('viewer', viewer)).toBe('ask');
    expect(await send('answerClaim', { id: '3', name: '田中', yes: false })).toBe('declined');
    expect(await send('viewer', viewer)).toBe('declined');
    expect(await device.world.store.outbox.count()).toBe(0);
    expect(await send('answerClaim', { id: '3', name: '田中', yes: true })).toBe('yours');
    await device.world.sync();
    expect(await send('viewer', viewer)).toBe('yours');
    expect(await send('viewer', { ...viewer, weak: true })).toBe('weak');
    await send('praise', { post: { id: 'mine', author: viewer }, content });
    expect(await device.world.store.outbox.count()).toBe(0);
  });

  it('asks about an account whose name the page does not show, and keeps the name once it was seen', async () => {
    const viewer = { id: '3', name: '', weak: false };
    expect(await send('viewer', viewer)).toBe('ask');
    const names = async () => (await device.world.store.personas.toArray()).map(({ name }) => name);
    expect(await names()).toEqual(['']);
    await send('viewer', { ...viewer, name: '田中' });
    await send('viewer', viewer);
    expect(await names()).toEqual(['田中']);
    expect(await send('answerClaim', { id: '3', name: '', yes: true })).toBe('yours');
  });

  describe('that tells the signed-in person by name only', () => {
    const me = { id: 'name:田中 由香', name: '田中 由香', weak: true };
    const by = (id: string, name = '田中　由香', weak = false) => ({
      id: `c/${id}`,
      author: { id, name, weak },
    });
    const states = async () => (await device.world.store.personas.toArray()).map(({ state }) => state);

    it('has her asked about the author of her name, on whose yes she receives', async () => {
      const { author } = await device.target('', '12');
      expect(await send('viewer', me)).toBe('weak');
      await send('marks', { posts: [post, by('12')] });
      expect(await device.world.store.personas.toArray()).toMatchObject([
        { persona: author, site: SITE, name: '田中　由香', state: 'asked' },
      ]);
      expect(await send('viewer', me)).toBe('ask'); // the card asks too, from the next page on
      expect(await send('answerClaim', { id: me.id, name: me.name, yes: true })).toBe('yours');
      await device.world.sync();
      expect(await send('viewer', me)).toBe('yours');
      const giver = createDevice({ fetch: server.fetch, clock: now });
      await giver.join(server.memberLink, '佐藤 健一');
      await praise(giver.world, await giver.target('c/12', '12'), { ...content, words: '', authorName: '' });
      await giver.world.sync();
      await device.world.sync();
      expect(await device.world.store.praises.toArray()).toMatchObject([{ direction: 'received' }]);
    });

    it('asks nobody who has another name, or no id, or a namesake on the page', async () => {
      await send('marks', { posts: [by('12')] }); // nobody is signed in yet
      await send('viewer', me);
      await send('marks', { posts: [post, by('name:田中 由香', '田中 由香', true)] });
      await send('marks', { posts: [by('12'), by('13')] });
      runtime.sender = { ...page, tab: { id: 6 } };
      await send('marks', { posts: [by('12')] }); // somebody else's tab, as far as we know
      expect(await states()).toEqual([]);
    });

    it('asks the author of her name in the team too, where the page is read by its own marks', async () => {
      const { author } = await device.target('', '/members/tanaka');
      const posts = [by('/members/tanaka', '田中 由香'), by('/members/sato', '佐藤 健一')];
      await send('marks', { posts });
      expect(await states()).toEqual([]); // a recipe says who is signed in, or nobody is
      device.fake.local.sites = { [SITE]: { recipe: 'generic', source: 'person' } };
      await send('marks', { posts });
      expect(await device.world.store.personas.toArray()).toMatchObject([
        { persona: author, state: 'asked' },
      ]);
    });

    it('asks about one namesake at a time, and about the other after a no', async () => {
      await send('viewer', me);
      await send('marks', { posts: [by('12')] });
      await send('marks', { posts: [by('13')] });
      expect(await states()).toEqual(['asked']);
      expect(await send('answerClaim', { id: me.id, name: me.name, yes: false })).toBe('declined');
      expect(await send('viewer', me)).toBe('weak');
      expect(await send('answerClaim', { id: me.id, name: me.name, yes: true })).toBe('weak');
      await send('marks', { posts: [by('12')] });
      expect(await states()).toEqual(['declined']);
      await send('marks', { posts: [by('13')] });
      expect((await states()).toSorted()).toEqual(['asked', 'declined']);
    });

    it('learns first whether a colleague has the account', async () => {
      const colleague = createDevice({ fetch: server.fetch, clock: now });
      await colleague.join(server.memberLink, '田中 由香');
      const { author } = await device.target('', '12');
      await colleague.world.store.personas.add({ persona: author, site: '', name: '', state: 'asked' });
      await claim(colleague.world, author, true);
      await colleague.world.sync();
      await send('viewer', me);
      await send('marks', { posts: [by('12')] });
      expect(await states()).toEqual(['taken']);
      expect(await send('viewer', me)).toBe('weak');
    });
  });

  it('hears that a colleague has the account, and cannot take it', async () => {
    const colleague = createDevice({ fetch: server.fetch, clock: now });
    await colleague.join(server.memberLink, '佐藤 健一');
    const { author } = await device.target('', '7');
    await colleague.world.store.personas.add({ persona: author, site: '', name: '', state: 'asked' });
    await claim(colleague.world, author, true);
    await colleague.world.sync();
    expect(await send('viewer', { id: '7', name: '佐藤', weak: false })).toBe('taken');
    expect(await send('answerClaim', { id: '7', name: '佐藤', yes: true })).toBe('taken');
    expect(await device.world.store.outbox.count()).toBe(0);
  });

  it('gets the card into its own frame', async () => {
    runtime.sender = { ...page, frameId: 3 };
    await send('loadCard');
    expect(device.fake.ran).toEqual([{ tabId: 5, what: '/card.js', frameIds: [3] }]);
  });
});

describe('our own pages', () => {
  beforeEach(() => {
    runtime.sender = popup;
  });

  it('amend and withdraw a praise from the list, keeping where it was', async () => {
    runtime.sender = page;
    await send('praise', { post, content });
    runtime.sender = popup;
    const [row] = await device.world.store.praises.toArray();
    if (!row) throw new Error('No praise');
    await send('amendPraise', {
      praise: row.praise,
      value: null,
      words: '改めて、ありがとう',
      visibility: 'team',
    });
    expect((await device.world.store.praises.get(row.praise))?.content).toMatchObject({
      words: '改めて、ありがとう',
      url: content.url,
      authorName: '佐藤 健一',
    });
    await send('withdrawPraise', { praise: row.praise });
    expect(await device.world.store.praises.count()).toBe(0);
    await expect(send('withdrawPraise', { praise: row.praise })).rejects.toThrow('not there any more');
    expect(await send('refresh')).toBeNull();
    expect(await device.world.store.outbox.count()).toBe(0);
  });

  it('hear why the server cannot be used', async () => {
    net.meddle = () => html();
    expect(await send('refresh')).toEqual({ kind: 'not-our-server' });
  });

  it('switch a site on only where the browser lets us and a recipe reads it', async () => {
    const origin = 'https://wiki.example.co.jp';
    expect(await send('switchOn', { origin, recipe: 'growi' })).toEqual({ ok: false });
    device.fake.granted.add(`${origin}/*`);
    expect(await send('switchOn', { origin, recipe: 'no-such' })).toEqual({ ok: false });
    expect(await send('switchOn', { origin, recipe: 'growi' })).toEqual({ ok: true });
    await send('switchOff', { origin });
    expect(device.fake.granted.has(`${origin}/*`)).toBe(false);
  });

  it('recognise a page by its address or its marks, in the reader’s language, or not at all', async () => {
    expect(
      await send('recognise', { tabId: 1, url: 'https://x.cybozu.com/k/12/show#record=3' }),
    ).toMatchObject({ recipe: 'kintone' });
    device.fake.pageSays = 'redmine';
    expect(await send('recognise', { tabId: 1, url: 'https://a.example/' })).toEqual({
      recipe: 'redmine',
      name: 'Redmine',
    });
    device.fake.pageSays = null;
    expect(await send('recognise', { tabId: 1, url: 'https://a.example/' })).toBeNull();
    device.fake.pageSays = new Error('Cannot access a chrome:// URL');
    expect(await send('recognise', { tabId: 1, url: 'chrome://settings' })).toBeNull();
  });

  it('hear how many posts a page marks itself, where no product is recognised', async () => {
    device.fake.pageSays = 12;
    expect(await send('recognise', { tabId: 3, url: 'https://home-made.example/' })).toEqual({
      recipe: 'generic',
      name: '画面の目印から読み取り',
      posts: 12,
    });
    expect(device.fake.ran.at(-1)).toMatchObject({ tabId: 3, what: '/generic.js' });
    device.fake.pageSays = 0;
    expect(await send('recognise', { tabId: 3, url: 'https://home-made.example/' })).toBeNull();
  });

  it('mark received praise as seen', async () => {
    const { post: tag, author } = await device.target('a', 'b');
    const praise = 'P'.repeat(22) as never;
    const session = await device.world.store.session.get('me');
    if (!session) throw new Error('No session');
    await device.world.store.praises.add({
      praise,
      post: tag,
      author,
      giver: session.member,
      receiver: null,
      direction: 'received',
      value: null,
      badge: null,
      group: null,
      at: 0,
      content: null,
      pending: 0,
      unread: 1,
      ...unanswered,
      visibility: 'team',
      secret: false,
    });
    await send('markRead', { praises: [praise], news: [] });
    expect(await device.world.store.praises.get(praise)).toMatchObject({ unread: 0 });
  });
});
