import { describe, expect, it } from 'vitest';
import { createGenericReader } from '../../../extension/generic/create-generic-reader.ts';
import { openPage } from '../page.ts';

/** Pages go on after they were opened: the reader is asked anew in each scan, and must not hold on to what it saw. */
const url = 'https://home-made.example.co.jp/board/7';
const comment = (id: string, author: string, words = '了解です。') =>
  `<div itemscope itemtype="https://schema.org/Comment" id="${id}"><b itemprop="author">${author}</b><p itemprop="text">${words}</p></div>`;

function start(html: string) {
  const document = openPage(`<main>${html}</main>`, url);
  const reader = createGenericReader(document);
  return {
    document,
    reader,
    main: document.querySelector('main') ?? document.body,
    names: () =>
      [...document.querySelectorAll(reader.selector)].map(
        (element) => reader.read(element)?.author.name ?? null,
      ),
  };
}

/** A scan is over when the browser's current task is. */
const nextScan = () => new Promise<void>((done) => setTimeout(done));

describe('a page that goes on', () => {
  it('has posts that come later read like the first', async () => {
    const page = start('');
    expect(page.names()).toEqual([]);
    page.main.innerHTML = comment('c41', '石井 恵');
    await nextScan();
    expect(page.names()).toEqual(['石井 恵']);
  });

  it('has a post read once its author is there, and again under another name', async () => {
    const page = start(comment('c41', ''));
    expect(page.names()).toEqual([null]);
    const author = page.document.querySelector('b');
    if (author) author.textContent = '小川 翔';
    await nextScan();
    expect(page.names()).toEqual(['小川 翔']);
    if (author) author.textContent = '石井 恵';
    await nextScan();
    expect(page.names()).toEqual(['石井 恵']);
  });

  it('goes bare where a second post comes to bear the name of the first, from the next look on, until one of them goes', async () => {
    const page = start(comment('c41', '石井 恵') + comment('c42', '小川 翔'));
    expect(page.names()).toEqual(['石井 恵', '小川 翔']);
    page.main.insertAdjacentHTML('beforeend', comment('c41', '三浦 空'));
    await nextScan();
    expect(page.names()[2]).toBeNull();
    await nextScan();
    expect(page.names()).toEqual([null, '小川 翔', null]);
    page.main.lastElementChild?.remove();
    await nextScan();
    expect(page.names()).toEqual(['石井 恵', '小川 翔']);
  });

  it('never shows the first of two with one name, not even before the second was looked at', () => {
    const page = start(comment('c41', '石井 恵') + comment('c41', '三浦 空'));
    expect(page.reader.read(page.main.children[0] as Element)).toBeNull(); // there are two
  });

  it('takes two spellings of a name for one person, and two names on one account for none', async () => {
    const by = (id: string, name: string) =>
      `<div itemscope itemtype="https://schema.org/Comment" id="${id}"><a itemprop="author" href="/members/ishii">${name}</a><p itemprop="text">はい。</p></div>`;
    expect(start(by('c41', '石井 恵') + by('c42', '石井　恵')).names()).toEqual(['石井 恵', '石井 恵']);
    expect(start(by('c41', '石井 恵') + by('c42', '小川 翔')).names()).toEqual([null, null]);
  });

  it('takes a row that is drawn anew for the post that it was', async () => {
    const page = start(comment('c41', '石井 恵'));
    expect(page.names()).toEqual(['石井 恵']);
    page.main.innerHTML = comment('c41', '石井 恵');
    await nextScan();
    expect(page.names()).toEqual(['石井 恵']);
  });

  it('hears of anchors once the data that names them is there', async () => {
    const page = start('<section id="r-801"><b>石井 恵</b><p>乾いた布で拭いてください。</p></section>');
    expect(page.names()).toEqual([]);
    const data = page.document.createElement('script');
    data.type = 'application/ld+json';
    data.textContent = JSON.stringify({
      '@type': 'Comment',
      url: '#r-801',
      author: { '@type': 'Person', name: '石井 恵' },
      text: '乾いた布で拭いてください。',
    });
    page.document.head.append(data);
    await nextScan();
    expect(page.names()).toEqual(['石井 恵']);
  });

  it('quotes and places nothing for a post that another reader read', () => {
    const page = start(comment('c41', '石井 恵'));
    const other = start(comment('c41', '石井 恵'));
    const post = other.reader.read(other.main.children[0] as Element); // it was just put there
    expect(post && page.reader.quote(post)).toBe('');
    expect(post && page.reader.place(post, page.document.createElement('hanamaru-mark'))).toBe(false);
  });
});

describe('a name', () => {
  it.each([
    ['石井 恵', true],
    ['服部', true],
    ['阿部', true],
    ['田中 由香（営業二課）', true],
    ['Hana Kovář', true],
    ['user-k', true],
    ['設備保全課', false],
    ['広報部', false],
    ['本社 情報システム室', false],
    ['webmaster', false],
    ['IT support', false],
    ['匿名', false],
    ['退会済みユーザー', false],
    ['[deleted]', false],
    ['投稿者：石井 恵', false],
    ['投稿者石井 恵', false],
    ['by Hana Kovář', false],
    ['2026/11/03', false],
    ['1190', false],
    ['home-made.example.co.jp', false],
    ['全員で、元気よく。', false],
  ])('%s is a person’s: %s', (name, isRead) => {
    expect(start(comment('c41', name)).names()).toEqual([isRead ? name : null]);
  });
});

describe('an address', () => {
  const read = (href: string, at = url) => {
    const html = `<div itemscope itemtype="https://schema.org/SocialMediaPosting" itemid="${href}"><b itemprop="author">石井 恵</b><p itemprop="articleBody">本文</p></div>`;
    const document = openPage(html, at);
    const reader = createGenericReader(document);
    const post = [...document.querySelectorAll(reader.selector)].flatMap(
      (element) => reader.read(element) ?? [],
    )[0];
    return post?.id ?? null;
  };

  it.each([
    ['/n/7', 'post/n/7'],
    ['https://home-made.example.co.jp/n/7?utm_source=mail#comments', 'post/n/7'],
    ['/n?id=7&page=3', 'post/n?id=7'],
    ['/wiki?page=Start', 'post/wiki?page=Start'],
    ['#c7', 'post/board/7#c7'],
    ['?page=2#c7', 'post/board/7#c7'],
    ['/app#/threads/7', 'post/app#/threads/7'],
    ['urn:uuid:8d7f9c1e-0000-4000-8000-000000000007', 'post/urn:uuid:8d7f9c1e-0000-4000-8000-000000000007'],
    ['/', null],
    ['#', null],
    ['#:r7:', null],
    ['https://elsewhere.example/n/7', null],
    ['javascript:void(7)', null],
    [`/n/${'7'.repeat(600)}`, null],
  ])('%s names the post %s', (href, id) => {
    expect(read(href)).toBe(id);
  });
});
