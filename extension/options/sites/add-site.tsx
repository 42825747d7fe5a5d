import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/problem.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import type { MessageKey } from '../../ui/translate.ts';
import { useAction } from '../../ui/use-action.ts';
import { webAddress } from '../../ui/web-address.ts';
import type { RecipeChoice } from './recipe-choice.ts';

type Outcome = { readonly key: MessageKey; readonly good: boolean } | null;

/** Switches a site on by its address, with a recipe chosen or recognised in an open tab of it. */
export function AddSite({ recipes }: { readonly recipes: readonly RecipeChoice[] }) {
  const { t, locale, send, requestSite, giveBack, findTab } = useSurroundings();
  const [address, setAddress] = useState('');
  const [recipe, setRecipe] = useState('auto');
  const [outcome, setOutcome] = useState<Outcome>(null);
  const action = useAction();
  const wrong = (key: MessageKey) => setOutcome({ key, good: false });

  function add(): void {
    const url = webAddress(address.trim());
    if (!url) {
      wrong('options.sites.address_wrong');
      return;
    }
    const { origin } = new URL(url);
    // Nothing is awaited before this: the browser only asks while this is still the person's click.
    const asked = requestSite(origin, recipe === 'auto' ? null : recipe);
    setOutcome(null);
    void action.run(async () => {
      if (!(await asked)) return wrong('popup.site.denied');
      const chosen = recipe === 'auto' ? await recognise(origin) : recipe;
      if (!chosen) {
        await giveBack(origin);
        return wrong('options.sites.not_recognised');
      }
      const { ok } = await send('switchOn', { origin, recipe: chosen });
      if (!ok) return wrong('popup.site.failed');
      setAddress('');
      setOutcome({ key: 'options.sites.added', good: true });
    });
  }

  async function recognise(origin: string): Promise<string | null> {
    const tab = await findTab(origin);
    const found = tab && (await send('recognise', { tabId: tab.id, url: tab.url }));
    return found?.recipe ?? null;
  }

  return (
    <form
      class="stack add-site"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!action.busy) add();
      }}
    >
      <h3>{t('options.sites.add')}</h3>
      <label class="field wide">
        <span>{t('options.sites.address')}</span>
        <input
          class="input"
          type="url"
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
          spellcheck={false}
          autocomplete="off"
          data-testid="site-add-address"
        />
        <small class="soft">{t('options.sites.address_hint')}</small>
      </label>
      <label class="field">
        <span>{t('options.sites.recipe')}</span>
        <select
          class="input"
          onChange={(event) => setRecipe(event.currentTarget.value)}
          data-testid="site-add-recipe"
        >
          <option value="auto">{t('options.sites.auto')}</option>
          {recipes.map((choice) => (
            <option key={choice.id} value={choice.id} selected={choice.id === recipe}>
              {choice.name[locale]}
            </option>
          ))}
        </select>
      </label>
      {outcome && !outcome.good && <ProblemNote>{t(outcome.key)}</ProblemNote>}
      {action.failed && <ProblemNote>{t('popup.site.failed')}</ProblemNote>}
      <p role="status" class="soft">
        {outcome?.good && t(outcome.key)}
      </p>
      <Button type="submit" look="main" busy={action.busy} testId="site-add-submit">
        {t('options.sites.submit')}
      </Button>
    </form>
  );
}
