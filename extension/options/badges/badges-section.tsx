import { useState } from 'preact/hooks';
import type { TeamRow } from '../../store/schema.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/problem.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { useAction } from '../../ui/use-action.ts';
import { Section } from '../section.tsx';

/** The badges of the team, for its admins. What is behind the button is loaded when it is pressed: few ever need it. */
export function BadgesSection({ values }: { readonly values: TeamRow['values'] }) {
  const { t } = useSurroundings();
  const [desk, setDesk] = useState<typeof import('./badge-desk.tsx') | null>(null);
  const action = useAction();
  return (
    <Section title={t('options.badges.heading')}>
      <p class="soft">{t('options.badges.intro')}</p>
      {desk ? (
        <desk.BadgeDesk values={values} />
      ) : (
        <Button
          busy={action.busy}
          testId="badges-open"
          onClick={() => void action.run(async () => setDesk(await import('./badge-desk.tsx')))}
        >
          {t('options.badges.open')}
        </Button>
      )}
      {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
    </Section>
  );
}
