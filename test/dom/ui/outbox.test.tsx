import { describe, expect, it } from 'vitest';
import { OutboxNotice } from '../../../extension/ui/outbox/outbox-notice.tsx';
import { outboxRow, uuidOf } from './rows.ts';
import { show } from './show.tsx';

const dead = outboxRow(3, { state: 'dead', reason: 'withdrawn' });

describe('what waits to be sent', () => {
  it('says nothing when all is sent', async () => {
    const { text } = await show(<OutboxNotice outbox={[]} fault={null} ended={false} />);
    expect(text()).toBe('');
  });

  it('says how many wait, why, and that the words are safe', async () => {
    const outbox = [outboxRow(1), outboxRow(2), dead];
    const { find, text } = await show(
      <OutboxNotice outbox={outbox} fault={{ kind: 'offline' }} ended={false} />,
    );
    expect(find('outbox-waiting').textContent).toContain('2 件が送信待ちです');
    expect(text()).toContain('サーバーにつながりません');
    expect(text()).toContain('このブラウザーに保存されています');
  });

  it('counts one in the singular', async () => {
    const outbox = <OutboxNotice outbox={[outboxRow(1)]} fault={null} ended={false} />;
    expect((await show(outbox, { locale: 'en' })).find('outbox-waiting').textContent).toContain(
      '1 waiting to be sent',
    );
  });

  it('sends now and says what still stands in the way', async () => {
    const page = await show(<OutboxNotice outbox={[outboxRow(1)]} fault={null} ended={false} />, {
      answers: { refresh: () => ({ kind: 'not-our-server' }) },
    });
    expect(page.text()).toContain('まもなく自動的に送信します');
    await page.click(page.button('今すぐ送る'));
    expect(page.sent.map(({ type }) => type)).toEqual(['refresh']);
    expect(page.text()).toContain('サーバーとは別のページ');
  });
});

describe('a dead letter', () => {
  const screen = <OutboxNotice outbox={[dead]} fault={null} ended={false} />;

  it('shows its words and why it was refused', async () => {
    const { find } = await show(screen);
    expect(find('dead-letter').textContent).toContain('3 番目の言葉');
    expect(find('dead-letter').textContent).toContain('すでに取り消されています');
  });

  it('is sent again on request', async () => {
    const page = await show(screen);
    await page.click(page.find('dead-retry'));
    expect(page.sent).toEqual([{ type: 'retry', data: { op: uuidOf(3) } }]);
  });

  it('copies its words, and says so', async () => {
    const page = await show(screen);
    await page.click(page.find('dead-copy'));
    expect(page.world.copy).toHaveBeenCalledWith('3 番目の言葉');
    expect(page.text()).toContain('コピーしました');
  });

  it('says how to copy by hand when the clipboard is refused', async () => {
    const page = await show(screen, { world: { copy: async () => false } });
    await page.click(page.find('dead-copy'));
    expect(page.text()).toContain('選んでコピー');
  });

  it('is deleted only after a second question', async () => {
    const page = await show(screen);
    await page.click(page.button('削除'));
    expect(page.sent).toEqual([]);
    await page.click(page.button('削除'));
    expect(page.sent).toEqual([{ type: 'discard', data: { op: uuidOf(3) } }]);
  });
});
