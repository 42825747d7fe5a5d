import { Ago } from '../ui/ago.tsx';
import { OutboxNotice } from '../ui/outbox/outbox-notice.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import type { Account } from './account.ts';
import { Section } from './section.tsx';

export function OutboxSection({ account }: { readonly account: Account }) {
  const { t, locale, clock } = useSurroundings();
  const { outbox, fault, syncedAt, session } = account;
  return (
    <Section title={t('options.outbox.heading')}>
      {outbox.length === 0 && <p>{t('options.outbox.empty')}</p>}
      <OutboxNotice outbox={outbox} fault={fault} ended={session?.state === 'ended'} />
      <p class="soft">
        {syncedAt > 0 ? (
          <>
            {t('options.outbox.synced')}: <Ago at={syncedAt} now={clock()} locale={locale} />
          </>
        ) : (
          t('options.outbox.never')
        )}
      </p>
    </Section>
  );
}
