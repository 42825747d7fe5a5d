import { useSurroundings } from '../ui/surroundings.ts';

/** Giver and receiver alone know of this praise. */
export function SecretChip() {
  const { t } = useSurroundings();
  return (
    <span class="secret" data-testid="secret">
      {t('popup.praise.secret')}
    </span>
  );
}
