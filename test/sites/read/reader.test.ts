import { describe, expect, it, vi } from 'vitest';
import { createReader, type ReadPost } from '../../../extension/overlay/read/create-reader.ts';
import type { Recipe } from '../../../shared/contract/recipe.ts';
import { openPage, recipeWith } from '../page.ts';

const post = (id: string, inner: string, cls = '') => `<div class="post ${cls}" id="${id}">${inner}</div>`;
const who = (user: string, name = user) => `<b class="who" data-user="${user}">${name}</b>`;

function readAll(html: string, recipe: Recipe = recipeWith(), url?: string): ReadPost[] {
  const document = openPage(html, url);
  const reader = createReader(recipe, document);
  return [...document.querySelectorAll(reader.selector)].flatMap((element) => reader.read(element) ?? []);
}

describe('own scope', () => {
  it('never gives a post the author of a reply nested in it', () => {
    const nested = post('a', `${post('b', who('child'))}${who('parent')}`);
    expect(readAll(nested).map(({ id, author }) => [id, author.id])).toEqual([
      ['post/a', 'parent'],
      ['post/b', 'child'],
    ]);
  });

  it('leaves a post bare whose only author belongs to a reply', () => {
    expect(readAll(post('a', post('b', who('child')))).map(({ id }) => id)).toEqual(['post/b']);
  });

  it('does not need, skip or place by what a nested reply has', () => {
    const recipe = recipeWith({ need: '.text', skip: '.gone' });
    const html = post('a', `${who('x')}${post('b', `${who('y')}<p class="text"></p>`)}`);
    expect(readAll(html, recipe).map(({ id }) => id)).toEqual(['post/b']);
    const skipped = post(
      'a',
      `${who('x')}<p class="text"></p>${post('b', `${who('y')}<i class="gone"></i>`)}`,
    );
    expect(readAll(skipped, recipe).map(({ id }) => id)).toEqual(['post/a']);
    const document = openPage(post('a', `${who('x')}${post('b', '<p class="foot"></p>')}`));
    const reader = createReader(recipeWith(), document);
    const read = reader.read(document.querySelector('#a') as Element); // just written
    expect(read && reader.place(read, document.createElement('hanamaru-mark'))).toBe(false);
  });

  it('finds in an ancestor what belongs to no other post', () => {
    const recipe = recipeWith({ author: { name: [{ from: 'ancestor', at: '.group', select: '.name' }] } });
    const html = `<div class="group">${post('a', '<i class="name">inside a</i>')}${post('b', '')}<i class="name">the group</i></div>`;
    expect(readAll(html, recipe).map(({ author }) => author.name)).toEqual(['inside a', 'the group']);
  });

  it('looks back for a sibling only as far as the post before', () => {
    const recipe = recipeWith({ author: { name: [{ from: 'previous', at: '.name' }] } });
    const html = `<i class="name">one</i><hr>${post('a', '')}${post('b', '')}`;
    expect(readAll(html, recipe).map(({ id }) => id)).toEqual(['post/a']);
  });
});

describe('ladders', () => {
  it('takes the strongest rung that gives something', () => {
    const recipe = recipeWith({ postId: [{ attribute: 'data-id' }, { attribute: 'id', derived: true }] });
    const html = `<div class="post" id="x" data-id="7">${who('u')}</div>${post('y', who('u'))}`;
    expect(readAll(html, recipe).map(({ id, strength }) => [id, strength])).toEqual([
      ['post/7', 'stable'],
      ['post/y', 'derived'],
    ]);
  });

  it('passes over a rung whose transform fails', () => {
    const recipe = recipeWith({
      postId: [{ attribute: 'id', transforms: ['after:message-', 'digits'] }, { constant: 'topic' }],
    });
    expect(readAll(post('message-12', who('u')) + post('top', who('u')), recipe).map(({ id }) => id)).toEqual(
      ['post/12', 'post/topic'],
    );
  });

  it('is no post while a part of its scope is missing', () => {
    const recipe = recipeWith({
      scope: [[{ from: 'address', transforms: ['path', 'after:/issues/', 'digits'] }]],
    });
    const html = post('n1', who('u'));
    expect(readAll(html, recipe, 'https://x.example/issues/12').map(({ id }) => id)).toEqual(['post/12/n1']);
    expect(readAll(html, recipe, 'https://x.example/projects')).toEqual([]);
  });

  it('reads the address anew after the page navigated in place', async () => {
    const document = openPage(post('n1', who('u')), 'https://x.example/issues/12');
    const reader = createReader(
      recipeWith({ scope: [[{ from: 'address', transforms: ['segment:-1'] }]] }),
      document,
    );
    const element = document.querySelector('.post') as Element; // just written
    expect(reader.read(element)?.id).toBe('post/12/n1');
    document.defaultView?.history.pushState(null, '', '/issues/13');
    await Promise.resolve();
    expect(reader.read(element)?.id).toBe('post/13/n1');
  });
});

