import type { JoinLink } from '../../shared/contract/link.ts';
import { Flower } from '../ui/flower.tsx';
import { JoinForm } from '../ui/join/join-form.tsx';
import { useSurroundings } from '../ui/surroundings.ts';

interface WelcomeProps {
  readonly offered: { readonly text: string; readonly link: JoinLink } | null;
}

/** What this is in two sentences, and the way in. */
export function Welcome({ offered }: WelcomeProps) {
  const { t } = useSurroundings();
  return (
    <>
      <header class="welcome">
        <Flower size={72} />
        <h1>{t('popup.join.heading')}</h1>
        <p>{t('popup.join.intro')}</p>
      </header>
      <JoinForm offered={offered} />
    </>
  );
}
