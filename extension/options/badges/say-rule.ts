import type { Rule } from '../../../shared/contract/badge.ts';
import type { Locale } from '../../../shared/contract/views.ts';
import type { TeamRow } from '../../store/schema.ts';
import type { Translate } from '../../ui/translate.ts';

interface Told {
  readonly t: Translate;
  readonly locale: Locale;
  readonly values: TeamRow['values'];
}

/** A rule as one plain sentence, put together of its parts: what happens, each condition around it, and how many of whom. */
export function sayRule(rule: Rule, told: Told): string {
  const { t, locale } = told;
  const { count, tiers } = rule;
  const what = sayConditions(rule, told);
  if (count === 'first') return t('options.badges.rule.first', what);
  const [only] = tiers;
  const numbers =
    locale === 'ja' ? tiers.join('・') : new Intl.ListFormat(locale).format(tiers.map((one) => String(one)));
  return t(`options.badges.rule.${count}`, tiers.length === 1 && only !== undefined ? only : numbers, what);
}

/** Each condition takes what was said so far into its own words: Japanese puts it before, English after. */
function sayConditions(rule: Rule, told: Told): string {
  const { t, locale, values } = told;
  let said = sayDeed(rule, told);
  if (rule.worded) said = t('options.badges.rule.worded', said);
  if (rule.lifting) said = t('options.badges.rule.lifting', said);
  if (rule.crossing) said = t('options.badges.rule.crossing', said);
  if (rule.value !== null) {
    const value = values.find(({ id }) => id === rule.value);
    said = t('options.badges.rule.value', said, value?.[locale] ?? rule.value);
  }
  if (rule.withinDays !== null) said = t('options.badges.rule.within', said, rule.withinDays);
  return said;
}

/** An idea that reached no state in particular has at least been proposed. */
function sayDeed({ for: whose, kind, state }: Rule, { t }: Told): string {
  const deed = kind === 'closing' && state === null ? 'answer' : kind;
  const reached = t(`common.idea.state.${state ?? 'proposed'}`);
  return whose === 'doer'
    ? t(`options.badges.rule.doer.${deed}`, reached)
    : t(`options.badges.rule.receiver.${deed}`, reached);
}
