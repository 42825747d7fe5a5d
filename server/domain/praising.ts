import type { BadgeId, MemberId } from '../../shared/contract/ids.ts';
import type { Said } from '../../shared/contract/sealed.ts';
import { Refusal } from './refusal.ts';

/** What the rules need to know of a praise that exists. */
export interface KnownPraise {
  readonly giver: MemberId;
  readonly withdrawn: boolean;
  /** Giver and receiver alone may know that it exists. */
  readonly secret: boolean;
}

export type PraiseStep = 'give' | 'revive' | 'amend' | 'adorn' | 'nothing';

/**
 * What a praise op does where `known` is (or is not) there already. A bare press where words may stand changes
 * nothing, so that a second device never wipes what was written on the first: only a badge that it brings is put on what
 * stands.
 */
export function stepOfPraise(
  known: KnownPraise | undefined,
  { said, badge }: { readonly said: Said; readonly badge?: BadgeId | null | undefined },
): PraiseStep {
  if (!known) return 'give';
  if (known.withdrawn) return 'revive';
  if (said !== 'none') return 'amend';
  return badge ? 'adorn' : 'nothing';
}

/** The giver's own praise, or a refusal: only the giver changes a praise. */
export function ownPraise<P extends KnownPraise>(known: P | undefined, member: MemberId): P {
  if (!known) throw new Refusal('unknown-praise', 'praise');
  // Its id is made of giver and post, which every member knows: who asks after a secret one is told what nobody's is told.
  if (known.giver !== member) throw new Refusal(known.secret ? 'unknown-praise' : 'not-yours', 'praise');
  return known;
}
