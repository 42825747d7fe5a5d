import type { Mark, PostRef } from '../../messaging/protocol.ts';
import type { ReadPost } from '../read/create-reader.ts';
import type { Look, MarkView } from '../show/create-marks.ts';

/** A post of the page that has, or may get, a flower. */
export interface Item {
  readonly element: Element;
  post: ReadPost;
  /** Written by the page's viewer, who cannot praise it. */
  own: boolean;
  /** Null until asked. */
  mark: Mark | null;
  view: MarkView | null;
  /** When its mark was last asked for, by `performance.now()`. */
  asked: number;
  /** What is beside the author's name. */
  badges: Element | null;
  /** Goes up with each press, so that an answer asked for before it cannot undo it. */
  version: number;
  /** Why the flower left the page, by moment (milliseconds): a page that throws it out again and again keeps it out. */
  readonly placed: number[];
}

export function refOf({ id, author }: ReadPost): PostRef {
  return { id, author };
}

export function lookOf({ mark, own }: Item): Look {
  const pending = mark?.mine?.pending ?? false;
  return { n: mark?.n ?? 0, mine: mark?.mine != null, pending, own, idea: mark?.idea };
}
