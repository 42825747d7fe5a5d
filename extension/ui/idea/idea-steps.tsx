import type { Locale } from '../../../shared/contract/views.ts';
import type { IdeaEntry } from '../../messaging/protocol.ts';
import { Ago } from '../ago.tsx';
import type { Translate } from '../translate.ts';

interface IdeaStepsProps {
  readonly steps: IdeaEntry['steps'];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly locale: Locale;
  readonly t: Translate;
}

/** Who took an idea where, and what leaders said to it. */
export function IdeaSteps({ steps, now, locale, t }: IdeaStepsProps) {
  return (
    <ol class="idea-steps">
      {steps.map(({ state, at, name, words }, place) => (
        <li key={`${place} ${state}`}>
          <p class="idea-step">
            <span>{t(`common.idea.step.${state}`, name)}</span>
            <Ago at={at} now={now} locale={locale} />
          </p>
          {words && <blockquote class="idea-words">{words}</blockquote>}
        </li>
      ))}
    </ol>
  );
}
