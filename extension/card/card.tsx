import { useLayoutEffect, useRef } from 'preact/hooks';
import { Flower } from '../ui/flower.tsx';
import type { Translate } from '../ui/translate.ts';
import { CardActions } from './card-actions.tsx';
import type { CardModel } from './card-model.ts';
import { ClaimStrip } from './claim-strip.tsx';
import { ValueChips } from './value-chips.tsx';
import { WhoList } from './who-list.tsx';
import { WordsField } from './words-field.tsx';

interface CardProps {
  readonly model: CardModel;
  readonly t: Translate;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onClose: () => void;
}

/** The praise card: with one's own praise a form, without (one's own post) only what others said. */
export function Card({ model, t, now, onClose }: CardProps) {
  const { request, phase } = model;
  const { team, locale } = request.setup;
  const writes = request.mark.mine !== null; // also after a refusal took the flower: the words stay in view
  const who = model.who.value;
  const others = typeof who === 'string' || !writes ? who : who.filter((entry) => !entry.mine);
  const title = writes ? t('card.title', request.post.author.name) : t('card.own_title');
  const state = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    // In a low window it may be below the card's edge; as it opens, the card shows its head.
    if (!['idle', 'given', 'draft'].includes(phase.value))
      state.current?.scrollIntoView({ block: 'nearest' });
  }, [phase.value]);
  return (
    <>
      <header>
        <Flower size={28} />
        <h2 id="title" title={title}>
          {title}
        </h2>
        <button
          type="button"
          class="close"
          aria-label={t('card.close')}
          title={t('card.close')}
          onClick={onClose}
        >
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
          </svg>
        </button>
      </header>
      <p class="purpose" title={team.purpose}>
        {team.purpose}
      </p>
      {writes && (
        <>
          <div class="field">
            <span class="label" aria-hidden="true">
              {t('card.values')}
            </span>
            <ValueChips label={t('card.values')} values={team.values} chosen={model.value} />
          </div>
          <WordsField model={model} t={t} />
          <CardActions model={model} t={t} />
        </>
      )}
      <p ref={state} class={`state ${phase.value}`} role="status">
        {phase.value !== 'idle' && t(`card.state.${phase.value}`)}
      </p>
      <ClaimStrip model={model} t={t} />
      {request.mark.n > (writes ? 1 : 0) && (
        <WhoList entries={others} values={team.values} now={now} locale={locale} t={t} />
      )}
    </>
  );
}
