import { describe, expect, it } from 'vitest';
import { GivenItem } from '../../../extension/popup/given-item.tsx';
import { PraiseChips } from '../../../extension/popup/praise-chips.tsx';
import type { TeamRow } from '../../../extension/store/schema.ts';
import type { BadgeId } from '../../../shared/contract/ids.ts';
import { praiseIdOf, praiseRow, team } from '../ui/rows.ts';
import { show } from '../ui/show.tsx';

const spark: TeamRow['badges'][number] = {
  id: 'spark' as BadgeId,
  kind: 'given',
  ...{ ja: 'ひらめき', en: 'Bright spark', aboutJa: '道を開いた人へ', aboutEn: 'For opening a way' },
  ...{ icon: '💡', colour: '#f08c00', value: null, givers: 'everybody', per28Days: null, rule: null },
  ...{ active: true, retired: 1 },
};
const withSpark = { ...team, badges: [spark] };

describe('a praise in the popup', () => {
  it('shows the badge that it carries, in the reader’s language, also one retired since', async () => {
    const praise = praiseRow('a', { badge: spark.id });
    const { find } = await show(<PraiseChips praise={praise} team={withSpark} />);
    expect(find('praise-badge').textContent).toBe('💡 ひらめき');
    const english = await show(<PraiseChips praise={praise} team={withSpark} />, { locale: 'en' });
    expect(english.find('praise-badge').textContent).toBe('💡 Bright spark');
  });

  it('says that it is for somebody who helped, and is written anew where the author’s is', async () => {
    const item = (group: string | null) => (
      <GivenItem
        praise={praiseRow('a', { direction: 'given', group: group ? praiseIdOf(group) : null })}
        team={withSpark}
        names={new Map()}
        wishes={new Map()}
        isNew={false}
        draft={undefined}
        tellsWorth={false}
      />
    );
    const main = await show(item(null));
    expect(main.root.textContent).toContain('書き直す');
    expect(main.root.textContent).not.toContain('助けてくれた人として');
    const helped = await show(item('b'));
    expect(helped.root.textContent).not.toContain('書き直す');
    expect(helped.find('helped').textContent).toContain('助けてくれた人として');
  });
});
