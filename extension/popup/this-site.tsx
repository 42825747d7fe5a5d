import { useEffect, useState } from 'preact/hooks';
import type { Recognised } from '../messaging/protocol.ts';
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

/** The switch for the site of the active tab. */
export function ThisSite({ tab, site }: { readonly tab: ActiveTab | null; readonly site: SiteState | null }) {
  const { t } = useSurroundings();
  const url = tab?.url ?? null;
  const reader = useReader(url, site && !site.withdrawn ? site.recipe : null);
  // What a person switched on is recognised anew; what the organisation misnamed only the organisation can name.
  const unknown = site?.source === 'policy' && reader === null ? site.recipe : null;
  return (
    <section class="site" aria-label={t('popup.site.heading')}>
      {!tab || !url ? (
        <p class="soft">{t('popup.site.nowhere')}</p>
      ) : site && (unknown !== null || (reader !== null && site.granted)) ? (
        <SiteInUse
          tabId={tab.id}
          url={url}
          site={site}
          unknown={unknown}
          teams={reader !== 'asking' ? (reader?.teams ?? null) : null}
        />
      ) : reader === 'asking' ? (
        <p class="soft" aria-busy="true" />
      ) : (
        <SwitchOn key={url} tabId={tab.id} url={url} known={reader} />
      )}
    </section>
  );
}

/** What reads the site that is switched on. All recipes together would make the popup slow to open: the background knows. */
function useReader(url: string | null, recipe: string | null): Recognised | null | 'asking' {
  const { send } = useSurroundings();
  const [reader, setReader] = useState<Recognised | null | 'asking'>('asking');
  useEffect(() => {
    if (!url || recipe === null) {
      setReader(null);
      return;
    }
    let gone = false;
    send('readBy', { url, recipe }).then(
      (answer) => gone || setReader(answer),
      (cause) => console.error('Hanamaru could not tell what reads this site', cause),
    );
    return () => {
      gone = true;
    };
  }, [url, recipe, send]);
  return url && recipe !== null ? reader : null;
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
        <MakeRecipe tabId={tabId} url={url} />
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
      <MakeRecipe tabId={tabId} url={url} />
      {(wrong || action.failed) && <ProblemNote>{t(wrong ?? 'popup.site.failed')}</ProblemNote>}
    </div>
  );
}
