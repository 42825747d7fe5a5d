import type { Growth, Level } from '../contract/views.ts';

/** Growth is counted in twelfths of a person, so that lighter praises add up. */
export const wholePerson = 12;

interface Asked {
  /** Persons, whole ones. */
  readonly people: number;
  readonly values: number;
  /** Asked only of teams with at least three departments. */
  readonly departments: number;
}

/** What each level asks for (RECOGNITION.md rule 9: breadth, never counts). The first is where everybody starts. */
const ladder: readonly [Level, Asked][] = [
  [1, { people: 1, values: 0, departments: 0 }],
  [2, { people: 4, values: 2, departments: 0 }],
  [3, { people: 10, values: 3, departments: 0 }],
  [4, { people: 20, values: 3, departments: 2 }],
  [5, { people: 40, values: 4, departments: 3 }],
];

/** What the next level still asks for: whole persons, values, departments. */
export interface Missing {
  readonly level: Level;
  readonly people: number;
  readonly values: number;
  readonly departments: number;
}

/** 0 種, 1 芽, 2 つぼみ, 3 一分咲き, 4 満開, 5 はなまる. `teamValues` is how many values the team has. */
export function levelOf(growth: Growth, teamValues: number): Level {
  let reached: Level = 0;
  for (const [level, asked] of ladder) {
    if (!isEnough(lacking(growth, asked, teamValues))) break;
    reached = level;
  }
  return reached;
}

/** What the next level still asks for, or null at はなまる. `teamValues` is how many values the team has. */
export function missing(growth: Growth, teamValues: number): Missing | null {
  for (const [level, asked] of ladder) {
    const lack = lacking(growth, asked, teamValues);
    if (!isEnough(lack)) return { level, ...lack };
  }
  return null;
}

function lacking(growth: Growth, asked: Asked, teamValues: number): Omit<Missing, 'level'> {
  return {
    people: Math.max(0, asked.people - Math.floor(growth.people / wholePerson)),
    values: Math.max(0, Math.min(asked.values, teamValues) - growth.values),
    departments: growth.crossing ? Math.max(0, asked.departments - growth.departments) : 0,
  };
}

function isEnough({ people, values, departments }: Omit<Missing, 'level'>): boolean {
  return people === 0 && values === 0 && departments === 0;
}
