import type { PageContent } from '../messaging/protocol.ts';
import { siteHost } from '../ui/site-host.ts';
import { useSurroundings } from '../ui/surroundings.ts';

/** What somebody is praised for. */
export function MatterView({ matter: { title, url, quote } }: { readonly matter: PageContent }) {
  const { t } = useSurroundings();
  return (
    <section class="matter" aria-label={t('colleague.about')}>
      <p class="matter-title">{title || url}</p>
      <p class="soft">{siteHost(new URL(url).origin)}</p>
      {quote && <blockquote class="words matter-quote">{quote}</blockquote>}
    </section>
  );
}
