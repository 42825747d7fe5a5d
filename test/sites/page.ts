import { Window } from 'happy-dom';
import type { Recipe, Surface } from '../../shared/contract/recipe.ts';

/** A page of its own at `url`, without scripts or network. */
export function openPage(html: string, url = 'https://intranet.example.co.jp/board/7?page=2#r3'): Document {
  const settings = { disableJavaScriptEvaluation: true, disableCSSFileLoading: true };
  const window = new Window({ url, settings });
  window.document.write(html);
  return window.document as unknown as Document; // happy-dom's own classes, the same interface
}

/** A recipe of one simple surface; every part can be said otherwise. */
export function recipeWith(surface: Partial<Surface> = {}, recipe: Partial<Recipe> = {}): Recipe {
  return {
    id: 'simple',
    version: 1,
    name: { ja: '見本', en: 'Simple' },
    match: [],
    fingerprint: { any: ['.post'] },
    surfaces: [
      {
        id: 'post',
        post: '.post',
        postId: [{ attribute: 'id' }],
        author: { id: [{ select: '.who', attribute: 'data-user' }], name: [{ select: '.who' }] },
        text: { select: '.text' },
        flower: [{ select: '.foot', place: 'append' }],
        ...surface,
      },
    ],
    ...recipe,
  };
}
