import type { Locale } from '../../../shared/contract/views.ts';
import { catchFocus } from '../../ui/catch-focus.ts';
import { IdeaPath } from '../../ui/idea/idea-path.tsx';
import { IdeaSteps } from '../../ui/idea/idea-steps.tsx';
import { IdeaWait } from '../../ui/idea/idea-wait.tsx';
import { MoveForm } from '../../ui/idea/move-form.tsx';
import type { Translate } from '../../ui/translate.ts';
import { Fold } from '../fold.tsx';
import type { IdeaModel } from './idea-model.ts';
import { LinkedIdeas } from './linked-ideas.tsx';
import { ProposeForm } from './propose-form.tsx';

interface IdeaSectionProps {
  readonly model: IdeaModel;
  readonly leads: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly locale: Locale;
  readonly t: Translate;
}

/** The post as a proposal: where it stands, what was said, what it came of and what came of it; or the way to make it one. */
export function IdeaSection({ model, leads, now, locale, t }: IdeaSectionProps) {
  const told = model.told.value;
  if (!told) return null;
  const { idea, born } = told;
  return (
    <section class="idea" aria-label={t('card.idea.title')}>
      {idea ? (
        <>
          <div tabIndex={-1} ref={catchFocus}>
            <IdeaPath state={idea.state} steps={idea.steps} t={t} />
          </div>
          <div class="idea-facts">
            <IdeaWait idea={idea} now={now} t={t} />
            {idea.pending && <span class="soft">{t('card.idea.pending')}</span>}
          </div>
          <IdeaSteps steps={idea.steps} now={now} locale={locale} t={t} />
          {idea.from && <LinkedIdeas label={t('common.idea.from')} links={[idea.from]} t={t} />}
          {idea.mine && idea.state === 'proposed' && (
            <button
              type="button"
              class="button quiet"
              aria-disabled={model.busy.value}
              onClick={() => void model.unpropose()}
            >
              {t('card.idea.back')}
            </button>
          )}
          {leads && (
            <Fold label={t('common.idea.move.start')} told="" begun={model.next.value.state !== null}>
              <MoveForm
                current={idea.state}
                next={model.next.value}
                busy={model.busy.value}
                onNext={model.begin}
                onSave={() => void model.move()}
                t={t}
              />
            </Fold>
          )}
        </>
      ) : (
        <ProposeForm model={model} t={t} />
      )}
      <p class="soft fault" aria-live="polite">
        {model.failed.value && t('card.idea.failed')}
      </p>
      {born.length > 0 && <LinkedIdeas label={t('common.idea.born')} links={born} t={t} />}
    </section>
  );
}
