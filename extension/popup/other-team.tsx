import type { JoinLink } from '../../shared/contract/link.ts';
import { JoinForm } from '../ui/join/join-form.tsx';
import { useSurroundings } from '../ui/surroundings.ts';

interface OtherTeamProps {
  readonly offered: { readonly text: string; readonly link: JoinLink };
  readonly name: string;
}

/** The tab holds a join link of another team: joining it means leaving this one, so that is said first. */
export function OtherTeam({ offered, name }: OtherTeamProps) {
  const { t } = useSurroundings();
  return (
    <section class="panel stack">
      <h2>{t('popup.other.heading')}</h2>
      <p class="soft">{t('popup.other.text')}</p>
      <JoinForm offered={offered} name={name} />
    </section>
  );
}
