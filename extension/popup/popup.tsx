import { JoinForm } from '../ui/join/join-form.tsx';
import { offeredLink } from '../ui/join/offered-link.ts';
import { OutboxNotice } from '../ui/outbox/outbox-notice.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import type { ActiveTab } from './active-tab.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import type { Home } from './home.ts';
import { NameQuestion } from './name-question.tsx';
import { OtherTeam } from './other-team.tsx';
import { Panels } from './panels.tsx';
import { PersonaQuestion } from './persona-question.tsx';
import { PreferQuestion } from './prefer-question.tsx';
import type { SiteState } from './this-site.tsx';
import { Welcome } from './welcome.tsx';

interface PopupProps {
  readonly home: Home;
  readonly tab: ActiveTab | null;
  readonly site: SiteState | null;
  /** The member has a stand-in for a name. */
  readonly nameless?: boolean;
  readonly onMore: () => void;
}

/**
 *   not joined ── join ──▶ joined ── token refused ──▶ ended ── join again ──▶ joined
 *
 * An ended session keeps everything readable; only the switch for sites waits until one has joined again.
 */
export function Popup({ home, tab, site, nameless = false, onMore }: PopupProps) {
  const { t } = useSurroundings();
  const { session, team } = home;
  const offered = offeredLink(tab?.url ?? null);
  if (!session)
    return (
      <main class="popup">
        <Welcome offered={offered} />
        <Footer />
      </main>
    );
  const ended = session.state === 'ended';
  const isOther = offered && (offered.link.team !== session.team || offered.link.server !== session.server);
  return (
    <main class="popup">
      <Header session={session} team={team} called={home.called} />
      {ended ? (
        <section class="panel stack">
          <h2>{t('popup.ended.heading')}</h2>
          <p class="soft">{t('popup.ended.text')}</p>
          <JoinForm offered={offered} name={session.name} />
        </section>
      ) : (
        isOther && <OtherTeam offered={offered} name={session.name} />
      )}
      <OutboxNotice outbox={home.outbox} fault={home.fault} ended={ended} />
      {nameless && !ended && <NameQuestion />}
      {home.asked.map((persona) => (
        <PersonaQuestion key={persona.persona} persona={persona} />
      ))}
      {!nameless && !ended && asksPreferences(home) && <PreferQuestion />}
      {/* The page of one's own join link is no site to speak of. */}
      <Panels home={home} tab={offered ? null : tab} site={site} onMore={onMore} />
      <Footer />
    </main>
  );
}

/** After name and accounts; never before the server told what was chosen in another browser, nor once it was put off. */
function asksPreferences({ asked, own }: Home): boolean {
  return asked.length === 0 && own?.growth != null && own.preferences === null && own.dismissed === undefined;
}
