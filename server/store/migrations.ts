/**
 * Every step a team's database ever took, oldest first. Append only: a step that has been released is never
 * edited, because databases out there have already taken it. One statement per item, for both engines.
 */
export const migrations: readonly { readonly name: string; readonly statements: readonly string[] }[] = [
  {
    name: '0001-first-flower',
    statements: [
      `CREATE TABLE team (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        purpose TEXT NOT NULL,
        locale TEXT NOT NULL,
        key_check TEXT NOT NULL,
        created INTEGER NOT NULL,
        changed INTEGER NOT NULL, -- the clock when the team or its values last changed
        clock INTEGER NOT NULL    -- the last value handed out
      ) STRICT`,
      `CREATE TABLE team_values (
        id TEXT PRIMARY KEY,
        place INTEGER NOT NULL,
        ja TEXT NOT NULL,
        en TEXT NOT NULL,
        colour TEXT NOT NULL,
        example TEXT
      ) STRICT, WITHOUT ROWID`,
      `CREATE TABLE members (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        joined INTEGER NOT NULL,
        clock INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID`,
      'CREATE INDEX members_by_clock ON members (clock)',
      `CREATE TABLE sessions (
        hash TEXT PRIMARY KEY, -- SHA-256 of the secret; the secret itself is nowhere
        member TEXT NOT NULL,
        created INTEGER NOT NULL,
        extended INTEGER NOT NULL,
        expires INTEGER NOT NULL,
        revoked INTEGER
      ) STRICT, WITHOUT ROWID`,
      `CREATE TABLE invites (
        hash TEXT PRIMARY KEY,
        role TEXT NOT NULL,
        uses_left INTEGER, -- null: as many as come
        created INTEGER NOT NULL,
        expires INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID`,
      // A persona nobody ever claimed has no row.
      `CREATE TABLE personas (
        tag TEXT PRIMARY KEY,
        member TEXT,
        clock INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID`,
      'CREATE INDEX personas_by_member ON personas (member)',
      'CREATE INDEX personas_by_clock ON personas (clock)',
      // n counts standing praises, kept as writes arrive: lookups are 1.3 times as fast as with count(*).
      `CREATE TABLE posts (
        tag TEXT PRIMARY KEY,
        author TEXT NOT NULL,
        n INTEGER NOT NULL,
        clock INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID`,
      'CREATE INDEX posts_by_clock ON posts (clock)',
      `CREATE TABLE praises (
        id TEXT PRIMARY KEY,
        post TEXT NOT NULL,
        giver TEXT NOT NULL,
        author TEXT NOT NULL,
        value TEXT,
        said TEXT NOT NULL,
        sealed TEXT, -- null once withdrawn: the row is then a tombstone
        at INTEGER NOT NULL,
        clock INTEGER NOT NULL
      ) STRICT`,
      'CREATE INDEX praises_by_post ON praises (post, giver)',
      'CREATE INDEX praises_by_giver ON praises (giver, clock)',
      'CREATE INDEX praises_by_author ON praises (author, clock)',
      // A praise that stopped being somebody's (she unclaimed its author) without being withdrawn.
      `CREATE TABLE gone (
        member TEXT NOT NULL,
        praise TEXT NOT NULL,
        clock INTEGER NOT NULL,
        PRIMARY KEY (member, praise)
      ) STRICT, WITHOUT ROWID`,
      'CREATE INDEX gone_by_clock ON gone (member, clock)',
      `CREATE TABLE ops (
        id TEXT PRIMARY KEY,
        member TEXT NOT NULL,
        refused TEXT, -- null: applied; else the code, and the field after a colon
        at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID`,
    ],
  },
  {
    name: '0002-lost-answers',
    statements: [
      // Joins whose answer may have been lost.
      `CREATE TABLE joins (
        hash TEXT PRIMARY KEY, -- SHA-256 of invite and attempt together
        member TEXT NOT NULL,
        session TEXT NOT NULL, -- hash of the token in the newest answer
        at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID`,
      'CREATE INDEX joins_by_at ON joins (at)',
      // When a newer answer to the same join took the token's place. Not revoked: its member may come back with it.
      'ALTER TABLE sessions ADD COLUMN replaced INTEGER',
    ],
  },
  {
    name: '0003-how-to-praise',
    statements: [
      'ALTER TABLE members ADD COLUMN wish TEXT', // null: never chose
      'ALTER TABLE members ADD COLUMN animation INTEGER NOT NULL DEFAULT 1',
      'ALTER TABLE members ADD COLUMN levels INTEGER NOT NULL DEFAULT 1',
      'ALTER TABLE members ADD COLUMN game INTEGER NOT NULL DEFAULT 1',
      "ALTER TABLE praises ADD COLUMN visibility TEXT NOT NULL DEFAULT 'team'",
      // Giver and receiver alone know of it: the giver's choice or the receiver's wish, kept as either changes. Not in posts.n.
      'ALTER TABLE praises ADD COLUMN secret INTEGER NOT NULL DEFAULT 0',
      'ALTER TABLE praises ADD COLUMN thanked INTEGER NOT NULL DEFAULT 0',
      'CREATE INDEX praises_secret ON praises (post) WHERE secret = 1',
      `CREATE TABLE seconds (
        praise TEXT NOT NULL,
        member TEXT NOT NULL,
        sealed TEXT, -- a co-sign's line; null: a second without one
        at INTEGER NOT NULL,
        PRIMARY KEY (praise, member)
      ) STRICT, WITHOUT ROWID`,
    ],
  },
  {
    name: '0004-growth',
    statements: [
      'ALTER TABLE team ADD COLUMN week_start INTEGER NOT NULL DEFAULT 1', // 0 is Sunday
      "ALTER TABLE team ADD COLUMN zone TEXT NOT NULL DEFAULT 'Asia/Tokyo'",
      'ALTER TABLE team ADD COLUMN allowance INTEGER NOT NULL DEFAULT 10 CHECK (allowance BETWEEN 5 AND 30)',
      'ALTER TABLE members ADD COLUMN department TEXT',
      // What each standing praise weighs, in twelfths, as the rules of weight take their part.
      `CREATE TABLE merits (
        praise TEXT PRIMARY KEY,
        giver TEXT NOT NULL,
        counterpart TEXT NOT NULL, -- the receiver, or the author's persona while nobody claimed it
        receiver TEXT,
        post TEXT NOT NULL,
        value TEXT,
        at INTEGER NOT NULL,
        week INTEGER NOT NULL,
        base INTEGER NOT NULL,
        again INTEGER NOT NULL,
        weight INTEGER NOT NULL,
        for_giver INTEGER NOT NULL,   -- what of the weight counts in the giver's week
        for_receiver INTEGER NOT NULL -- and in the receiver's
      ) STRICT, WITHOUT ROWID`,
      'CREATE INDEX merits_by_pair ON merits (giver, counterpart, at)',
      'CREATE INDEX merits_by_post ON merits (post, giver)',
      // A week's heaviest, and those that count now: neither reads the rest of a busy week.
      'CREATE INDEX merits_by_giver ON merits (giver, week, weight DESC, at)',
      'CREATE INDEX merits_by_receiver ON merits (receiver, week, weight DESC, at)',
      'CREATE INDEX merits_for_giver ON merits (giver, week) WHERE for_giver > 0',
      'CREATE INDEX merits_for_receiver ON merits (receiver, week) WHERE for_receiver > 0',
      `CREATE TABLE ties (
        member TEXT NOT NULL,
        counterpart TEXT NOT NULL,
        twelfths INTEGER NOT NULL, -- what counts for the member, both directions
        given INTEGER NOT NULL,    -- how many praises that weigh something she gave
        PRIMARY KEY (member, counterpart)
      ) STRICT, WITHOUT ROWID`,
      `CREATE TABLE given_values (
        member TEXT NOT NULL,
        value TEXT NOT NULL,
        given INTEGER NOT NULL, -- how many praises that weigh something
        PRIMARY KEY (member, value)
      ) STRICT, WITHOUT ROWID`,
      `CREATE TABLE growth (
        member TEXT PRIMARY KEY,
        people INTEGER NOT NULL,
        given_values INTEGER NOT NULL, -- how many distinct ones
        departments INTEGER NOT NULL,
        clock INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID`,
    ],
  },
  {
    name: '0005-badges-ideas-quests',
    statements: [
      'ALTER TABLE members ADD COLUMN called TEXT', // how to write her name; null: as it is
      'ALTER TABLE members ADD COLUMN worn TEXT', // JSON: ids of the badges beside her name; null: the newest
      'CREATE INDEX members_by_department ON members (department) WHERE department IS NOT NULL',
      'CREATE INDEX ties_by_counterpart ON ties (counterpart) WHERE given > 0',
      'ALTER TABLE invites ADD COLUMN department TEXT', // of whoever joins by it
      'ALTER TABLE praises ADD COLUMN badge TEXT',
      'ALTER TABLE praises ADD COLUMN main TEXT', // the giver's praise of the post's author, where this one is for another who helped; not in posts.n
      'CREATE INDEX praises_by_receiver ON praises (author, at) WHERE sealed IS NOT NULL AND secret = 0',
      'CREATE INDEX praises_secret_by_receiver ON praises (author, at) WHERE sealed IS NOT NULL AND secret = 1',
      'CREATE INDEX praises_with_badge ON praises (giver, badge, at) WHERE badge IS NOT NULL AND sealed IS NOT NULL',
      'ALTER TABLE posts ADD COLUMN idea TEXT', // the state of the idea that the post is
      // Growth once more, of open praise alone: what colleagues see of a level rests on nothing that is between two.
      `CREATE TABLE open_merits (
        praise TEXT PRIMARY KEY,
        giver TEXT NOT NULL,
        counterpart TEXT NOT NULL,
        receiver TEXT,
        post TEXT NOT NULL,
        value TEXT,
        at INTEGER NOT NULL,
        week INTEGER NOT NULL,
        base INTEGER NOT NULL,
        again INTEGER NOT NULL,
        weight INTEGER NOT NULL,
        for_giver INTEGER NOT NULL,
        for_receiver INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID`,
      'CREATE INDEX open_merits_by_pair ON open_merits (giver, counterpart, at)',
      'CREATE INDEX open_merits_by_post ON open_merits (post, giver)',
      // A week's heaviest, and those that count now: neither reads the rest of a busy week.
      'CREATE INDEX open_merits_by_giver ON open_merits (giver, week, weight DESC, at)',
      'CREATE INDEX open_merits_by_receiver ON open_merits (receiver, week, weight DESC, at)',
      'CREATE INDEX open_merits_for_giver ON open_merits (giver, week) WHERE for_giver > 0',
      'CREATE INDEX open_merits_for_receiver ON open_merits (receiver, week) WHERE for_receiver > 0',
      `CREATE TABLE open_ties (
        member TEXT NOT NULL,
        counterpart TEXT NOT NULL,
        twelfths INTEGER NOT NULL,
        given INTEGER NOT NULL,
        PRIMARY KEY (member, counterpart)
      ) STRICT, WITHOUT ROWID`,
      'CREATE INDEX open_ties_by_counterpart ON open_ties (counterpart) WHERE given > 0',
      `CREATE TABLE open_given_values (
        member TEXT NOT NULL,
        value TEXT NOT NULL,
        given INTEGER NOT NULL,
        PRIMARY KEY (member, value)
      ) STRICT, WITHOUT ROWID`,
      `CREATE TABLE open_growth (
        member TEXT PRIMARY KEY,
        people INTEGER NOT NULL,
        given_values INTEGER NOT NULL,
        departments INTEGER NOT NULL,
        clock INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID`,
      // What badges and goals count: each standing praise that is open, as it was when it was written.
      `CREATE TABLE facts (
        praise TEXT PRIMARY KEY,
        giver TEXT NOT NULL,
        counterpart TEXT NOT NULL, -- the receiver, or the author's persona while nobody claimed it
        receiver TEXT,
        value TEXT,
        worded INTEGER NOT NULL,   -- with words of full weight
        at INTEGER NOT NULL,
        week INTEGER NOT NULL,
        month TEXT NOT NULL,
        giver_department TEXT,
        receiver_department TEXT,
        lifts INTEGER NOT NULL     -- nobody had praised the counterpart openly in the 60 days before
      ) STRICT, WITHOUT ROWID`,
      'CREATE INDEX facts_by_counterpart ON facts (counterpart, at)',
      'CREATE INDEX facts_by_month ON facts (month, counterpart)', // goals are of a month
      'CREATE INDEX facts_by_giver ON facts (giver, at)',
      `CREATE TABLE badges (
        id TEXT PRIMARY KEY,
        place INTEGER NOT NULL,
        kind TEXT NOT NULL,
        ja TEXT NOT NULL,
        en TEXT NOT NULL,
        about_ja TEXT NOT NULL,
        about_en TEXT NOT NULL,
        icon TEXT NOT NULL,
        colour TEXT NOT NULL,
        value TEXT,
        givers TEXT NOT NULL,
        per_28_days INTEGER,
        rule TEXT,      -- JSON, see Rule in shared/contract/badge.ts
        active INTEGER NOT NULL,
        retired INTEGER -- when it went to the hall of fame
      ) STRICT, WITHOUT ROWID`,
      // What rules count besides praise: seconds, thanks, and what becomes of ideas.
      `CREATE TABLE deeds (
        id TEXT PRIMARY KEY,
        source TEXT NOT NULL, -- the praise, or the idea's post behind 'idea/'
        kind TEXT NOT NULL,
        state TEXT,
        doer TEXT NOT NULL,
        counterpart TEXT NOT NULL, -- for whom: a member, or a persona while nobody claimed it
        receiver TEXT,
        value TEXT,
        worded INTEGER NOT NULL,
        at INTEGER NOT NULL,
        week INTEGER NOT NULL,
        doer_department TEXT,
        receiver_department TEXT
      ) STRICT, WITHOUT ROWID`,
      'CREATE INDEX deeds_by_source ON deeds (source)',
      // What rules counted. A badge is earned by distinct things, each of which may rest on several deeds, …
      `CREATE TABLE badge_things (
        member TEXT NOT NULL,
        badge TEXT NOT NULL,
        thing TEXT NOT NULL,
        n INTEGER NOT NULL,
        PRIMARY KEY (member, badge, thing)
      ) STRICT, WITHOUT ROWID`,
      // … by weeks in a row, …
      `CREATE TABLE badge_weeks (
        member TEXT NOT NULL,
        badge TEXT NOT NULL,
        week INTEGER NOT NULL,
        n INTEGER NOT NULL,
        PRIMARY KEY (member, badge, week)
      ) STRICT, WITHOUT ROWID`,
      // … or by distinct things within days of each other.
      `CREATE TABLE badge_days (
        member TEXT NOT NULL,
        badge TEXT NOT NULL,
        day INTEGER NOT NULL,
        thing TEXT NOT NULL,
        n INTEGER NOT NULL,
        PRIMARY KEY (member, badge, day, thing)
      ) STRICT, WITHOUT ROWID`,
      // How many weeks end a run of that length, or days have so many things up to them: the longest is what she has.
      `CREATE TABLE badge_spans (
        member TEXT NOT NULL,
        badge TEXT NOT NULL,
        span INTEGER NOT NULL,
        n INTEGER NOT NULL,
        PRIMARY KEY (member, badge, span)
      ) STRICT, WITHOUT ROWID`,
      // Every earned tier that its member was ever told of: no more than two a month, and what comes back is no new one.
      `CREATE TABLE told_tiers (
        member TEXT NOT NULL,
        badge TEXT NOT NULL,
        tier INTEGER NOT NULL,
        month TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (member, badge, tier)
      ) STRICT, WITHOUT ROWID`,
      'CREATE INDEX told_tiers_by_month ON told_tiers (member, month)',
      // A member's having a badge, or being on the way.
      `CREATE TABLE awards (
        member TEXT NOT NULL,
        badge TEXT NOT NULL,
        have INTEGER NOT NULL,   -- given: standing praises with it that are open; earned: how many of what the rule counts
        hidden INTEGER NOT NULL, -- given: standing praises with it between two
        tier INTEGER NOT NULL,   -- the one everybody is told of
        at INTEGER,              -- when it came to that tier
        due INTEGER,             -- since when a further tier waits for its month; null: none waits
        PRIMARY KEY (member, badge)
      ) STRICT, WITHOUT ROWID`,
      'CREATE INDEX awards_waiting ON awards (member, due) WHERE due IS NOT NULL',
      'CREATE INDEX awards_by_badge ON awards (badge, tier)',
      // Each standing praise that carries a badge.
      `CREATE TABLE gifts (
        praise TEXT PRIMARY KEY,
        badge TEXT NOT NULL,
        receiver TEXT, -- null while nobody claimed the author's account
        hidden INTEGER NOT NULL, -- giver and receiver alone know of it
        at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID`,
      'CREATE INDEX gifts_by_receiver ON gifts (receiver, badge, hidden, at)',
      'CREATE INDEX gifts_by_at ON gifts (at)',
      `CREATE TABLE ideas (
        post TEXT PRIMARY KEY,
        author TEXT NOT NULL,
        proposer TEXT NOT NULL,
        state TEXT, -- null: taken back
        since INTEGER NOT NULL,
        proposed INTEGER NOT NULL,
        origin TEXT, -- the post whose praise led to it
        sealed TEXT NOT NULL,
        clock INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID`,
      'CREATE INDEX ideas_by_clock ON ideas (clock)',
      'CREATE INDEX ideas_by_author ON ideas (author)',
      'CREATE INDEX ideas_by_origin ON ideas (origin, proposed) WHERE origin IS NOT NULL',
      `CREATE TABLE idea_steps (
        post TEXT NOT NULL,
        place INTEGER NOT NULL,
        state TEXT NOT NULL,
        member TEXT NOT NULL,
        at INTEGER NOT NULL,
        sealed TEXT,
        PRIMARY KEY (post, place)
      ) STRICT, WITHOUT ROWID`,
      `CREATE TABLE quests (
        id TEXT PRIMARY KEY,
        month TEXT NOT NULL,
        aim TEXT NOT NULL,
        value TEXT,
        goal INTEGER NOT NULL,
        by TEXT NOT NULL,
        done INTEGER NOT NULL,
        dropped INTEGER NOT NULL DEFAULT 0,
        clock INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID`,
      'CREATE INDEX quests_by_month ON quests (month)',
      'CREATE INDEX quests_by_clock ON quests (clock)',
    ],
  },
  {
    name: '0006-coverage',
    statements: [
      'CREATE INDEX facts_by_week ON facts (week)', // how many a week had, without reading them
      'CREATE INDEX sessions_by_member ON sessions (member)', // who of a department is still here
    ],
  },
  {
    name: '0007-wishes-that-stay',
    statements: [
      'ALTER TABLE personas ADD COLUMN wish TEXT', // of who let the account go: it holds until somebody claims it
    ],
  },
  {
    name: '0008-worth-and-departments',
    statements: [
      // Praises whose worth to their giver another praise changed: she alone is told, by a clock that no receiver sees.
      `CREATE TABLE reweighed (
        praise TEXT PRIMARY KEY,
        giver TEXT NOT NULL,
        clock INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID`,
      'CREATE INDEX reweighed_by_giver ON reweighed (giver, clock)',
      'ALTER TABLE praises ADD COLUMN giver_department TEXT', // where both worked when it was written, or its receiver claimed it
      'ALTER TABLE praises ADD COLUMN receiver_department TEXT',
      // Of earlier ones that are no fact, where they work now is all that is known.
      `UPDATE praises SET giver_department = (SELECT department FROM members WHERE members.id = praises.giver),
         receiver_department = (SELECT department FROM personas JOIN members ON members.id = personas.member
           WHERE personas.tag = praises.author)`,
      `UPDATE praises SET giver_department = facts.giver_department, receiver_department = facts.receiver_department
       FROM facts WHERE facts.praise = praises.id`,
      'CREATE INDEX praises_secret_given ON praises (author, giver, at) WHERE sealed IS NOT NULL AND secret = 1',
    ],
  },
  {
    name: '0009-counted-anew', // by countAnew in count-anew.ts
    statements: [],
  },
  {
    name: '0010-departments-of-deeds',
    statements: [
      'ALTER TABLE seconds ADD COLUMN department TEXT', // where its member worked then
      'ALTER TABLE idea_steps ADD COLUMN department TEXT', // where its member worked then
      'ALTER TABLE ideas ADD COLUMN owner_department TEXT', // where the author worked when it was proposed, or she claimed it
      // Of earlier ones that are no deed, where they work now is all that is known.
      'UPDATE seconds SET department = (SELECT department FROM members WHERE members.id = seconds.member)',
      `UPDATE seconds SET department = deeds.doer_department
       FROM deeds WHERE deeds.id = seconds.praise || '/' || seconds.member`,
      'UPDATE idea_steps SET department = (SELECT department FROM members WHERE members.id = idea_steps.member)',
      `UPDATE idea_steps SET department = deeds.doer_department FROM deeds
       WHERE deeds.doer = idea_steps.member AND deeds.id = 'idea/' || idea_steps.post || '/' || idea_steps.state
         || CASE idea_steps.state WHEN 'proposed' THEN '' ELSE '/closing' END`,
      `UPDATE ideas SET owner_department = (SELECT department FROM personas JOIN members ON members.id = personas.member
         WHERE personas.tag = ideas.author)`,
      `UPDATE ideas SET owner_department = deeds.receiver_department
       FROM deeds WHERE deeds.id = 'idea/' || ideas.post || '/proposed'`,
    ],
  },
  {
    name: '0011-team-recipes',
    statements: [
      `CREATE TABLE recipes (
        tag TEXT PRIMARY KEY, -- of the site
        version INTEGER NOT NULL,
        sealed TEXT, -- null: withdrawn
        at INTEGER NOT NULL,
        by TEXT NOT NULL
      ) STRICT, WITHOUT ROWID`,
      'ALTER TABLE team ADD COLUMN recipes INTEGER NOT NULL DEFAULT 0', // goes up with each change of them
      // On how many pages each recipe found posts, or missed those that were there before. Nobody's and no page's.
      `CREATE TABLE recipe_health (
        recipe TEXT NOT NULL, -- the id of a built-in one, or the tag of one of the team's
        version INTEGER NOT NULL,
        found INTEGER NOT NULL,
        missed INTEGER NOT NULL,
        at INTEGER NOT NULL, -- when it was last reported
        PRIMARY KEY (recipe, version)
      ) STRICT, WITHOUT ROWID`,
      'CREATE INDEX recipe_health_by_at ON recipe_health (at)',
      // Reports that were counted: one whose answer was lost comes again. By whom is not kept.
      `CREATE TABLE recipe_reports (
        id TEXT PRIMARY KEY,
        at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID`,
      'CREATE INDEX recipe_reports_by_at ON recipe_reports (at)',
    ],
  },
  {
    // An account for everybody in the team itself. SQL cannot write base64url: `giveEarlierMemberPersonas` does it.
    name: '0012-member-personas',
    statements: [],
  },
];
