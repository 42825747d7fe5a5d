import type { MemberId } from '../../../shared/contract/ids.ts';
import type { PraiseRow } from '../../store/schema.ts';
import { Ago } from '../../ui/ago.tsx';
import { Flower } from '../../ui/flower.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { PraiseEcho } from '../praise-echo.tsx';
import { receiverName } from '../receiver-name.ts';

interface AnsweredItemProps {
  readonly praise: PraiseRow;
  /** When the answer came, milliseconds since 1970. */
  readonly at: number;
  readonly names: ReadonlyMap<MemberId, string>;
  readonly isNew: boolean;
}

/** What came back for a praise of the reader's own: thanks, a leader's line. */
export function AnsweredItem({ praise, at, names, isNew }: AnsweredItemProps) {
  const { t, locale, clock } = useSurroundings();
  const receiver = receiverName(praise, names, t('popup.praise.someone'));
  // Where this browser does not know which came last, thanks are what people like to hear of first.
  const isThanks = praise.thanked && praise.lastAnswer !== 'line';
  const words = praise.content?.words.trim();
  return (
    <li class={isNew ? 'praise praise-new' : 'praise'} data-testid="answered-item">
      <p class="praise-head">
        <Flower size={20} />
        <span>
          <strong>{t(isThanks ? 'popup.inbox.thanked' : 'popup.inbox.line', receiver)}</strong>
          {isNew && <span class="new">{t('popup.received.new')}</span>}
        </span>
        <Ago at={at} now={clock()} locale={locale} />
      </p>
      {words && <p class="words words-short">{words}</p>}
      <PraiseEcho praise={praise} names={names} />
    </li>
  );
}
