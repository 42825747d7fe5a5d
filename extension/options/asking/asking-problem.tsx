import { explainFault } from '../../ui/explain.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import type { Asking } from './use-asking.ts';

/** Why the server did not do what was asked, and that nothing waits until it can be reached. */
export function AskingProblem({ asking: { fault, failed } }: { readonly asking: Asking }) {
  const { t } = useSurroundings();
  if (failed) return <ProblemNote>{t('popup.failed')}</ProblemNote>;
  if (!fault) return null;
  return (
    <ProblemNote testId="asking-fault">
      {t(explainFault(fault))}
      {fault.kind === 'offline' && (
        <>
          <br />
          {t('options.asking.online')}
        </>
      )}
    </ProblemNote>
  );
}
