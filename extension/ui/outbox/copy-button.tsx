import { useState } from 'preact/hooks';
import { Button } from '../button.tsx';
import { useSurroundings } from '../surroundings.ts';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly testId?: string;
}

/** Copies, and says whether it worked: the words may be about to be deleted. */
export function CopyButton({ text, label, testId }: CopyButtonProps) {
  const { t, copy } = useSurroundings();
  const [done, setDone] = useState<boolean | null>(null);
  return (
    <>
      <Button {...(testId ? { testId } : {})} onClick={() => void copy(text).then(setDone)}>
        {label}
      </Button>
      <span class="soft" role="status">
        {done !== null && t(done ? 'popup.outbox.copied' : 'popup.outbox.copy_failed')}
      </span>
    </>
  );
}
