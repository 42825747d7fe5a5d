import type { Home } from '../home.ts';
import { TeamQuests } from '../quests/team-quests.tsx';
import { WeekPanel } from '../week/week-panel.tsx';
import { ThemeLine } from './theme-line.tsx';

/** What the reader's team and department do together. */
export function TeamPanel({ home }: { readonly home: Home }) {
  return (
    <div class="panel-stack" data-testid="team-panel">
      <ThemeLine team={home.team} />
      <WeekPanel home={home} />
      <TeamQuests home={home} />
    </div>
  );
}
