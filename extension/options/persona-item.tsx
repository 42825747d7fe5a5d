import type { PersonaRow } from '../store/schema.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { siteHost } from '../ui/site-host.ts';
import { useSurroundings } from '../ui/surroundings.ts';
import { useAction } from '../ui/use-action.ts';

/** An account that one answered for, and the way to take the answer back. */
export function PersonaItem({ persona: { persona, name, site, state } }: { readonly persona: PersonaRow }) {
  const { t, send } = useSurroundings();
  const action = useAction();
  const isMine = state === 'yours';
  const label = name ? t('options.account.persona', name, siteHost(site)) : siteHost(site);
  return (
    <li class="site-row" data-testid="persona-row">
      <span>{label}</span>
      <Button
        busy={action.busy}
        testId={isMine ? 'persona-unclaim' : 'persona-claim'}
        onClick={() => void action.run(() => send('answerPersona', { persona, yes: !isMine }))}
      >
        {t(isMine ? 'options.account.not_mine' : 'options.account.mine_after_all')}
        <span class="visually-hidden"> {label}</span>
      </Button>
      {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
    </li>
  );
}
