import type { Translate } from '../ui/translate.ts';
import type { Examined } from './examine.ts';

interface CheckListProps {
  readonly examined: Examined;
  readonly hasViewer: boolean;
  readonly t: Translate;
}

/** What is right and what is not about the recipe, in plain words; what keeps it from being used comes first. */
export function CheckList({ examined, hasViewer, t }: CheckListProps) {
  const { read, silent, shared, isWeak, isDerived, withoutTime, withoutPermalink } = examined;
  const found = [
    shared > 0 && t('picker.check.shared', shared),
    silent > 0 && t('picker.check.silent', silent),
    isDerived && t('picker.check.derived'),
    isWeak && t('picker.check.weak'),
    withoutPermalink > 0 && t('picker.check.permalink', withoutPermalink),
    withoutTime > 0 && t('picker.check.time', withoutTime),
    !hasViewer && t('picker.check.viewer'),
  ].filter((words) => words !== false);
  if (read.length === 0) return null;
  return (
    <section class="check">
      <h3>{t('picker.check.heading')}</h3>
      {found.length === 0 ? (
        <p>{t('picker.check.fine')}</p>
      ) : (
        <ul>
          {found.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