it('names the attributes that say which post an element is', () => {
  const recipe = recipeWith({
    scope: [
      [
        { from: 'address', transforms: ['path'] },
        { from: 'ancestor', at: 'ul', attribute: 'data-room' },
      ],
    ],
    postId: [
      { attribute: 'data-id' },
      { select: 'a', attribute: 'href', transforms: ['hash'] },
      { select: 'b' },
    ],
  });
  expect(createReader(recipe, openPage('')).attributes).toEqual(['data-id', 'href', 'data-room']);
});

describe('weak personas', () => {
  const recipe = recipeWith({ author: { name: [{ select: '.who' }] } });

  it('names them by the display name, in one spelling', () => {
    const [first, second] = readAll(
      post('a', who('', 'ﾀﾅｶ　ＹＵＫＡ')) + post('b', who('', ' タナカ  YUKA ')),
      recipe,
    );
    expect(first?.author).toEqual({ id: 'name:タナカ YUKA', name: 'ﾀﾅｶ ＹＵＫＡ', weak: true });
    expect(second?.author.id).toBe(first?.author.id);
  });

  it('cannot be taken for a stable id', () => {
    expect(readAll(post('a', who('tanaka')))[0]?.author).toEqual({
      id: 'tanaka',
      name: 'tanaka',
      weak: false,
    });
  });

  it('leaves a post bare whose author has no name', () => {
    expect(readAll(post('a', '<b class="who" data-user="u"> </b>'))).toEqual([]);
  });
});

describe('carry', () => {
  const recipe = recipeWith({ skip: '.system', carry: { when: '.more', within: '.list' } });
  const list = (...rows: string[]) => `<div class="list">${rows.join('<hr>')}</div>`;
  const authors = (html: string) => readAll(html, recipe).map(({ id, author }) => `${id} ${author.id}`);

  it('gives grouped rows the author of the row that starts the group', () => {
    expect(
      authors(list(post('a', who('u')), post('b', '', 'more'), post('c', '', 'more'), post('d', who('v')))),
    ).toEqual(['post/a u', 'post/b u', 'post/c u', 'post/d v']);
  });

  it('finds the row before through wrappers', () => {
    const wrapped = [post('a', who('u')), post('b', '', 'more')].map((row) => `<div><div>${row}</div></div>`);
    expect(authors(list(...wrapped))).toEqual(['post/a u', 'post/b u']);
  });

  it('guesses nobody while the first row is not in the page', () => {
    expect(authors(list(post('b', '', 'more'), post('c', '', 'more')))).toEqual([]);
  });

  it('does not carry past a system row, nor out of the list', () => {
    expect(authors(list(post('a', who('u')), post('s', who('u'), 'system'), post('b', '', 'more')))).toEqual([
      'post/a u',
    ]);
    expect(authors(list(post('a', who('u'))) + list(post('b', '', 'more')))).toEqual(['post/a u']);
  });

  it('does not carry an id to a row that names somebody else', () => {
    const named = '<b class="who">somebody else</b>';
    expect(authors(list(post('a', who('u', 'u')), post('b', named, 'more')))).toEqual(['post/a u']);
    expect(authors(list(post('a', who('u', 'u')), post('b', '<b class="who">u</b>', 'more')))).toEqual([
      'post/a u',
      'post/b u',
    ]);
  });

  it('follows nodes that a virtual list gives to other rows', async () => {
    const document = openPage(list(post('a', who('u')), post('b', '', 'more')));
    const reader = createReader(recipe, document);
    const [first, second] = document.querySelectorAll('.post');
    if (!first || !second) throw new Error('two rows were written');
    expect(reader.read(second)?.author.id).toBe('u');
    await Promise.resolve();
    first.innerHTML = who('w');
    expect(reader.read(second)?.author.id).toBe('w');
  });

  it('walks a long group once, not once per row', () => {
    const rows = Array.from({ length: 300 }, (_, i) => post(`r${i}`, '', 'more'));
    const document = openPage(list(post('first', who('u')), ...rows));
    const reader = createReader(recipe, document);
    const posts = [...document.querySelectorAll(reader.selector)];
    const matches = vi.spyOn(Object.getPrototypeOf(Object.getPrototypeOf(posts[0])), 'matches');
    expect(posts.reverse().every((element) => reader.read(element)?.author.id === 'u')).toBe(true);
    expect(matches.mock.calls.length).toBeGreaterThan(300);
    expect(matches.mock.calls.length).toBeLessThan(300 * 12);
  });
});

