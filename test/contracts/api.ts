import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { describeAnswers } from './api/answers.ts';
import { describeBadInput } from './api/bad-input.ts';
import { describeBadgeRules } from './api/badge-rules.ts';
import { describeBadges } from './api/badges.ts';
import { describeChanges } from './api/changes.ts';
import { describeDepartments } from './api/departments.ts';
import { describeFrontDoor } from './api/front-door.ts';
import { describeGroup } from './api/group.ts';
import { describeIdeas } from './api/ideas.ts';
import { describeJoining } from './api/joining.ts';
import { describeLookup } from './api/lookup.ts';
import { describeLostAnswers } from './api/lost-answers.ts';
import { describeModel } from './api/model.ts';
import { describeOps } from './api/ops.ts';
import { describePersonas } from './api/personas.ts';
import { describeQuests } from './api/quests.ts';
import { describeRecipes } from './api/recipes.ts';
import { describeSecret } from './api/secret.ts';
import { describeSessions } from './api/sessions.ts';
import { describeWeek } from './api/week.ts';
import { start, type World } from './api/world.ts';

/** What the API does, on whichever engine `open` starts it. `runs`: how many random histories to try. */
export function describeApi(open: () => Promise<World>, { runs }: { runs: number }) {
  describe('API', () => {
    let world: World;
    beforeAll(async () => {
      world = await open();
    });
    beforeEach(() => world.setNow(start));
    afterAll(() => world.close());

    const here = () => world;
    describeFrontDoor(here);
    describeJoining(here);
    describeLostAnswers(here);
    describeSessions(here);
    describeAnswers(here);
    describeSecret(here);
    describeOps(here);
    describeGroup(here);
    describePersonas(here);
    describeDepartments(here);
    describeWeek(here);
    describeQuests(here);
    describeIdeas(here);
    describeLookup(here);
    describeChanges(here);
    describeBadges(here);
    describeBadgeRules(here);
    describeRecipes(here);
    describeBadInput(here);
    describeModel(here, runs);
  });
}
