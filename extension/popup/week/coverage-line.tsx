import { useSurroundings } from '../../ui/surroundings.ts';

/**
 * How far flowers reach in the reader's department (RECOGNITION.md rule 14), in tenths. It is no target, and compares with
 * nobody; who is not reached stands nowhere.
 */
export function CoverageLine({ coverage }: { readonly coverage: number | null }) {
  const { t } = useSurroundings();
  if (coverage === null) return null;
  const tenths = Math.floor(coverage / 10);
  return (
    <p class="soft coverage" data-testid="coverage">
      {tenths === 10 && t('popup.week.coverage.all')}
      {tenths === 0 && t('popup.week.coverage.few')}
      {tenths > 0 && tenths < 10 && t('popup.week.coverage.some', tenths)}
    </p>
  );
}
