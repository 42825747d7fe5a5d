import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createGenericReader } from '../../../extension/generic/create-generic-reader.ts';
import { createReader } from '../../../extension/overlay/read/create-reader.ts';
import { transform, transforms } from '../../../extension/overlay/read/transform.ts';
import { recipes } from '../../../extension/recipes/index.ts';
import { type Recipe, TRANSFORMS } from '../../../shared/contract/recipe.ts';
import { openPage, recipeWith } from '../page.ts';

const base = 'https://intranet.example.co.jp/board/7';

/** Attributes and classes that recipes look for, so that random trees come close to real pages. */
const attributes = fc.constantFrom(
  'class="post" id="post_abc"',
  'class="post same--user" id="rhsPost_"',
  'class="js_comment" data-comment-id="1" id="space_content"',
  'class="page-comment" id="page-comments-list"',
  'class="reply" data-reply="9"',
  'class="author" href="//["',
  'class="username_grn" onclick="uid="',
  'class="ocean-ui-comments-commentbase"',
  'class="ext-discussiontools-init-replylink-buttons" data-mw-thread-id="c-%"',
  'data-mw-comment-sig="c-%"',
  'href="javascript:popupWin(%E0%A4%A)" class="user"',
  'id="" class=""',
);
/** For what takes a second or two alone, on a machine that does other things at the same time. */
const testTimeout = 30_000;

/** The same for what pages mark themselves. */
const marks = fc.constantFrom(
  'itemscope itemtype="https://schema.org/Comment" itemid="#c7"',
  'itemscope itemtype="https://schema.org/Article" id="a7"',
  'itemprop="author" itemscope',
  'itemprop="author name"',
  'itemprop="text url" href="//["',
  'typeof="schema:Comment" about="http://["',
  'property="schema:author schema:name" content="石井"',
  'property="schema:text"',
  'class="h-entry p-comment u-url" href="#%E0%A4%A" id="e-7"',
  'class="p-author h-card e-content dt-published" datetime="x"',
  'role="article" id="7"',
  'rel="author bookmark" class="author fn vcard" href="javascript:"',
  'id="r-7" contenteditable',
);
const treeOf = (attributes: fc.Arbitrary<string>) =>
  fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.string({ maxLength: 12 }).map((text) => text.replaceAll('<', '&lt;')),
      fc
        .tuple(
          fc.constantFrom('div', 'li', 'a', 'span', 'article', 'h4'),
          attributes,
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([tag, attribute, inner]) => `<${tag} ${attribute}>${inner.join('')}</${tag}>`),
    ),
  })).node;
const tree = treeOf(attributes);

/** What comes close to a marked post: its vocabularies may be mixed, and anything may stand in it. */
const post = fc
  .tuple(
    fc.constantFrom(
      'itemscope itemtype="https://schema.org/Comment"',
      'typeof="schema:Comment"',
      'class="h-entry"',
      'role="article"',
      'class="hentry" itemscope itemtype="https://schema.org/BlogPosting"',
    ),
    fc.constantFrom('c71', 'c72', 'c73', ':r1:'),
    fc.constantFrom(
      'itemprop="author"',
      'property="schema:author"',
      'class="p-author h-card"',
      'rel="author"',
    ),
    fc.constantFrom('itemprop="text"', 'property="schema:text"', 'class="e-content entry-content"', ''),
    fc.constantFrom('石井 恵', '小川 翔', '設備保全課', ''),
    treeOf(marks),
  )
  .map(
    ([mark, id, author, words, name, inner]) =>
      `<div id="${id}" ${mark}><i ${author}>${name}</i><time datetime="2026-11-03">3日</time><p ${words}>本文</p>${inner}</div>`,
  );

it('reads any page with any built-in recipe without throwing', () => {
  fc.assert(
    fc.property(tree, fc.constantFrom(...recipes), (html, recipe) => {
      const document = openPage(`<body>${html}</body>`);
      const reader = createReader(recipe, document);
      for (const element of document.querySelectorAll('*')) {
        const post = reader.read(element);
        if (!post) continue;
        expect(post.id.length).toBeGreaterThan(post.surface.id.length + 1);
        expect(post.author.name).not.toBe('');
        expect(typeof reader.quote(post)).toBe('string');
        reader.place(post, document.createElement('hanamaru-mark'));
      }
      reader.viewer();
    }),
    { numRuns: 150 },
  );
});

it(
  'reads any page by its own marks without throwing, and names nobody without a name',
  () => {
    let read = 0;
    const data = fc.oneof(
      fc.json(),
      fc.constant('{"@type":"Comment","@id":"#r-7","text":"","author":{"name":"石井"}}'),
    );
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 4 }), data, (pieces, json) => {
        const script = `<script type="application/ld+json">${json.replaceAll('<', '\\u003c')}</script>`;
        const document = openPage(`<body>${pieces.join('')}${script}</body>`);
        const reader = createGenericReader(document);
        for (const element of document.querySelectorAll('*')) {
          const post = reader.read(element);
          if (!post) continue;
          read++;
          expect(element.matches(reader.selector)).toBe(true);
          expect(post.author.name.trim()).not.toBe('');
          expect(element.textContent).toContain(post.author.name);
          reader.quote(post);
          reader.place(post, document.createElement('hanamaru-mark'));
        }
      }),
      { numRuns: 150 },
    );
    expect(read).toBeGreaterThan(10);
  },
  testTimeout,
);

it('shows nothing where a selector is not understood', () => {
  const document = openPage('<div class="post" id="a"><b class="who">x</b></div>');
  const broken: Recipe = recipeWith(
    { need: 'div:::' },
    { viewer: { name: [{ from: 'document', select: '[' }] } },
  );
  const reader = createReader(broken, document);
  const element = document.querySelector('.post') as Element; // just written
  expect(reader.read(element)).toBeNull();
  expect(reader.viewer()).toBeNull();
});

it('has exactly the transforms that the contract names', () => {
  expect(Object.keys(transforms).sort()).toEqual(Object.keys(TRANSFORMS).sort());
});

it.each([
  ['note-12 of 30', ['digits'], '12'],
  ['no number', ['digits'], null],
  [
    '/k/#/people/user/sato%40example.jp/5',
    ['after:/people/user/', 'trim-after:/', 'decode'],
    'sato@example.jp',
  ],
  ['a:b:c', ['after::'], 'b:c'],
  ['a:b:c', ['after-last::'], 'c'],
  ['吉田 拓也(@yoshida-t)', ['trim-after:(@'], '吉田 拓也'],
  ['吉田 拓也', ['trim-after:(@'], '吉田 拓也'],
  ['/wiki/%E5%88%A9%E7%94%A8%E8%80%85:Ito_d', ['segment:-1', 'after::', 'spaces'], 'Ito d'],
  ['https://x.example/k/45/show#record=12&comment=3', ['segment:-2'], '45'],
  ['https://x.example/k/45/show#record=12&comment=3', ['hash', 'query:comment'], '3'],
  ['/grn/user_view?uid=42&x=1#y', ['query:uid'], '42'],
  ['/a/b', ['segment:7'], null],
  ['plain', ['hash'], null],
  ['100%', ['decode'], '100%'],
  ['c-Ito-d-20261117080500-x', ['after:c-', 'before-stamp'], 'Ito-d'],
  ['c-Ito-d', ['before-stamp'], null],
  ['  two\n lines ', [], 'two lines'],
  ['51', ['prepend:#message-'], '#message-51'],
  ['', ['prepend:#'], null],
])('transforms %j by %j to %j', (text, steps, expected) => {
  expect(text ? transform(text, steps, base) : null).toBe(expected);
});
