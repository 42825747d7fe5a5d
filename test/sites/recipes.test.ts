import { describe, expect, it } from 'vitest';
import { checkRecipe } from '../../extension/recipes/check-recipe.ts';
import { recipes } from '../../extension/recipes/index.ts';
import { covers, printsOf, probe, recognise } from '../../extension/recipes/recognise.ts';
import { formatRecipe, parseRecipe, RECIPE_SIZE } from '../../shared/contract/recipe.ts';
import { openPage, recipeWith } from './page.ts';

describe.each(recipes.map((recipe) => [recipe.id, recipe] as const))('%s', (_, recipe) => {
  it('passes the check that a recipe of a team must pass', () => {
    expect(checkRecipe(structuredClone(recipe), openPage(''))).toEqual({ recipe });
  });

  it('is written in canonical form', () => {
    const text = formatRecipe(recipe);
    expect(JSON.stringify(recipe, null, 2)).toBe(text.trimEnd());
    const parsed = parseRecipe(JSON.parse(text));
    expect('recipe' in parsed && formatRecipe(parsed.recipe)).toBe(text);
  });
});

it('has one recipe per id', () => {
  expect(new Set(recipes.map(({ id }) => id)).size).toBe(recipes.length);
});

describe('a recipe of unknown origin', () => {
  const faultsOf = (input: unknown) => {
    const result = checkRecipe(input, openPage(''));
    return 'faults' in result ? result.faults.map(({ field }) => field) : [];
  };

  it.each([
    ['no object', null, ''],
    ['an unknown key', { ...recipeWith(), code: 'alert(1)' }, 'code'],
    ['an unknown transform', recipeWith({ time: [{ transforms: ['regex:.*'] }] }), 'surfaces.0.time.0'],
    [
      'a transform without its argument',
      recipeWith({ time: [{ transforms: ['after:'] }] }),
      'surfaces.0.time.0',
    ],
    [
      'an attribute that holds what is being typed',
      recipeWith({ time: [{ attribute: 'value' }] }),
      'surfaces.0.time.0',
    ],
    ['a selector that is none', recipeWith({ skip: 'div:::x' }), 'surfaces.0.skip'],
    [
      'a selector in a list that is none',
      { ...recipeWith(), fingerprint: { any: ['.a', '['] } },
      'fingerprint.any.1',
    ],
    ['no surface', { ...recipeWith(), surfaces: [] }, 'surfaces'],
    ['every host', { ...recipeWith(), match: ['https://*/*'] }, 'match.0'],
    [
      'a document field without a selector',
      recipeWith({ time: [{ from: 'document' }] }),
      'surfaces.0.time.0',
    ],
    ['an ancestor nobody named', recipeWith({ time: [{ from: 'ancestor' }] }), 'surfaces.0.time.0'],
    ['a selector of a thousand characters', recipeWith({ skip: `.${'a'.repeat(1000)}` }), 'surfaces.0.skip'],
  ])('is refused for %s, with the field named', (_, input, field) => {
    expect(faultsOf(input)[0]).toContain(field);
    expect(faultsOf(input).length).toBeGreaterThan(0);
  });

  it('is refused when it is far too large, though each part is small', () => {
    const ladder = Array.from({ length: 6 }, () => ({ select: `.${'a'.repeat(299)}` }));
    const [surface] = recipeWith({
      scope: [ladder, ladder, ladder],
      postId: ladder,
      time: ladder,
      permalink: ladder,
    }).surfaces;
    const surfaces = Array.from({ length: 8 }, (_, i) => ({ ...surface, id: `surface-${i}` }));
    const result = parseRecipe({ ...recipeWith(), surfaces });
    expect('faults' in result && result.faults[0]?.expected).toBe(`at most ${RECIPE_SIZE} characters`);
  });
});

describe('recognise', () => {
  const none = { matches: () => false };

  it('knows hosted products by their address', () => {
    expect(recognise(recipes, { url: 'https://example.cybozu.com/k/45/show#record=1', ...none })).toBe(
      'kintone',
    );
    expect(recognise(recipes, { url: 'https://example.cybozu.com/g/space/top.csp', ...none })).toBe('garoon');
    expect(recognise(recipes, { url: 'https://cybozu.com.evil.example/k/1', ...none })).toBeNull();
    expect(recognise(recipes, { url: 'http://example.cybozu.com/k/1', ...none })).toBeNull();
    expect(recognise(recipes, { url: 'chrome://settings', ...none })).toBeNull();
  });

  it('asks for every weak mark, and believes a strong one of another recipe first', () => {
    const weak = recipeWith({}, { id: 'weak', fingerprint: { any: [], weak: ['.a', '.b'] } });
    const strong = recipeWith({}, { id: 'strong', fingerprint: { any: ['.c'] } });
    const on = (...marks: string[]) => ({
      url: 'https://x.example/',
      matches: (mark: string) => marks.includes(mark),
    });
    expect(recognise([weak, strong], on('.a'))).toBeNull();
    expect(recognise([weak, strong], on('.a', '.b'))).toBe('weak');
    expect(recognise([weak, strong], on('.a', '.b', '.c'))).toBe('strong');
  });

  it.each([
    ['https://*.growi.cloud/*', 'https://growi.cloud/', true],
    ['https://*.growi.cloud/*', 'https://a.growi.cloud/x?y', true],
    ['https://*.growi.cloud/*', 'https://agrowi.cloud/', false],
    ['https://x.example/a/*/b', 'https://x.example/a/1/2/b', true],
    ['https://x.example/a/*/b', 'https://x.example/a/b', false],
    ['https://x.example/a', 'https://x.example/ab', false],
  ])('%s covers %s: %s', (pattern, url, expected) => {
    expect(covers(pattern, url)).toBe(expected);
  });
});

describe('probe', () => {
  /** As `executeScript` sends it: the function's text, and arguments as JSON. */
  function inPage(html: string) {
    const args = JSON.parse(JSON.stringify([printsOf(recipes)]));
    const sent = new Function('document', `return (${probe.toString()}).apply(null, arguments[1])`);
    return sent(openPage(html), args);
  }

  it('needs nothing from outside its own body', () => {
    expect(inPage('<meta name="application-name" content="Mattermost">')).toBe('mattermost');
    expect(inPage('<meta name="generator" content="MediaWiki 1.44.0">')).toBe('mediawiki');
    expect(inPage('<p>an ordinary page</p>')).toBeNull();
  });
});
