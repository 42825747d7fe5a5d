import { useId, useState } from 'preact/hooks';
import { type JoinLink, parseJoinLink } from '../../../shared/contract/link.ts';
import { Button } from '../button.tsx';
import { explainFault } from '../explain.ts';
import { ProblemNote } from '../problem.tsx';
import { useSurroundings } from '../surroundings.ts';
import type { MessageKey } from '../translate.ts';
import { useAction } from '../use-action.ts';
import { FoundLink } from './found-link.tsx';
import { nameFault } from './name-fault.ts';

interface JoinFormProps {
  /** A join link that is already at hand: the address of the active tab. */
  readonly offered?: { readonly text: string; readonly link: JoinLink } | null;
  /** The name used before, when one joins again. */
  readonly name?: string;
}

/** Joins a team. Nothing is sent before the button; what was typed stays whatever goes wrong. */
export function JoinForm({ offered = null, name: before = '' }: JoinFormProps) {
  const { t, send } = useSurroundings();
  const [pasting, setPasting] = useState(false);
  const [text, setText] = useState('');
  const [name, setName] = useState(before);
  const [wrong, setWrong] = useState<MessageKey | null>(null);
  const action = useAction();
  const errorId = useId();
  const found = pasting ? null : offered;

  async function join(): Promise<void> {
    setWrong(null);
    const link = found?.text ?? text;
    const parsed = parseJoinLink(link);
    const fault = 'fault' in parsed ? explainFault(parsed.fault) : nameFault(name);
    if (fault) return setWrong(fault);
    await action.run(async () => {
      const result = await send('join', { link: link.trim(), name: name.trim() });
      if (!result.ok) setWrong(explainFault(result.fault));
    });
  }

  return (
    <form
      class="join stack"
      noValidate
      aria-describedby={wrong ? errorId : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        if (!action.busy) void join();
      }}
    >
      {found ? (
        <FoundLink link={found.link} onOther={() => setPasting(true)} />
      ) : (
        <label class="field wide">
          <span>{t('popup.join.link')}</span>
          <input
            class="input"
            type="url"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            autocomplete="off"
            spellcheck={false}
            placeholder="https://…/join#…"
            data-testid="join-link"
          />
          <small class="soft">{t('popup.join.link_hint')}</small>
        </label>
      )}
      <label class="field wide">
        <span>{t('popup.join.name')}</span>
        <input
          class="input"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          autocomplete="name"
          data-testid="join-name"
        />
        <small class="soft">{t('popup.join.name_hint')}</small>
      </label>
      <div id={errorId} class="wide">
        {wrong && <ProblemNote testId="join-error">{t(wrong)}</ProblemNote>}
        {action.failed && <ProblemNote testId="join-error">{t('problem.unexpected')}</ProblemNote>}
      </div>
      <Button type="submit" look="main" busy={action.busy} testId="join-submit">
        {t(action.busy ? 'popup.join.busy' : 'popup.join.submit')}
      </Button>
    </form>
  );
}
