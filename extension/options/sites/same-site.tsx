import { useId, useState } from 'preact/hooks';
import type { SharedAnswer } from '../../messaging/protocol.ts';
import { Button } from '../../ui/button.tsx';
import { explainFault } from '../../ui/explain.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { siteHost } from '../../ui/site-host.ts';
import { useSurroundings } from '../../ui/surroundings.ts';
import type { MessageKey } from '../../ui/translate.ts';
import { useAction } from '../../ui/use-action.ts';
import type { SiteRow } from './site-row.tsx';

interface SameSiteProps {
  readonly site: SiteRow;
  /** Origins that it may be another name of. */
  readonly others: readonly string[];
  readonly mayShare: boolean;
  readonly close: () => void;
}

/** Says that a site is another one by a different name, or that it is not, and what comes of it. */
export function SameSite({ site: { origin, sameAs }, others, mayShare, close }: SameSiteProps) {
  const { t, send } = useSurroundings();
  const [chosen, setChosen] = useState(sameAs ?? '');
  const [shares, setShares] = useState(false);
  const [wrong, setWrong] = useState<readonly MessageKey[]>([]);
  const action = useAction();
  const id = useId();
  const choices = [...new Set([...(sameAs ? [sameAs] : []), ...others])];
  async function save(): Promise<void> {
    setWrong([]);
    const { ok } = await send('declareSame', { origin, sameAs: chosen || null });
    if (!ok) return setWrong(['options.sites.same.failed']);
    const shared = chosen && shares ? await send('shareSame', { origin }) : null;
    if (shared && !shared.ok) return setWrong(['options.sites.same.unshared', whyNot(shared.fault)]);
    close();
  }
  return (
    <form
      class="stack wide"
      onSubmit={(event) => {
        event.preventDefault();
        if (!action.busy) void action.run(save);
      }}
    >
      <label class="field wide">
        <span>{t('options.sites.same.label')}</span>
        <select
          class="input"
          data-first
          data-testid="site-same-choice"
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <option value="">{t('options.sites.same.none')}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice} selected={choice === chosen}>
              {t('options.sites.same.as', siteHost(choice))}
            </option>
          ))}
        </select>
      </label>
      <p class="soft">{t('options.sites.same.hint')}</p>
      {chosen && <p class="soft">{t('options.sites.same.before', siteHost(origin))}</p>}
      {chosen && !mayShare && <p class="soft">{t('options.sites.same.alone')}</p>}
      {chosen && mayShare && (
        <div class="option">
          <input
            type="checkbox"
            id={id}
            checked={shares}
            data-testid="site-same-share"
            onChange={(event) => setShares(event.currentTarget.checked)}
          />
          <label for={id}>{t('options.sites.same.share')}</label>
        </div>
      )}
      {wrong.length > 0 && <ProblemNote>{wrong.map((key) => t(key)).join(' ')}</ProblemNote>}
      {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
      <div class="buttons">
        <Button onClick={close}>{t('common.cancel')}</Button>
        <Button type="submit" look="main" busy={action.busy} testId="site-same-save">
          {t('options.sites.same.save')}
        </Button>
      </div>
    </form>
  );
}

function whyNot(fault: Extract<SharedAnswer, { ok: false }>['fault']): MessageKey {
  if (fault === 'unreadable') return 'options.sites.same.unreadable';
  return fault === 'too-large' ? 'options.sites.same.many' : explainFault(fault);
}
