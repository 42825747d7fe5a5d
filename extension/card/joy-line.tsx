import type { Translate } from '../ui/translate.ts';
import type { CardModel } from './card-model.ts';

/**
 * One true line for who hesitates to write (RECOGNITION.md rule 12: givers under-rate the joy). Silent once there are words;
 * its place stays, so that the card does not jump under the first letter.
 */
export function JoyLine({ model, t }: { readonly model: CardModel; readonly t: Translate }) {
  if (!model.isNew) return null;
  return <p class="joy">{model.words.value.trim() === '' ? t('card.joy') : ' '}</p>;
}