describe('what a page may not do', () => {
  it('gives no permalink that would run or leave the web', () => {
    const recipe = recipeWith({ permalink: [{ select: 'a', attribute: 'href' }] });
    const links = ['javascript:alert(1)', 'data:text/html,x', 'http://[', '/ok?x=1'].map((href, i) =>
      post(`p${i}`, `${who('u')}<a href="${href}"></a>`),
    );
    expect(readAll(links.join(''), recipe).map(({ permalink }) => permalink)).toEqual([
      null,
      null,
      null,
      'https://intranet.example.co.jp/ok?x=1',
    ]);
  });

  it('refuses ids and bounds names that are far too long', () => {
    const [read, ...more] = readAll(post('a'.repeat(600), who('u')) + post('b', who('u', 'な'.repeat(500))));
    expect(more).toEqual([]);
    expect(read?.id).toBe('post/b');
    expect(read?.author.name).toHaveLength(120);
  });

  it('bounds the quote, and keeps words of neighbouring blocks apart', () => {
    const document = openPage(
      post('a', `${who('u')}<div class="text"><p>one</p><p>two</p>${'長'.repeat(400)}</div>`),
    );
    const reader = createReader(recipeWith(), document);
    const read = reader.read(document.querySelector('.post') as Element); // just written
    const quote = read ? reader.quote(read) : '';
    expect(quote).toMatch(/^one two 長+$/);
    expect(quote).toHaveLength(300);
  });
});

it('never cuts a character in half', () => {
  const document = openPage(post('a', `${who('u')}<div class="text">${'x'.repeat(299)}💮</div>`));
  const reader = createReader(recipeWith(), document);
  const read = reader.read(document.querySelector('.post') as Element); // just written
  expect(read && reader.quote(read)).toBe('x'.repeat(299));
});

describe('viewer', () => {
  const viewer = {
    id: [{ from: 'document' as const, select: '#me', attribute: 'data-user' }],
    name: [{ from: 'document' as const, select: '#me' }],
  };

  it('is nobody where nobody is signed in, and follows who signs in', async () => {
    const document = openPage('<div id="bar"></div>');
    const reader = createReader(recipeWith({}, { viewer }), document);
    expect(reader.viewer()).toBeNull();
    await Promise.resolve();
    document.body.innerHTML = '<b id="me" data-user="tanaka">田中</b>';
    expect(reader.viewer()).toEqual({ id: 'tanaka', name: '田中', weak: false });
  });

  it('has an empty name where the page shows the id alone, and is nobody without either', async () => {
    const document = openPage('<b id="me" data-user="tanaka"></b>');
    const reader = createReader(recipeWith({}, { viewer }), document);
    expect(reader.viewer()).toEqual({ id: 'tanaka', name: '', weak: false });
    await Promise.resolve();
    document.querySelector('#me')?.setAttribute('data-user', 'x'.repeat(201));
    expect(reader.viewer()).toBeNull();
  });
});
