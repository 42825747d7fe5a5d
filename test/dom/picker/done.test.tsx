import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Send } from '../../../extension/messaging/client.ts';
import type { PickerProtocol, SharedAnswer } from '../../../extension/messaging/protocol.ts';
import { Done } from '../../../extension/picker/done.tsx';
import { createPickerModel, type PickerModel } from '../../../extension/picker/picker-model.ts';
import { createTranslate } from '../../../extension/ui/translate.ts';
import { messagesOf } from '../ui/messages.ts';

const t = createTranslate(await messagesOf('ja'));
afterEach(() => document.body.replaceChildren());

/** The last panel over a model that has kept a recipe; `answer` is the background's to sharing it. */
function open(mayShare: boolean, answer: () => SharedAnswer | Promise<SharedAnswer> = () => ({ ok: true })) {
  const sent: string[] = [];
  const send = (async (type: string) => {
    sent.push(type);
    return answer();
  }) as Send<PickerProtocol>; // the one message that this panel sends
  const model: PickerModel = createPickerModel({ document, send, kinds: [] });
  model.kept.value = { ok: true, on: true };
  const panel = document.body.appendChild(document.createElement('div'));
  render(<Done model={model} on={true} mayShare={mayShare} t={t} onClose={() => {}} />, panel);
  const button = () =>
    [...panel.querySelectorAll('button')].find(({ textContent }) => textContent === 'チームにも配る');
  return { panel, sent, button, model };
}

describe('the last panel of the recipe maker', () => {
  it('offers to share with the team to an admin alone', () => {
    expect(open(false).panel.textContent).not.toContain('チーム');
    const { panel, button, sent } = open(true);
    expect(button()).toBeDefined();
    expect(panel.textContent).toContain('サーバーには読めない形');
    expect(sent).toEqual([]);
  });

  it('shares once, and says what happens then', async () => {
    const { panel, button, sent } = open(true);
    button()?.click();
    button()?.click();
    await expect.poll(() => panel.textContent).toContain('チームに配りました');
    expect(sent).toEqual(['shareRecipe']);
    expect(button()).toBeUndefined();
  });

  it.each<[string, SharedAnswer]>([
    ['サーバーにつながりません', { ok: false, fault: { kind: 'offline' } }],
    ['この操作をする権限がありません', { ok: false, fault: { kind: 'problem', code: 'forbidden' } }],
    ['200 サイトまで', { ok: false, fault: { kind: 'problem', code: 'recipes-full' } }],
    ['投稿の種類が多すぎて', { ok: false, fault: 'too-large' }],
  ])('says “%s” where it could not be shared, and lets one try again', async (words, answer) => {
    const { panel, button, sent } = open(true, () => answer);
    button()?.click();
    await expect.poll(() => panel.querySelector('[role=alert]')?.textContent).toContain(words);
    expect(panel.textContent).toContain('あなたのブラウザーでは、そのまま使えます');
    button()?.click();
    await expect.poll(() => sent).toHaveLength(2);
  });

  it('stays usable where the background fails', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { panel, button } = open(true, () => Promise.reject(new Error('gone')));
    button()?.click();
    await expect.poll(() => panel.querySelector('[role=alert]')?.textContent).toContain('配れませんでした');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});
