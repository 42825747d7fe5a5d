import * as v from 'valibot';
import { OpId, PersonaTag, PostTag, PraiseId, ValueId } from '../../shared/contract/ids.ts';
import { MemberName, Preferences, Visibility } from '../../shared/contract/views.ts';
import { BegunMove, Draft, Line, MoveState } from './page-schemas.ts';
import type { OwnProtocol } from './protocol.ts';

/** What our own pages send. They are ours, but not always of the same version as the background. */

const Text = v.pipe(v.string(), v.maxLength(2000));
const nothing = v.optional(v.null());

export const ownSchemas = {
  join: v.object({ link: Text, name: MemberName }),
  leave: nothing,
  refresh: nothing,
  retry: v.object({ op: OpId }),
  discard: v.object({ op: OpId }),
  amendPraise: v.object({
    praise: PraiseId,
    value: v.nullable(ValueId),
    words: Text,
    visibility: Visibility,
  }),
  thank: v.object({ praise: PraiseId }),
  prefer: Preferences,
  putOffPreferences: nothing,
  withdrawPraise: v.object({ praise: PraiseId }),
  keepOwnDraft: v.object({ post: PostTag, draft: v.nullable(Draft) }),
  answerIdea: v.object({ post: PostTag, state: MoveState, line: v.nullable(Line) }),
  keepOwnMove: v.object({ post: PostTag, move: BegunMove }),
  markRead: v.object({ praises: v.array(PraiseId) }),
  answerPersona: v.object({ persona: PersonaTag, yes: v.boolean() }),
  rename: v.object({ name: MemberName }),
  switchOn: v.object({ origin: Text, recipe: Text }),
  switchOff: v.object({ origin: Text }),
  recognise: v.object({ tabId: v.number(), url: v.string() }),
  setLanguage: v.object({ language: v.picklist(['auto', 'ja', 'en']) }),
} satisfies Record<keyof OwnProtocol, v.GenericSchema>;
