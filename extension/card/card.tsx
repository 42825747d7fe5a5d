import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WhoEntry } from '../messaging/protocol.ts';
import { Flower } from '../ui/flower.tsx';
import type { MessageKey, Translate } from '../ui/translate.ts';
import { BadgeField } from './badge-field.tsx';
import { CardActions } from './card-actions.tsx';
import type { CardModel } from './card-model.ts';
import type { CardRequest } from './card-request.ts';
import { ClaimStrip } from './claim-strip.tsx';
import { HelpersField } from './helpers-field.tsx';
import { IdeaSection } from './idea/idea-section.tsx';
import { JoyLine } from './joy-line.tsx';
import { Posted } from './posted.tsx';
import { ValueChips } from './value-chips.tsx';
import { VisibilityChoice } from './visibility-choice.tsx';
import { WhoList } from './who-list.tsx';
import { WordsField } from './words-field.tsx';

interface CardProps {
  readonly model: CardModel;
  readonly t: Translate;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onClose: () => void;
}

/** The praise card: with one's own praise a form, without it only what others said. */
export function Card({ model, t, now, onClose }: CardProps) {
  const { request, phase } = model;
  const { team, locale } = request.setup;
  const writes = request.mark.mine !== null; // also after a refusal took the flower: the words stay in view
  const who = model.who.entries.value;
  const shown =
    typeof who === 'string' || !writes ? who : who.filter((entry) => !entry.mine || isAnswered(entry));
  const isPrivate = writes && model.author.value?.wish === 'private';
  const title = writes ? t('card.title', model.name.value) : t(titleOf(request));
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
      <p class="under">
        <span class="purpose" title={team.purpose}>
          {team.purpose}
        </span>
        <Posted time={request.time} now={now} locale={locale} t={t} />
      </p>
      {writes && (
        <p class="wish" aria-live="polite">
          {isPrivate && t('card.wish', model.name.value)}
        </p>
      )}
      {writes && (
        <>
          <div class="field">
            <span class="label" aria-hidden="true">
              {t('card.values')}
            </span>
            <ValueChips
              label={t('card.values')}
              theme={t('card.theme')}
              values={team.values}
              chosen={model.value}
            />
          </div>
          <WordsField model={model} t={t} />
          <JoyLine model={model} t={t} />
          <div class="folds">
            <BadgeField model={model} t={t} />
            <HelpersField helpers={model.helpers} t={t} />
          </div>
          <VisibilityChoice model={model} t={t} />
          <CardActions model={model} t={t} />
        </>
      )}
      <p ref={state} class={`state ${phase.value}`} role="status">
        {phase.value !== 'idle' && t(`card.state.${phase.value}`)}
      </p>
      <ClaimStrip model={model} t={t} />
      {(request.mark.n > (writes ? 1 : 0) || typeof shown !== 'string') && (
        <WhoList
          entries={shown}
          who={model.who}
          own={request.own}
          leads={request.setup.me.leads}
          values={team.values}
          badges={model.badge.known.value}
          now={now}
          locale={locale}
          t={t}
        />
      )}
      <IdeaSection model={model.idea} leads={request.setup.me.leads} now={now} locale={locale} t={t} />
    </>
  );
}

function titleOf({ own, mark }: CardRequest): MessageKey {
  if (!own) return 'card.who.title';
  return mark.n > 0 ? 'card.own_title' : 'card.own_post';
}

/** One's own praise stands in the form already; in the list only for what others did with it, and what was given to others who helped. */
function isAnswered({ helper, seconds, cosigns, thanked, secret }: WhoEntry): boolean {
  return helper !== null || seconds > 0 || cosigns.length > 0 || thanked || secret;
}
