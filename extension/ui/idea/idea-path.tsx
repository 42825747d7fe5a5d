import type { IdeaState } from '../../../shared/contract/badge.ts';
import type { Translate } from '../translate.ts';

const path: readonly IdeaState[] = ['proposed', 'considered', 'adopted', 'realised'];

interface IdeaPathProps {
  readonly state: IdeaState;
  readonly steps: readonly { readonly state: IdeaState }[];
  readonly t: Translate;
}

/** 提案 → 検討 → 採用 → 実現 as small steps, those taken filled; a declined one ends where it was declined. */
export function IdeaPath({ state, steps, t }: IdeaPathProps) {
  const shown = state === 'declined' ? [...path.filter((one) => isTaken(one, steps)), state] : path;
  const at = shown.indexOf(state);
  return (
    <ol class="idea-path" aria-label={t('common.idea.path')}>
      {shown.map((one, index) => (
        <li
          key={one}
          class={index < at ? 'taken' : index === at ? `taken here ${one}` : ''}
          aria-current={index === at ? 'step' : undefined}
        >
          {t(`common.idea.state.${one}`)}
        </li>
      ))}
    </ol>
  );
}

function isTaken(state: IdeaState, steps: IdeaPathProps['steps']): boolean {
  return steps.some((step) => step.state === state);
}
