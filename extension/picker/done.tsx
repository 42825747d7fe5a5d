import { explainFault } from '../ui/explain.ts';
import type { MessageKey, Translate } from '../ui/translate.ts';
import type { PickerModel } from './picker-model.ts';

interface DoneProps {
  readonly model: PickerModel;
  /** The site is switched on. */
  readonly on: boolean;
  readonly mayShare: boolean;
  readonly t: Translate;
  readonly onClose: () => void;
}

/** The last panel: it was kept, and an admin may give it to the whole team. */
export function Done({ model, on, mayShare, t, onClose }: DoneProps) {
  const shared = model.shared.value;
  const isShared = typeof shared === 'object' && shared !== null && shared.ok;
  const why = whyNot(shared);
  return (
    <>
      <p role="status">{t(on ? 'picker.kept.on' : 'picker.kept.off')}</p>
      {mayShare && (
        <section class="share">
          <p role="status">{t(isShared ? 'picker.share.done' : 'picker.share.ask')}</p>
          {why !== null && (
            <p class="refused" role="alert">
              {t('picker.share.not')} {why && t(why)}
            </p>
          )}
          {!isShared && (
            <button type="button" disabled={shared === 'sharing'} onClick={() => void model.share()}>
              {t(shared === 'sharing' ? 'picker.share.busy' : 'picker.share.share')}
            </button>
          )}
        </section>
      )}
      <footer>
        <button type="button" class="main" onClick={onClose}>
          {t('picker.kept.close')}
        </button>
      </footer>
    </>
  );
}

/** Why it was not shared; undefined for what nobody expected, null where there is nothing to say. */
function whyNot(shared: PickerModel['shared']['value']): MessageKey | undefined | null {
  if (shared === 'failed') return undefined;
  if (shared === null || shared === 'sharing' || shared.ok) return null;
  if (shared.fault === 'unreadable') return 'picker.share.unreadable';
  return shared.fault === 'too-large' ? 'picker.share.too_large' : explainFault(shared.fault);
}
