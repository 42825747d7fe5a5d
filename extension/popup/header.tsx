import type { SessionRow, TeamRow } from '../store/schema.ts';
import { Flower } from '../ui/flower.tsx';

interface HeaderProps {
  readonly session: Pick<SessionRow, 'team'>;
  /** How the reader would like to be named. */
  readonly called: string;
  /** Null until the team has first been fetched. */
  readonly team: TeamRow | null;
}

/** The team, and what praise is for in it (DESIGN.md §1: never without a purpose), in the team's own language. */
export function Header({ session, team, called }: HeaderProps) {
  return (
    <header class="header">
      <Flower size={40} />
      <h1 lang={team?.locale} data-testid="joined-team">
        {team?.name ?? session.team}
      </h1>
      <p class="header-me" title={called}>
        {called}
      </p>
      {team && (
        <p class="soft purpose" lang={team.locale}>
          {team.purpose}
        </p>
      )}
    </header>
  );
}
