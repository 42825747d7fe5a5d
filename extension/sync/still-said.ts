import type { OutboxRow } from '../store/schema.ts';

/** What is in line, without what was taken back while both waited: nobody was told of it, and nobody is to be. */
export function stillSaid(rows: readonly OutboxRow[]): OutboxRow[] {
  return rows.filter(
    (row, at) =>
      row.state === 'dead' ||
      !rows.slice(at + 1).some((later) => later.state === 'waiting' && takesBack(later, row)),
  );
}

function takesBack({ op, about }: OutboxRow, { op: earlier, about: to }: OutboxRow): boolean {
  switch (op.kind) {
    case 'withdraw': {
      if ((earlier.kind !== 'praise' && earlier.kind !== 'amend') || !about || to?.post !== about.post)
        return false;
      // With the praise of a post's author go those of who helped; one of those goes by itself.
      return about.helper ? to.helper === true && to.author === about.author : true;
    }
    case 'unsecond':
      return earlier.kind === 'second' && earlier.praise === op.praise;
    case 'unpropose':
      return earlier.kind === 'propose' && earlier.post === op.post;
    case 'unquest':
      return earlier.kind === 'quest' && earlier.quest === op.quest;
    default:
      return false;
  }
}
