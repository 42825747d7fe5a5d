import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { nameOf } from '../store/named.ts';
import type { MemberRow } from '../store/schema.ts';
import { useSurroundings } from '../ui/surroundings.ts';
import { findPeople, orderPeople } from './find-people.ts';
import type { People } from './people.ts';

interface PersonFieldProps {
  readonly people: Pick<People, 'members' | 'lately'>;
  readonly onChoose: (person: MemberRow) => void;
}

/**
 * Whom to praise: a combobox with a list that is always open (WAI-ARIA APG, "Editable combobox with list autocomplete").
 * Focus stays in the field and the arrows walk the list; the Enter that ends an input method's composition chooses nobody.
 */
export function PersonField({ people, onChoose }: PersonFieldProps) {
  const { t } = useSurroundings();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const ordered = useMemo(() => orderPeople(people), [people]);
  const found = findPeople(ordered, typed);
  const at = Math.min(active, found.length - 1);
  const optionOf = (index: number) => `${id}-${found[index]?.id}`;

  function walk(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      const next = at < 0 && step < 0 ? found.length - 1 : (at + step + found.length) % found.length;
      setActive(next);
      document.getElementById(optionOf(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const only = found.length === 1 ? found[0] : undefined;
      const person = found[at] ?? only;
      if (person) onChoose(person);
    } else if (event.key === 'Escape' && typed !== '') {
      setTyped('');
      setActive(-1);
    }
  }

  return (
    <div class="field wide">
      <label for={id}>{t('colleague.whom')}</label>
      <input
        ref={field}
        id={id}
        class="input"
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-describedby={`${id}-told`}
        aria-activedescendant={at >= 0 ? optionOf(at) : undefined}
        data-testid="whom"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setActive(-1);
        }}
        onKeyDown={walk}
      />
      <p id={`${id}-told`} class="soft" role="status">
        {typed.trim() === ''
          ? t('colleague.whom_hint')
          : found.length > 0
            ? t('colleague.found', found.length)
            : t('colleague.nobody', typed.trim())}
      </p>
      <div id={`${id}-list`} class="people" role="listbox" aria-label={t('colleague.whom')}>
        {found.map((person, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option (aria-activedescendant)
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
          <div
            key={person.id}
            id={optionOf(index)}
            class="person"
            role="option"
            aria-selected={index === at}
            data-testid="person"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(person)}
          >
            <span class="person-name">{nameOf(person)}</span>
            {person.department && <span class="soft">{person.department}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
