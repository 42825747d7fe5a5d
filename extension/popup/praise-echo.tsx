import type { MemberId } from '../../shared/contract/ids.ts';
import type { PraiseRow } from '../store/schema.ts';
import { useSurroundings } from '../ui/surroundings.ts';

interface PraiseEchoProps {
  readonly praise: PraiseRow;
  readonly names: ReadonlyMap<MemberId, string>;
}

/** What colleagues answered to a praise: their applause, and leaders' lines. Nothing where there is none. */
export function PraiseEcho({ praise: { seconds, cosigns }, names }: PraiseEchoProps) {
  const { t } = useSurroundings();
  return (
    <>
      {seconds > 0 && (
        <p class="soft" data-testid="applause">
          {t('popup.praise.applause', seconds)}
        </p>
      )}
      {cosigns.map(({ member, words }) => (
        <figure key={member} class="cosign" data-testid="cosign">
          <figcaption class="soft">
            {t('popup.praise.cosign')} <strong>{names.get(member) ?? t('popup.praise.someone')}</strong>
          </figcaption>
          <blockquote>{words}</blockquote>
        </figure>
      ))}
    </>
  );
}
