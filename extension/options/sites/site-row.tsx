import { Button } from '../../ui/button.tsx';
import { InPlace } from '../../ui/in-place.tsx';
import { ProblemNote } from '../../ui/problem.tsx';
import { siteHost } from '../../ui/site-host.ts';
import { useSurroundings } from '../../ui/surroundings.ts';
import { useAction } from '../../ui/use-action.ts';
import { SameSite } from './same-site.tsx';

export interface SiteRow {
  readonly origin: string;
  readonly recipe: string;
  readonly source: 'person' | 'policy';
  readonly granted: boolean;
  /** The origin of the same site under its first name, as this person or the organisation says. */
  readonly sameAs?: string | undefined;
  /** The same, as the team says, which counts for everybody. */
  readonly teams?: string | undefined;
  /** The team shared how to read it, and took that back. */
  readonly withdrawn?: boolean;
}

interface SiteItemProps {
  readonly site: SiteRow;
  /** Null where no recipe of ours bears the name the site was given, as when a policy misspells it. */
  readonly recipeName: string | null;
  /** Origins that it may be another name of. */
  readonly others: readonly string[];
  /** The reader may tell the whole team. */
  readonly mayShare: boolean;
}

/** A site in use. What the organisation manages can be seen and not changed. */
export function SiteItem({ site, recipeName, others, mayShare }: SiteItemProps) {
  const { t, send, requestSite } = useSurroundings();
  const action = useAction();
  const { origin, recipe } = site;
  const managed = site.source === 'policy';
  const sameAs = site.teams ?? site.sameAs;
  function allow(): void {
    const asked = requestSite(origin, recipe); // first, while this is still the person's click
    void action.run(async () => {
      if (await asked) await send('switchOn', { origin, recipe });
    });
  }
  return (
    <li class={managed ? 'site-row site-managed' : 'site-row'} data-testid="site-row">
      <div>
        <p class="site-host">{siteHost(origin)}</p>
        <p class="soft">
          {recipeName === null
            ? t('options.sites.unknown_product', recipe)
            : site.withdrawn
              ? recipeName
              : `${recipeName} · ${t(site.granted ? 'options.sites.in_use' : 'options.sites.waiting')}`}
          {managed && ` · ${t('options.sites.managed')}`}
        </p>
        {sameAs && (
          <p class="soft" data-testid="site-same-as">
            {t(site.teams ? 'options.sites.same.teams' : 'options.sites.same.is', siteHost(sameAs))}
          </p>
        )}
      </div>
      <div class="buttons">
        {!site.granted && recipeName !== null && (
          <Button look="main" busy={action.busy} testId="site-switch-on" onClick={allow}>
            {t('options.sites.allow')}
          </Button>
        )}
        {!managed && !site.teams && (others.length > 0 || sameAs) && (
          <InPlace label={t('options.sites.same.change')} of={siteHost(origin)} testId="site-same">
            {(close) => <SameSite site={site} others={others} mayShare={mayShare} close={close} />}
          </InPlace>
        )}
        {!managed && (
          <Button
            busy={action.busy}
            testId="site-switch-off"
            onClick={() => void action.run(() => send('switchOff', { origin }))}
          >
            {t('options.sites.stop')}
            <span class="visually-hidden"> {siteHost(origin)}</span>
          </Button>
        )}
      </div>
      {action.failed && <ProblemNote>{t('popup.site.failed')}</ProblemNote>}
    </li>
  );
}
