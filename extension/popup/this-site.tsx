import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../shared/contract/views.ts';
import { chooseRecipe } from '../recipes/choose-recipe.ts';
import { recipes } from '../recipes/index.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import type { MessageKey } from '../ui/translate.ts';
import { useAction } from '../ui/use-action.ts';
import type { ActiveTab } from './active-tab.ts';
import { MakeRecipe } from './make-recipe.tsx';
import { SiteInUse } from './site-in-use.tsx';

/** What is stored of the site, and whether the browser lets us onto it. */
export interface SiteState {
  readonly recipe: string;
  readonly source: 'person' | 'policy';
  readonly granted: boolean;
  /** It used to be read, and is not any more. */
  readonly silent?: boolean;
  /** The team shared how to read it, and took that back. */
  readonly withdrawn?: boolean;
}

/** A product that can be read here. */
interface Product {
  readonly recipe: string;
  readonly name: string;
}

/** The switch for the site of the active tab. */
export function ThisSite({ tab, site }: { readonly tab: ActiveTab | null; readonly site: SiteState | null }) {
  const { t, locale } = useSurroundings();
  const url = tab?.url ?? null;
  const product = url && site && !site.withdrawn ? productOf(url, site.recipe, locale) : null;
  // What a person switched on is recognised anew; what the organisation misnamed only the organisation can name.
  const unknown = site?.source === 'policy' && !product ? site.recipe : null;
  return (
    <section class="site" aria-label={t('popup.site.heading')}>
      {!tab || !url ? (
        <p class="soft">{t('popup.site.nowhere')}</p>
      ) : site && (unknown !== null || (product && site.granted)) ? (
        <SiteInUse tabId={tab.id} url={url} site={site} unknown={unknown} />
      ) : (
        <SwitchOn key={url} tabId={tab.id} url={url} known={product} />
      )}
    </section>
  );
}

/** What reads the page: a product, or what was made for the site, here or by the team, which bears the site's name. */
function productOf(url: string, own: string, locale: Locale): Product | null {
  if (/^(?:made|team)-/.test(own)) return { recipe: own, name: new URL(url).hostname };
  const recipe = chooseRecipe(recipes, { url, own });
  return recipe && { recipe: recipe.id, name: recipe.name[locale] };
}

interface SwitchOnProps {
  readonly tabId: number;
  readonly url: string;
  /** Switched on before, but the browser's permission is missing. */
  readonly known: Product | null;
}

function SwitchOn({ tabId, url, known }: SwitchOnProps) {
  const { t, send, requestSite, openOptions } = useSurroundings();
  const [seen, setFound] = useState<Product | null | 'asking'>('asking');
  const found = known ?? seen;
  const [wrong, setWrong] = useState<MessageKey | null>(null);
  const action = useAction();
  const origin = new URL(url).origin;
  const isKnown = known !== null;

  useEffect(() => {
    if (isKnown) return;
    let gone = false;
    send('recognise', { tabId, url }).then(
      (answer) => gone || setFound(answer),
      (cause) => {
        console.error('Hanamaru could not look at this page', cause);
        if (!gone) setFound(null);
      },
    );
    return () => {
      gone = true;
    };
  }, [tabId, url, isKnown, send]);

  if (found === 'asking') return <p class="soft" aria-busy="true" />;
  if (!found)
    return (
      <div class="stack">
        <p class="soft">{t('popup.site.unknown')}</p>
        <MakeRecipe tabId={tabId} url={url} />
        <Button onClick={openOptions}>{t('popup.site.add')}</Button>
      </div>
    );
  const { recipe, name } = found;
  function switchOn(): void {
    // The request comes first: after any await the browser no longer counts this as the person's click.
    const asked = requestSite(origin, recipe);
    setWrong(null);
    void action.run(async () => {
      if (!(await asked)) return setWrong('popup.site.denied');
      const { ok } = await send('switchOn', { origin, recipe });
      if (!ok) setWrong('popup.site.failed');
    });
  }
  return (
    <div class="stack">
      <p class="soft">{t('popup.site.known', name)}</p>
      <Button look="main" busy={action.busy} testId="site-switch-on" onClick={switchOn}>
        {t('popup.site.use')}
      </Button>
      {(wrong || action.failed) && <ProblemNote>{t(wrong ?? 'popup.site.failed')}</ProblemNote>}
    </div>
  );
}
