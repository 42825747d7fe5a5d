import type { InferOutput } from 'valibot';
import type { CreateTeamRequest } from '../../shared/contract/join.ts';

/** A request to open a team that has been through its schema. */
export type CheckedTeam = InferOutput<typeof CreateTeamRequest>;
