import * as v from 'valibot';
import { TeamId } from '../../shared/contract/ids.ts';
import { ProblemError } from './problem.ts';

export interface TeamBearer {
  readonly team: TeamId;
  readonly secret: string;
}

/** What follows `Bearer` in the Authorization header. Throws the problem `token-missing`. */
export function readBearer(header: string | undefined): string {
  const credential = header?.match(/^bearer +(\S+) *$/i)?.[1];
  if (credential === undefined) throw new ProblemError('token-missing');
  return credential;
}

/** `<team>.<secret>`, or null for what was never one of ours. */
export function splitBearer(credential: string): TeamBearer | null {
  const [, name, secret] = credential.match(/^([^.]+)\.([A-Za-z0-9_-]{22,86})$/) ?? [];
  if (secret === undefined) return null;
  const team = v.safeParse(TeamId, name);
  return team.success ? { team: team.output, secret } : null;
}

/** Reads the Authorization header. Throws the problem `token-missing` or `token-unknown`. */
export function readTeamBearer(header: string | undefined): TeamBearer {
  const bearer = splitBearer(readBearer(header));
  if (!bearer) throw new ProblemError('token-unknown');
  return bearer;
}
