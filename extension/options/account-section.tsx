import type { PersonaRow } from '../store/schema.ts';
import { InPlace } from '../ui/in-place.tsx';
import { NameForm } from '../ui/name-form.tsx';
import { siteHost } from '../ui/site-host.ts';
import { useSurroundings } from '../ui/surroundings.ts';
import type { Account } from './account.ts';
import { DepartmentForm } from './department-form.tsx';
import { PersonaItem } from './persona-item.tsx';
import { Section } from './section.tsx';

interface AccountSectionProps {
  readonly session: NonNullable<Account['session']>;
  readonly department: string | null;
  /** Those that colleagues named. */
  readonly departments: readonly string[];
  /** One's own, and those one said no to. */
  readonly personas: readonly PersonaRow[];
}

/** Who the team takes the reader for. */
export function AccountSection({ session, department, departments, personas }: AccountSectionProps) {
  const { t } = useSurroundings();
  const own = personas.filter(({ state }) => state === 'yours');
  const declined = personas.filter(({ state }) => state === 'declined');
  return (
    <Section title={t('options.account.heading')}>
      <dl class="facts">
        <dt>{t('options.account.name')}</dt>
        <dd class="stack">
          <span>{session.name}</span>
          {session.state === 'good' && (
            <InPlace label={t('options.account.rename')} testId="rename">
              {(close) => <NameForm name={session.name} onDone={close} onCancel={close} />}
            </InPlace>
          )}
        </dd>
        <dt>{t('options.department.label')}</dt>
        <dd class="stack">
          <span data-testid="department-now">{department ?? t('options.department.none')}</span>
          {session.state === 'good' && (
            <InPlace label={t('options.department.change')} testId="department-change">
              {(close) => <DepartmentForm department={department} known={departments} close={close} />}
            </InPlace>
          )}
        </dd>
        <dt>{t('options.account.role')}</dt>
        <dd>{t(`options.account.${session.role}`)}</dd>
        <dt>{t('options.account.server')}</dt>
        <dd>{siteHost(session.server)}</dd>
      </dl>
      <h3>{t('options.account.personas')}</h3>
      {own.length === 0 && <p class="soft">{t('options.account.personas_none')}</p>}
      <PersonaList personas={own} />
      {declined.length > 0 && <h3>{t('options.account.declined')}</h3>}
      <PersonaList personas={declined} />
    </Section>
  );
}

function PersonaList({ personas }: { readonly personas: readonly PersonaRow[] }) {
  if (personas.length === 0) return null;
  return (
    <ul class="site-rows wide">
      {personas.map((one) => (
        <PersonaItem key={one.persona} persona={one} />
      ))}
    </ul>
  );
}
