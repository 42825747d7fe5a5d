import { useId } from 'preact/hooks';
import type { Origin } from '../../messaging/protocol.ts';
import type { Translate } from '../../ui/translate.ts';
import type { OriginsModel } from './origins-model.ts';

interface OriginFieldProps {
  readonly model: OriginsModel;
  readonly t: Translate;
}

/** What the proposal came of: nothing that is said, or one of the posts known here, each with its site. */
export function OriginField({ model, t }: OriginFieldProps) {
  const group = useId();
  const { words, told, chosen, many, shown } = model;
  const found = told.value.origins.length;
  if (found === 0 && words.value === '') return null;
  return (
    <fieldset class="origins" ref={bringIntoView}>
      <legend class="label">{t('card.idea.from')}</legend>
      {many.value && (
        <input
          type="search"
          class="search"
          maxLength={100}
          aria-label={t('card.idea.search')}
          placeholder={t('card.idea.search')}
          value={words.value}
          onInput={({ currentTarget: { value } }) => void model.search(value)}
        />
      )}
      <div class="origin-list">
        <label class="origin">
          <input
            type="radio"
            name={group}
            value=""
            checked={chosen.value === null}
            onChange={() => {
              chosen.value = null;
            }}
          />
          <span>{t('card.idea.no_from')}</span>
        </label>
        {shown.value.map((origin) => (
          <label key={origin.post} class="origin">
            <input
              type="radio"
              name={group}
              value={origin.post}
              checked={chosen.value?.post === origin.post}
              onChange={() => {
                chosen.value = origin;
              }}
            />
            <span class="origin-text">
              <span class="origin-title" title={origin.title}>
                {origin.title}
              </span>
              <span class="soft origin-about">
                {aboutOf(origin, t).map((part) => (
                  <span key={part}>{part}</span>
                ))}
              </span>
            </span>
          </label>
        ))}
      </div>
      <p class="soft" aria-live="polite">
        {found === 0 ? t('card.idea.none_found') : told.value.more && t('card.idea.more')}
      </p>
    </fieldset>
  );
}

/** Where it is, what the reader has to do with it, and how far it came as an idea. */
function aboutOf({ site, part, authorName, state }: Origin, t: Translate): string[] {
  const name = authorName.trim();
  const whose =
    part === 'received' ? t('card.idea.part.received') : name && t(`card.idea.part.${part}`, name);
  return [site, whose, state ? t(`common.idea.state.${state}`) : ''].filter((one) => one !== '');
}

/** It comes when the form stands already: the button that marks the post stays in view. */
function bringIntoView(element: HTMLElement | null): void {
  element?.parentElement?.scrollIntoView({ block: 'nearest' });
}
