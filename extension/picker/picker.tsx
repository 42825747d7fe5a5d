import type { Translate } from '../ui/translate.ts';
import { CheckList } from './check-list.tsx';
import { Done } from './done.tsx';
import type { PickerModel } from './picker-model.ts';

interface PickerProps {
  readonly model: PickerModel;
  /** The reader may give it to the whole team. */
  readonly mayShare: boolean;
  readonly t: Translate;
  readonly onClose: () => void;
}

/** The panel of the recipe maker: says what to point at next, and shows what was made of it. */
export function Picker({ model, mayShare, t, onClose }: PickerProps) {
  const asked = model.asked.value;
  const refused = model.refused.value;
  const kept = model.kept.value;
  const isDone = typeof kept === 'object' && kept !== null && kept.ok;
  return (
    <>
      <header>
        <h2 id="title">{t('picker.title')}</h2>
        <button type="button" class="close" aria-label={t('picker.close')} onClick={onClose}>
          ✕
        </button>
      </header>
      {isDone ? (
        <Done model={model} on={kept.on} mayShare={mayShare} t={t} onClose={onClose} />
      ) : (
        <>
          <p class="ask" role="status" aria-live="polite">
            {asked && t(`picker.point.${asked}`)}
            {asked && <small>{t('picker.point.keys')}</small>}
            {refused && <strong class="refused">{t(`picker.refused.${refused}`)}</strong>}
          </p>
          {model.list.value && <Made model={model} t={t} />}
        </>
      )}
    </>
  );
}

function Made({ model, t }: Pick<PickerProps, 'model' | 't'>) {
  const { lists } = model.proposed.value;
  const count = model.list.value?.posts.length ?? 0;
  const authors = model.authors.value;
  const recipe = model.recipe.value;
  const kept = model.kept.value;
  const examined = model.examined.value;
  const isUsable = examined !== null && examined.read.length > 0 && examined.shared === 0;
  return (
    <>
      <section>
        <h3>{t('picker.list.count', examined?.read.length ?? 0, count)}</h3>
        {lists.length > 1 && (
          <label class="range">
            <span>{t('picker.list.narrow')}</span>
            <input
              type="range"
              min={0}
              max={lists.length - 1}
              value={model.step.value}
              aria-label={t('picker.list.range')}
              aria-valuetext={t('picker.list.posts', count)}
              onInput={({ currentTarget }) => model.slide(currentTarget.valueAsNumber)}
            />
            <span>{t('picker.list.broad')}</span>
          </label>
        )}
        <button type="button" onClick={() => model.ask('example')}>
          {t('picker.list.example')}
        </button>
      </section>
      {typeof recipe === 'string' ? (
        <p class="refused">{t(`picker.missing.${recipe}`)}</p>
      ) : (
        <Sample model={model} t={t} />
      )}
      <section class="row">
        {authors.length > 1 && (
          <button type="button" onClick={() => model.nameOther((model.other.value + 1) % authors.length)}>
            {t('picker.author.other')}
          </button>
        )}
        <button type="button" onClick={() => model.ask('author')}>
          {t('picker.author.point')}
        </button>
        <button type="button" aria-pressed={model.viewer.value !== null} onClick={() => model.ask('viewer')}>
          {t(model.viewer.value ? 'picker.viewer.known' : 'picker.viewer.point')}
        </button>
      </section>
      {examined && <CheckList examined={examined} hasViewer={model.viewer.value !== null} t={t} />}
      {(kept === 'failed' || (typeof kept === 'object' && kept !== null)) && (
        <p class="refused" role="alert">
          {t('picker.failed')}
        </p>
      )}
      <footer>
        <button
          type="button"
          class="main"
          disabled={!isUsable || kept === 'keeping'}
          onClick={() => void model.keep()}
        >
          {t('picker.keep')}
        </button>
      </footer>
    </>
  );
}

/** What is read of the first posts, so that a wrong name is seen at a glance. */
function Sample({ model, t }: Pick<PickerProps, 'model' | 't'>) {
  const read = model.examined.value?.read ?? [];
  return (
    <ul class="sample" aria-label={t('picker.sample')}>
      {read.slice(0, 3).map((post) => (
        <li key={post.id}>
          <b>{post.author.name}</b>
          <span>{post.time ?? ''}</span>
        </li>
      ))}
      {read.length > 3 && <li class="soft">{t('picker.more', read.length - 3)}</li>}
    </ul>
  );
}
