import type { OutboxRow } from '../../store/schema.ts';
import { InPlace } from '../../ui/in-place.tsx';
import { CopyButton } from '../../ui/outbox/copy-button.tsx';
import { Sure } from '../../ui/sure.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';

interface LeaveTeamProps {
  readonly outbox: readonly OutboxRow[];
  readonly drafts: readonly { readonly words: string }[];
}

/** Leaving asks first, and offers what has not been sent to the clipboard: leaving forgets it. */
export function LeaveTeam({ outbox, drafts }: LeaveTeamProps) {
  const { t, send } = useSurroundings();
  const written = [...outbox.map(({ content }) => content?.words ?? ''), ...drafts.map(({ words }) => words)];
  const words = written.map((text) => text.trim()).filter((text) => text !== '');
  return (
    <InPlace label={t('options.leave.button')} testId="leave">
      {(close) => (
        <Sure
          question={t('options.leave.sure')}
          confirm={t('options.leave.confirm')}
          busy={t('options.leave.busy')}
          work={() => send('leave')}
          close={close}
          testId="leave-confirm"
        >
          {outbox.length > 0 && <p class="problem wide">{t('options.leave.waiting', outbox.length)}</p>}
          {drafts.length > 0 && <p class="problem wide">{t('options.leave.drafts', drafts.length)}</p>}
          {words.length > 0 && <CopyButton text={words.join('\n\n')} label={t('options.leave.copy')} />}
        </Sure>
      )}
    </InPlace>
  );
}
