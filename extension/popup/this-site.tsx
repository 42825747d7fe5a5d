import { useEffect, useState } from 'preact/hooks';
import type { Recognised } from '../messaging/protocol.ts';
import { chooseRecipe } from '../recipes/choose-recipe.ts';
import { choices } from '../recipes/index.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import type { MessageKey } from '../ui/translate.ts';
import { useAction } from '../ui/use-action.ts';
import type { ActiveTab } from './active-tab.ts';
import { SiteInUse } from './site-in-use.tsx';

/** What is stored of the site, and whether the browser lets us onto it. */
export interface SiteState {
  readonly recipe: string;
  readonly source: 'person' | 'policy';
  readonly granted: boolean;
}

/** The switch for the site of the active tab. */
export function ThisSite({ tab, site }: { readonly tab: ActiveTab | null; readonly site: SiteState | null }) {
  const { t, locale } = useSurroundings();
  const url = tab?.url ?? null;
  const recipe = url && site ? chooseRecipe(choices, { url, own: site.recipe }) : null;
  // What a person switched on is recognised anew; what the organisation misnamed only the organisation can name.
  const unknown = site?.source === 'policy' && !recipe ? site.recipe : null;
  return (
    <section class="site" aria-label={t('popup.site.heading')}>
      {!tab || !url ? (
        <p class="soft">{t('popup.site.nowhere')}</p>
      ) : site && (unknown !== null || (recipe && site.granted)) ? (
        <SiteInUse origin={new URL(url).origin} source={site.source} unknown={unknown} />
      ) : (
        <SwitchOn
          key={url}
          tabId={tab.id}
          url={url}
          known={recipe && { recipe: recipe.id, name: recipe.name[locale] }}
        />
      )}
    </section>
  );
}

interface SwitchOnProps {
  readonly tabId: number;
  readonly url: string;
  /** Switched on before, but the browser's permission is missing. */
  readonly known: Recognised | null;
}

function SwitchOn({ tabId, url, known }: SwitchOnProps) {
  const { t, send, requestSite, openOptions } = useSurroundings();
  const [seen, setFound] = useState<Recognised | null | 'asking'>('asking');
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
        <Button onClick={openOptions}>{t('popup.site.add')}</Button>
      </div>
    );
  const { recipe, name, posts } = found;
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
      <p class="soft">{posts ? t('popup.site.marked.reads', posts) : t('popup.site.known', name)}</p>
      <Button look="main" busy={action.busy} testId="site-switch-on" onClick={switchOn}>
        {t('popup.site.use')}
      </Button>
      {(wrong || action.failed) && <ProblemNote>{t(wrong ?? 'popup.site.failed')}</ProblemNote>}
    </div>
  );
}
