import type { Applying } from './batch.ts';
import { claim } from './claim.ts';
import { work } from './department.ts';
import { move, propose, unpropose } from './idea.ts';
import { amend, givePraise, withdraw } from './praise.ts';
import { prefer } from './prefer.ts';
import { setQuest, unsetQuest } from './quest.ts';
import type { CheckedOp } from './read-ops.ts';
import { rename } from './rename.ts';
import { second, thank, unsecond } from './second.ts';
import { disown } from './unclaim.ts';
import { wear } from './wear.ts';

/** Applies one op, or throws a `Refusal`. */
export function applyOp(applying: Applying, { op, derived }: CheckedOp): void {
  switch (op.kind) {
    case 'praise':
      givePraise(applying, op, derived);
      break;
    case 'amend':
      amend(applying, op);
      break;
    case 'withdraw':
      withdraw(applying, op);
      break;
    case 'claim':
      claim(applying, op.persona);
      break;
    case 'unclaim':
      disown(applying, op.persona);
      break;
    case 'rename':
      rename(applying, op.name);
      break;
    case 'second':
      second(applying, op);
      break;
    case 'unsecond':
      unsecond(applying, op.praise);
      break;
    case 'thank':
      thank(applying, op.praise);
      break;
    case 'prefer':
      prefer(applying, op.preferences);
      break;
    case 'department':
      work(applying, op.department);
      break;
    case 'propose':
      propose(applying, op);
      break;
    case 'unpropose':
      unpropose(applying, op.post);
      break;
    case 'move':
      move(applying, op);
      break;
    case 'wear':
      wear(applying, op.badges);
      break;
    case 'quest':
      setQuest(applying, op);
      break;
    case 'unquest':
      unsetQuest(applying, op.quest);
      break;
  }
}
