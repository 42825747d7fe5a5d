import type { TrialResponse } from '../../../shared/contract/badge.ts';
import type { Locale } from '../../../shared/contract/views.ts';
import type { Translate } from '../../ui/translate.ts';

const names = [
  'options.badges.trial_single',
  'options.badges.trial_double',
  'options.badges.trial_full',
] as const;

/** "この条件なら、今日は 23 人がこのバッジを持ちます（一重 20 / 二重 3）": each under the fullest flower that she would have. */
export function sayTrial(
  { holders, tiers }: TrialResponse,
  { t, locale }: { readonly t: Translate; readonly locale: Locale },
): string {
  const whole = t('options.badges.trial', holders);
  const each = tiers.flatMap((atLeast, at) => {
    const name = names[at];
    return name ? [t(name, atLeast - (tiers[at + 1] ?? 0))] : [];
  });
  if (each.length < 2) return whole;
  return locale === 'ja' ? `${whole}（${each.join(' / ')}）` : `${whole} (${each.join(' / ')})`;
}
