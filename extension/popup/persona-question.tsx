import type { PersonaRow } from '../store/schema.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { siteHost } from '../ui/site-host.ts';
import { useSurroundings } from '../ui/surroundings.ts';
import { useAction } from '../ui/use-action.ts';

/** "Is this account you?" One tap, and praise for the account comes to its owner. */
export function PersonaQuestion({ persona }: { readonly persona: PersonaRow }) {
  const { t, send } = useSurroundings();
  const action = useAction();
  const site = siteHost(persona.site);
  const answer = (yes: boolean) => action.run(() => send('answerPersona', { persona: persona.persona, yes }));
  return (
    <section class="panel stack">
      <p>
        <strong>
          {persona.name
            ? t('popup.persona.question', site, persona.name)
            : t('popup.persona.question_nameless', site)}
        </strong>
      </p>
      <p class="soft">{t('popup.persona.why')}</p>
      <div class="buttons">
        <Button look="main" busy={action.busy} testId="persona-yes" onClick={() => void answer(true)}>
          {t('popup.persona.is_me')}
        </Button>
        <Button busy={action.busy} testId="persona-no" onClick={() => void answer(false)}>
          {t('popup.persona.not_me')}
        </Button>
      </div>
      {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
    </section>
  );
}
