import { computed, signal } from '@preact/signals';
import type { Recipe } from '../../shared/contract/recipe.ts';
import type { Send } from '../messaging/client.ts';
import type { KeptRecipe, PickerProtocol, SharedAnswer } from '../messaging/protocol.ts';
import { type Examined, examine } from './examine.ts';
import { type AuthorProposal, proposeAuthors } from './propose/propose-author.ts';
import { proposeLists } from './propose/propose-lists.ts';
import { proposeRecipe } from './propose/propose-recipe.ts';
import { proposeViewer } from './propose/propose-viewer.ts';

/** What the next element pointed at is to be. */
export type Asked = 'post' | 'example' | 'author' | 'viewer' | null;

interface ModelOptions {
  /** Post selectors of the kinds that the site is read by now. */
  readonly kinds: readonly string[];
  readonly document: Document;
  readonly send: Send<PickerProtocol>;
}

/**
 * What somebody has pointed at on the page, and what a recipe makes of it. Nothing is kept until `keep`:
 *
 *   point at a post ──▶ list and names proposed ──▶ narrower, broader, another example, another name ──▶ keep
 */
export function createPickerModel({ document, send, kinds }: ModelOptions) {
  const asked = signal<Asked>('post');
  const examples = signal<readonly Element[]>([]);
  const step = signal(0);
  const other = signal(0);
  const pointedAuthor = signal<AuthorProposal | null>(null);
  const viewer = signal<NonNullable<Recipe['viewer']> | null>(null);
  /** Why what was pointed at last cannot be used. */
  const refused = signal<'nothing' | 'no_name' | null>(null);
  const kept = signal<KeptRecipe | 'keeping' | 'failed' | null>(null);
  const shared = signal<SharedAnswer | 'sharing' | 'failed' | null>(null);

  const proposed = signal<ReturnType<typeof proposeLists>>({ lists: [], best: -1 });
  const list = computed(() => proposed.value.lists[step.value] ?? null);
  const authors = computed(() => (list.value ? proposeAuthors(list.value.posts) : []));
  const author = computed(() => pointedAuthor.value ?? authors.value[other.value] ?? null);
  const recipe = computed(() => {
    if (!list.value) return null;
    const name = document.location.hostname;
    const choice = { list: list.value, author: author.value ?? undefined, viewer: viewer.value ?? undefined };
    return proposeRecipe({ ...choice, name, id: 'made-here' });
  });
  const examined = computed<Examined | null>(() =>
    recipe.value && typeof recipe.value === 'object' ? examine(recipe.value, document) : null,
  );

  const isKept = computed(() => typeof kept.value === 'object' && kept.value?.ok === true);

  /** Kinds that read elements of the chosen list until now. */
  function replaced(): string[] {
    const posts = new Set(list.value?.posts);
    return kinds.filter((kind) => [...document.querySelectorAll(kind)].some((element) => posts.has(element)));
  }

  function takeExamples(next: readonly Element[]): void {
    const found = proposeLists(document, next);
    if (found.lists.length === 0) {
      refused.value = 'nothing';
      return;
    }
    examples.value = next;
    proposed.value = found;
    step.value = found.best;
    other.value = 0;
    pointedAuthor.value = null;
  }

  function takeAuthor(element: Element): void {
    const [one] = list.value ? proposeAuthors(list.value.posts, element) : [];
    if (one) pointedAuthor.value = one;
    else refused.value = 'no_name';
  }

  function takeViewer(element: Element): void {
    const found = proposeViewer(document, element);
    if (found) viewer.value = found;
    else refused.value = 'no_name';
  }

  return {
    asked,
    examples,
    step,
    proposed,
    list,
    authors,
    other,
    viewer,
    refused,
    recipe,
    examined,
    kept,
    isKept,
    shared,
    ask(next: Asked): void {
      refused.value = null;
      asked.value = next;
    },
    choose(element: Element): void {
      refused.value = null;
      const what = asked.value;
      if (what === 'post') takeExamples([element]);
      else if (what === 'example') takeExamples([...examples.value, element].slice(-2));
      else if (what === 'author') takeAuthor(element);
      else if (what === 'viewer') takeViewer(element);
      asked.value = refused.value && examples.value.length === 0 ? 'post' : null;
    },
    slide(to: number): void {
      step.value = to;
      other.value = 0;
      pointedAuthor.value = null;
    },
    nameOther(to: number): void {
      pointedAuthor.value = null;
      other.value = to;
    },
    async keep(): Promise<void> {
      if (!recipe.value || typeof recipe.value !== 'object' || kept.value === 'keeping') return;
      kept.value = 'keeping';
      try {
        kept.value = await send('keepRecipe', { recipe: recipe.value, replaces: replaced() });
      } catch (cause) {
        console.error('Hanamaru could not keep the recipe', cause);
        kept.value = 'failed';
      }
    },
    async share(): Promise<void> {
      if (!isKept.value || shared.value === 'sharing') return;
      shared.value = 'sharing';
      try {
        shared.value = await send('shareRecipe');
      } catch (cause) {
        console.error('Hanamaru could not share the recipe', cause);
        shared.value = 'failed';
      }
    },
  };
}

export type PickerModel = ReturnType<typeof createPickerModel>;
