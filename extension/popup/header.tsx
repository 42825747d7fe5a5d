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
      <div lang={team?.locale}>
        <h1 data-testid="joined-team">{team?.name ?? session.team}</h1>
        {team && <p class="soft">{team.purpose}</p>}
      </div>
      <p class="header-me" title={called}>
        {called}
      </p>
    </header>
  );
}
