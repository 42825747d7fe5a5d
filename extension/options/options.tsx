import { type NoticeSettings, usualNotices } from '../notices/settings.ts';
import { Flower } from '../ui/flower.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import { AboutSection } from './about-section.tsx';
import type { Account } from './account.ts';
import { AccountSection } from './account-section.tsx';
import { BadgesSection } from './badges/badges-section.tsx';
import { LanguageSection } from './language-section.tsx';
import { NoticeSection } from './notice-section.tsx';
import { OutboxSection } from './outbox-section.tsx';
import { PreferSection } from './prefer-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { RecipesSection } from './recipes/recipes-section.tsx';
import type { RecipeChoice } from './sites/recipe-choice.ts';
import type { SiteRow } from './sites/site-row.tsx';
import { SitesSection } from './sites/sites-section.tsx';
import { TeamSection } from './team/team-section.tsx';

interface OptionsProps {
  readonly account: Account;
  readonly sites: readonly SiteRow[];
  readonly recipes: readonly RecipeChoice[];
  readonly notices?: NoticeSettings;
  readonly version: string;
  /** The organisation keeps this browser in the team. */
  readonly managed?: boolean;
}

/** The settings, most used first. */
export function Options({
  account,
  sites,
  recipes,
  notices = usualNotices,
  version,
  managed = false,
}: OptionsProps) {
  const { t } = useSurroundings();
  const isAdmin = account.session?.state === 'good' && account.session.role === 'admin';
  return (
    <main class="options">
      <header class="options-head">
        <Flower size={44} />
        <h1>{t('options.title')}</h1>
      </header>
      <TeamSection account={account} managed={managed} />
      {account.session && (
        <AccountSection
          session={account.session}
          department={account.department}
          departments={account.departments}
          personas={account.personas}
        />
      )}
      {account.session?.state === 'good' && <PreferSection preferences={account.preferences} />}
      {account.session && <NoticeSection notices={notices} />}
      {isAdmin && (
        <>
          <BadgesSection values={account.team?.values ?? []} />
          <RecipesSection products={recipes} />
        </>
      )}
      <SitesSection sites={sites} recipes={recipes} mayShare={isAdmin} />
      {account.session && <OutboxSection account={account} />}
      <LanguageSection />
      <PrivacySection />
      <AboutSection version={version} />
    </main>
  );
}
