import type { JoinLink } from '../../../shared/contract/link.ts';
import { Button } from '../button.tsx';
import { useSurroundings } from '../surroundings.ts';

/** Which server and team a link leads to, so that one joins knowingly. The secrets in it are not shown. */
export function FoundLink({ link, onOther }: { readonly link: JoinLink; readonly onOther: () => void }) {
  const { t } = useSurroundings();
  return (
    <section class="found stack wide">
      <h2>{t('popup.join.found')}</h2>
      <dl class="facts">
        <dt>{t('popup.join.server')}</dt>
        <dd>{new URL(link.server).host}</dd>
        <dt>{t('popup.join.team')}</dt>
        <dd>{link.team}</dd>
      </dl>
      <Button onClick={onOther}>{t('popup.join.other')}</Button>
    </section>
  );
}
