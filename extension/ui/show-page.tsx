import { effect, type ReadonlySignal } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import { keepPlace } from './keep-place.ts';
import { type Surroundings, SurroundingsProvider } from './surroundings.ts';
import type { MessageKey } from './translate.ts';

/** Draws a page into `#app` in the reader's language, which the document then says it is in. */
export function showPage(
  Screen: ComponentType,
  surroundings: ReadonlySignal<Surroundings>,
  title: MessageKey,
): void {
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app');
  effect(() => {
    document.documentElement.lang = surroundings.value.locale;
    document.title = surroundings.value.t(title);
  });
  function Spoken() {
    return (
      <SurroundingsProvider value={surroundings.value}>
        <Screen />
      </SurroundingsProvider>
    );
  }
  render(<Spoken />, root);
  keepPlace(root);
}
