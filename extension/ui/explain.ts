import type { LinkFault } from '../../shared/contract/link.ts';
import type { RefusalCode } from '../../shared/contract/ops.ts';
import type { ProblemCode } from '../../shared/contract/problem.ts';
import type { SyncFault } from '../messaging/protocol.ts';
import type { MessageKey } from './translate.ts';

/**
 * Every fault as a message for its reader: what happened and what to do. What is safe stands beside it where words
 * are waiting (`problem.safe`). The records are total, so that a new code does not compile without its message.
 */

const links: Readonly<Record<LinkFault | 'already-joined', MessageKey>> = {
  'not-a-link': 'problem.link.not_a_link',
  'not-https': 'problem.link.not_https',
  incomplete: 'problem.link.incomplete',
  'bad-key': 'problem.link.bad_key',
  'already-joined': 'problem.link.already_joined',
};

const problems: Readonly<Record<ProblemCode, MessageKey>> = {
  'not-found': 'problem.code.not_found',
  'method-not-allowed': 'problem.code.method_not_allowed',
  'unsupported-media-type': 'problem.code.unsupported_media_type',
  'body-too-large': 'problem.code.body_too_large',
  'malformed-json': 'problem.code.malformed_json',
  invalid: 'problem.code.invalid',
  'token-missing': 'problem.code.token_missing',
  'token-unknown': 'problem.code.token_unknown',
  'token-expired': 'problem.code.token_expired',
  'token-revoked': 'problem.code.token_revoked',
  'invite-unknown': 'problem.code.invite_unknown',
  'invite-expired': 'problem.code.invite_expired',
  'invite-used-up': 'problem.code.invite_used_up',
  'key-mismatch': 'problem.code.key_mismatch',
  'team-unknown': 'problem.code.team_unknown',
  'team-exists': 'problem.code.team_exists',
  forbidden: 'problem.code.forbidden',
  'badges-full': 'problem.code.badges_full',
  'recipes-full': 'problem.code.recipes_full',
  'too-many-requests': 'problem.code.too_many_requests',
  internal: 'problem.code.internal',
  unavailable: 'problem.code.unavailable',
};

const refusals: Readonly<Record<RefusalCode, MessageKey>> = {
  invalid: 'problem.refused.invalid',
  'own-post': 'problem.refused.own_post',
  'unknown-praise': 'problem.refused.unknown_praise',
  'not-yours': 'problem.refused.not_yours',
  withdrawn: 'problem.refused.withdrawn',
  'unknown-value': 'problem.refused.unknown_value',
  'persona-taken': 'problem.refused.persona_taken',
  'own-praise': 'problem.refused.own_praise',
  'leaders-only': 'problem.refused.leaders_only',
  'unknown-badge': 'problem.refused.unknown_badge',
  'badge-limit': 'problem.refused.badge_limit',
  'unknown-idea': 'problem.refused.unknown_idea',
  'idea-moved': 'problem.refused.idea_moved',
  'line-missing': 'problem.refused.line_missing',
  'unknown-quest': 'problem.refused.unknown_quest',
  'month-ended': 'problem.refused.month_ended',
  'quest-limit': 'problem.refused.quest_limit',
  'beside-secret': 'problem.refused.beside_secret',
};

export type Fault = LinkFault | 'already-joined' | SyncFault;

/** What happened and what to do about it. */
export function explainFault(fault: Fault): MessageKey {
  if (typeof fault === 'string') return links[fault];
  switch (fault.kind) {
    case 'offline':
      return 'problem.sync.offline';
    case 'timeout':
      return 'problem.sync.timeout';
    case 'not-our-server':
      return 'problem.sync.not_our_server';
    case 'server-error':
      return 'problem.sync.server_error';
    case 'problem':
      return problems[fault.code];
  }
}

/** Why an op was refused for good; a code newer than this build gets a general answer. */
export function explainRefusal(reason: string | null): MessageKey {
  return isRefusal(reason) ? refusals[reason] : 'problem.refused.other';
}

function isRefusal(reason: string | null): reason is RefusalCode {
  return reason !== null && Object.hasOwn(refusals, reason);
}
