import { Chip } from '../../ui/chip.tsx';
import { JoinForm } from '../../ui/join/join-form.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import type { Account } from '../account.ts';
import { Section } from '../section.tsx';
import { LeaveTeam } from './leave-team.tsx';

interface TeamSectionProps {
  readonly account: Account;
  /** The organisation keeps this browser in the team. */
  readonly managed: boolean;
}

/** The team one is in, or the way into one. */
export function TeamSection({ account, managed }: TeamSectionProps) {
  const { t, locale } = useSurroundings();
  const { session, team } = account;
  if (!session)
    return (
      <Section title={t('options.team.heading')}>
        <p>{t('popup.join.intro')}</p>
        <JoinForm />
      </Section>
    );
  return (
    <Section title={t('options.team.heading')}>
      <p class="team-name" lang={team?.locale} data-testid="joined-team">
        {team?.name ?? session.team}
      </p>
      {session.state === 'ended' && (
        <>
          <p class="problem wide">{t('popup.ended.text')}</p>
          <JoinForm name={session.name} />
        </>
      )}
      {team && (
        <>
          <p lang={team.locale}>{team.purpose}</p>
          <ul class="chips" aria-label={t('options.team.values')}>
            {team.values.map((value) => (
              <li key={value.id}>
                <Chip label={value[locale]} colour={value.colour} />
              </li>
            ))}
          </ul>
        </>
      )}
      {managed ? (
        <p class="soft" data-testid="leave-managed">
          {t('options.leave.managed')}
        </p>
      ) : (
        <LeaveTeam outbox={account.outbox} drafts={account.drafts} />
      )}
    </Section>
  );
}
