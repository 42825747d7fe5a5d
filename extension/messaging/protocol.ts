import type {
  BadgeFacts,
  IdeaState,
  PutBadge,
  Rule,
  Tier,
  TrialResponse,
} from '../../shared/contract/badge.ts';
import type {
  BadgeId,
  MemberId,
  PersonaTag,
  PostTag,
  PraiseId,
  QuestId,
  RecipeTag,
  ValueId,
} from '../../shared/contract/ids.ts';
import type { LinkFault } from '../../shared/contract/link.ts';
import type { ProblemCode } from '../../shared/contract/problem.ts';
import type { Recipe } from '../../shared/contract/recipe.ts';
import type { RecipeHealth } from '../../shared/contract/team-recipe.ts';
import type {
  Level,
  Locale,
  PreferencesChange,
  QuestAim,
  Role,
  Visibility,
} from '../../shared/contract/views.ts';
import type { NoticeSettings } from '../notices/settings.ts';

/**
 * Everything said between our contexts. Two halves with different authority: what a content script may ask
 * (it lives on a page that may lie), and what only our own pages may ask. The router tells them by the sender,
 * never by the message, and takes the site from the sender's address.
 */

/** Somebody's account as the page shows it. */
export interface AccountRef {
  readonly id: string;
  readonly name: string;
  readonly weak: boolean;
}

/** A post as the recipe read it: ids in clear, which only the background turns into tags. */
export interface PostRef {
  readonly id: string;
  readonly author: AccountRef;
}

/** What of the page is kept with a praise, sealed. */
export interface PageContent {
  readonly title: string;
  readonly url: string;
  readonly quote: string;
}

/** A post's flower: how many praised it, and what the reader herself said. */
export interface Mark {
  readonly n: number;
  readonly mine: {
    readonly value: string | null;
    readonly badge: string | null;
    readonly words: string;
    /** The reader's own choice. */
    readonly visibility: Visibility;
    readonly pending: boolean;
  } | null;
  /** The state of the idea that the post is; absent for none. */
  readonly idea?: IdeaState;
  /** How many changes of the reader's to this praise the server refused and still wait in the popup; absent for none. */
  readonly refused?: number;
  /** The session has ended: what waits goes out once one has joined again. Absent while it is good. */
  readonly ended?: true;
  /** What the post's author has beside her name, in a short form that is another once it changes; absent for nothing. */
  readonly worn?: string;
}

export interface ChipValue {
  readonly id: string;
  readonly label: string;
  readonly colour: string;
  /** The team looks out for it this month; absent for the others. */
  readonly theme?: true;
}

/** A badge that colleagues give. */
export interface ChipBadge {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  /** An emoji. */
  readonly icon: string;
  readonly colour: string;
  /** The value that it stands for. */
  readonly value: string | null;
  /** In use, and the reader may give it. */
  readonly offered: boolean;
}

/** A badge as it is beside a name. */
export interface ShownBadge extends Pick<ChipBadge, 'id' | 'label' | 'icon' | 'colour'> {
  readonly tier: Tier;
}

/** Somebody who may have helped with a post. */
export interface Helper {
  /** As the page names the account. */
  readonly id: string;
  /** As she would like it written. */
  readonly name: string;
  /** Already told so. */
  readonly given: boolean;
}

/** What the card beside a name shows of a member. */
export interface NameCard {
  readonly name: string;
  readonly department: string | null;
  /** Null where she does not show it. */
  readonly level: Level | null;
  readonly badges: readonly ShownBadge[];
  /** The newest praise of her that the reader may know of, one with words before a bare flower. */
  readonly latest: { readonly giverName: string; readonly words: string; readonly at: number } | null;
  /** It is the reader herself. */
  readonly isMe: boolean;
}

/** Written and not sent. */
export interface Draft {
  readonly value: string | null;
  readonly words: string;
  /** Absent in drafts of older versions, like the badge. */
  readonly visibility?: Visibility;
  readonly badge?: string | null;
  /** Who else helped and is to be told the same; absent for nobody. */
  readonly helpers?: readonly AccountRef[];
}

/** The author of a post as the team knows her; `wish` null while nobody claimed the account. */
export interface AuthorView {
  readonly wish: Visibility | null;
  /** How she would like her name to be written; null: as it is. */
  readonly called: string | null;
}

/** What the overlay needs to start on a page; null where the overlay should do nothing. */
export interface PageSetup {
  readonly recipe: Recipe;
  readonly locale: Locale;
  /** Messages of the `overlay`, `card` and `beside` sections in that locale, for `createTranslate`. */
  readonly messages: Readonly<Record<string, string>>;
  readonly team: {
    readonly name: string;
    readonly purpose: string;
    readonly values: readonly ChipValue[];
    /** Those that colleagues give, or gave once. */
    readonly badges: readonly ChipBadge[];
  };
  /** The reader. Only a leader may add a line to a second; without animation flowers are there at once. */
  readonly me: { readonly leads: boolean; readonly animation: boolean };
}

/** One praise as told on pressing the count. */
export interface WhoEntry {
  readonly praise: PraiseId;
  readonly giverName: string;
  readonly mine: boolean;
  readonly value: string | null;
  readonly badge: string | null;
  readonly words: string;
  /** Whom it is for, where she helped and did not write the post. */
  readonly helper: string | null;
  /** Giver and receiver alone know of it. */
  readonly secret: boolean;
  readonly seconds: number;
  readonly seconded: boolean;
  /** One may second what others gave to others. */
  readonly maySecond: boolean;
  readonly cosigns: readonly Cosign[];
  /** The reader's line to it, begun and not sent; absent for none. */
  readonly begun?: string;
  readonly thanked: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A leader's line under a praise. */
export interface Cosign {
  readonly member: MemberId;
  readonly name: string;
  readonly words: string;
  readonly mine: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Where leaders move an idea to. */
export type MoveState = Exclude<IdeaState, 'proposed'>;

/** A leader's move of an idea, begun and not sent. */
export interface BegunMove {
  readonly state: MoveState | null;
  readonly words: string;
}

/** What the card tells of a post as a proposal. */
export interface IdeaTold {
  /** Null where the post is none. */
  readonly idea: IdeaEntry | null;
  /** Proposals that came of praise of the post. */
  readonly born: readonly IdeaLink[];
  /** The reader's, from before the page was loaded, or from the popup. */
  readonly begun: BegunMove | null;
}

export interface IdeaEntry {
  readonly state: IdeaState;
  /** Milliseconds since 1970, like `proposed`. */
  readonly since: number;
  readonly proposed: number;
  /** The reader proposed it. */
  readonly mine: boolean;
  readonly pending: boolean;
  /** Oldest first; the first is its being proposed. */
  readonly steps: readonly {
    readonly state: IdeaState;
    readonly at: number;
    readonly name: string;
    readonly words: string;
  }[];
  /** The post whose praise led to it. */
  readonly from: IdeaLink | null;
}

/** A post before or after an idea in the chain, on whichever site. */
export interface IdeaLink {
  readonly post: PostTag;
  readonly title: string;
  readonly url: string;
  /** Null where it is no proposal. */
  readonly state: IdeaState | null;
}

/** A post that a proposal may have come of, on whichever site. */
export interface Origin {
  readonly post: PostTag;
  readonly title: string;
  /** The host of its site. */
  readonly site: string;
  readonly authorName: string;
  /** The reader was praised for it, or praised it; `known`: only as an idea. */
  readonly part: 'received' | 'given' | 'known';
  /** Null where it is no proposal. */
  readonly state: IdeaState | null;
}

export interface Origins {
  /** Newest first. */
  readonly origins: readonly Origin[];
  /** There are others, which a search may find. */
  readonly more: boolean;
}

/**
 * The signed-in account of the page, seen from the team: mine, nobody's yet (ask), declined by me before,
 * claimed by a colleague, or a weak persona that cannot be claimed.
 */
export type ViewerState = 'yours' | 'ask' | 'declined' | 'taken' | 'weak';

export interface PageProtocol {
  openPage(): PageSetup | null;
  /** In the order asked. Answers from the cache at once and from the server where the cache is stale or empty. */
  marks(data: { posts: readonly PostRef[] }): Mark[];
  /** The bare flower: durable when this resolves. Content is that of the post. */
  praise(data: { post: PostRef; content: PageContent }): Mark;
  amend(data: {
    post: PostRef;
    content: PageContent;
    value: string | null;
    badge: string | null;
    words: string;
    visibility: Visibility;
    /** Who else helped, and is told the same. */
    helpers: readonly AccountRef[];
  }): Mark;
  withdraw(data: { post: PostRef }): Mark;
  who(data: { post: PostRef }): WhoEntry[];
  /** The post's author, from the server where it answers soon enough. */
  author(data: { post: PostRef }): AuthorView;
  /** Those of the accounts whom the reader may thank for having helped with the post. */
  helpers(data: { post: PostRef; accounts: readonly AccountRef[] }): Helper[];
  /** Badges that colleagues give: a page may have been open since before the team changed them. */
  giveableBadges(): ChipBadge[];
  /** What is beside the names of accounts, in the order asked. */
  badges(data: { accounts: readonly AccountRef[] }): (readonly ShownBadge[])[];
  /** Null for an account that is no member's. From the server where it answers soon enough, else what is known here. */
  nameCard(data: { account: AccountRef }): NameCard | null;
  /** Seconds a praise of that post (`line` null or a leader's words), or takes one's second back. Durable when this resolves. */
  second(data: { post: PostRef; praise: PraiseId; on: boolean; line: string | null }): WhoEntry[];
  /** The post as a proposal, as far as it is known here. */
  idea(data: { post: PostRef }): IdeaTold;
  /** What a proposal of that post may have come of; each word of `search` is in its title, its site or its author's name. */
  origins(data: { post: PostRef; search: string }): Origins;
  /** Durable when this resolves, like the two below. `from`: one of the origins. */
  propose(data: { post: PostRef; content: PageContent; from: PostTag | null }): IdeaTold;
  unpropose(data: { post: PostRef }): IdeaTold;
  /** A leader's move, with words or null. */
  moveIdea(data: { post: PostRef; state: MoveState; line: string | null }): IdeaTold;
  /** A move without words is not kept. */
  keepMove(data: { post: PostRef; move: BegunMove }): void;
  /** A leader's line to a praise of that post, begun and not sent. One without words is not kept. */
  keepLine(data: { post: PostRef; praise: PraiseId; words: string }): void;
  /** Words not sent yet outlive card, tab and browser. Null drops them. */
  keepDraft(data: { post: PostRef; draft: Draft | null }): void;
  readDraft(data: { post: PostRef }): Draft | null;
  viewer(data: { id: string; name: string; weak: boolean }): ViewerState;
  answerClaim(data: { id: string; name: string; yes: boolean }): ViewerState;
  /** Injects the card's script into the sender's frame; resolved when it has run. */
  loadCard(): void;
  /** The same for what shows badges beside names. */
  loadBadges(): void;
}

/** A colleague and what she may be praised for by name, as this browser knows them. */
export interface Meeting {
  readonly post: PostTag;
  /** Null where she is not known. */
  readonly wish: Visibility | null;
  /** With what the reader said to her of it before. */
  readonly mark: Mark;
  readonly draft: Draft | null;
  /** Badges that colleagues give. */
  readonly badges: readonly ChipBadge[];
}

/** What went wrong between us and the server, as the UI explains it. */
export type SyncFault =
  | { readonly kind: 'offline' } // no answer at all
  | { readonly kind: 'timeout' }
  | { readonly kind: 'not-our-server' } // an answer that is not the API's: HTML, a proxy's page
  | { readonly kind: 'server-error'; readonly status: number }
  | { readonly kind: 'problem'; readonly code: ProblemCode };

export type JoinResult =
  | {
      readonly ok: true;
      readonly team: string;
      readonly member: { readonly id: MemberId; readonly name: string; readonly role: Role };
    }
  | { readonly ok: false; readonly fault: LinkFault | SyncFault | 'already-joined' };

/** What the server said to an admin, who works with it directly; or why it said nothing. */
export type Told<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: SyncFault };

/** What a page can be read with. */
export interface Recognised {
  /** Id of the recipe. */
  readonly recipe: string;
  /** Of the product, in the reader's language. */
  readonly name: string;
  /** No product, but what the page marks itself: how many posts of it are read now, at least one. */
  readonly posts?: number;
  /** Id of the recipe that the team shares for the site, where it is read by another; absent for none. */
  readonly teams?: string;
}

/** What the team shares for a site. */
export interface SharedSite {
  readonly recipe: RecipeTag;
  /** Null where this browser cannot open it. */
  readonly origin: string | null;
  /** Further origins of the same site. */
  readonly aliases: readonly string[];
  /** False where only its names are shared, and a product's recipe reads it. */
  readonly reads: boolean;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The team's recipes and how all recipes fare, as an admin sees them. */
export interface RecipeFacts {
  readonly shared: readonly SharedSite[];
  /** `recipe` is a product's id or one of the tags above. */
  readonly health: readonly RecipeHealth[];
}

export interface OwnProtocol {
  join(data: { link: string; name: string }): JoinResult;
  leave(): void;
  /** Drain the outbox and fetch changes now. Null when all is well. */
  refresh(): SyncFault | null;
  /** Put a dead letter back in line. */
  retry(data: { op: string }): void;
  /** Drop a dead letter for good, after the person has seen its words. */
  discard(data: { op: string }): void;
  /** From the popup's received or given list. */
  amendPraise(data: { praise: PraiseId; value: string | null; words: string; visibility: Visibility }): void;
  /** One's thanks for a received praise: once, and for good. */
  thank(data: { praise: PraiseId }): void;
  /** What the member changed of how she likes to be praised. */
  prefer(data: PreferencesChange): void;
  /** The badges to show beside the member's name; null: the newest. */
  chooseBadges(data: { badges: readonly BadgeId[] | null }): void;
  /** Where the member works; null: nowhere that is asked about. */
  setDepartment(data: { department: string | null }): void;
  /** A goal for the team, by who leads. */
  setQuest(data: { month: string; aim: QuestAim; value: ValueId | null; goal: number }): void;
  dropQuest(data: { quest: QuestId }): void;
  /** Asks for the week of the reader's department. Null when all is well. */
  followWeek(): SyncFault | null;
  /** Praises that a leader has read in her queue. */
  markSeen(data: { praises: readonly PraiseId[] }): void;
  /** "Me too" for a praise of others, with a leader's line or none; or takes it back. */
  applaud(data: { praise: PraiseId; on: boolean; line: string | null }): void;
  /** For admins, like the three after it: the team's badges and how they fare. */
  askBadges(): Told<readonly BadgeFacts[]>;
  /** How many would have a badge with this rule today; changes nothing. */
  tryRule(data: { rule: Rule }): Told<TrialResponse>;
  /** Puts a badge in the list or changes it, and gives it to who has earned it; gives the list as it is then. */
  putBadge(data: { id: BadgeId; badge: PutBadge }): Told<readonly BadgeFacts[]>;
  /** To the hall of fame, for good. */
  retireBadge(data: { id: BadgeId }): Told<readonly BadgeFacts[]>;
  /** For admins, like the one after it: what the team shares, and how recipes fare. */
  askRecipes(): Told<RecipeFacts>;
  /** Takes a recipe back from everybody. */
  withdrawRecipe(data: { recipe: RecipeTag }): Told<RecipeFacts>;
  /** "Later" to the question how one likes to be praised: it is not asked again. */
  putOffPreferences(): void;
  withdrawPraise(data: { praise: PraiseId }): void;
  /** What is being written in the popup: it closes as soon as one looks elsewhere. Null drops it. */
  keepOwnDraft(data: { post: PostTag; draft: Draft | null }): void;
  /** A leader's answer to an idea, from the popup, and what she has begun of it. */
  answerIdea(data: { post: PostTag; state: MoveState; line: string | null }): void;
  keepOwnMove(data: { post: PostTag; move: BegunMove }): void;
  /** Asks the server what is known of posts that the popup cannot name. */
  lookAtPosts(data: { posts: readonly PostTag[] }): void;
  /** A leader's line to a praise, begun in the popup. */
  keepOwnLine(data: { praise: PraiseId; words: string }): void;
  /** Praises and news that have been shown in the popup. */
  markRead(data: { praises: readonly PraiseId[]; news: readonly string[] }): void;
  answerPersona(data: { persona: PersonaTag; yes: boolean }): ViewerState;
  /** What colleagues call the member from now on. */
  rename(data: { name: string }): void;
  /** After the permission was granted in the click handler: registers the script and starts it in open tabs. */
  switchOn(data: { origin: string; recipe: string }): { ok: boolean };
  switchOff(data: { origin: string }): void;
  /** That a site is another one in use by a different name; null: that it is a site of its own. */
  declareSame(data: { origin: string; sameAs: string | null }): { ok: boolean };
  /** For admins: tells the whole team that a site is what this browser takes it for. */
  shareSame(data: { origin: string }): SharedAnswer;
  /** What reads the active tab; null where nothing does. Needs activeTab or the host permission. */
  recognise(data: { tabId: number; url: string }): Recognised | null;
  /** What a site that is switched on is read by at an address; null where no recipe has that id. */
  readBy(data: { url: string; recipe: string }): Recognised | null;
  /** Starts the recipe maker in a tab. Needs activeTab or the host permission; false where the browser lets nobody in. */
  startPicker(data: { tabId: number; url: string }): { ok: boolean };
  /** Opens the form that praises a colleague for what a tab shows, in a window of its own. Needs activeTab or the host permission to know more than an address. */
  startPraise(data: { tabId: number }): void;
  /** A colleague, and what was said to her of the page at an address. */
  meetColleague(data: { member: MemberId; url: string }): Meeting;
  /** Praises her for the page, or says it anew; durable when this resolves. */
  praiseColleague(data: {
    member: MemberId;
    matter: PageContent;
    value: ValueId | null;
    badge: BadgeId | null;
    words: string;
    visibility: Visibility;
  }): Mark;
  /** Forgets the recipe that was made for an origin, and switches the site off if it was read by it. */
  dropRecipe(data: { origin: string }): void;
  /** When this browser may tell the reader of what came. */
  setNotices(data: NoticeSettings): void;
  setLanguage(data: { language: Locale | 'auto' }): void;
}

/** What the recipe maker needs to start. */
export interface PickerSetup {
  /** Post selectors of the kinds that the site is read by now. */
  readonly kinds: readonly string[];
  readonly locale: Locale;
  /** Messages of the `picker`, `problem` and `common` sections in that locale. */
  readonly messages: Readonly<Record<string, string>>;
  /** The reader is an admin of the team. */
  readonly mayShare: boolean;
}

/** `ok`: the site is switched on with it, as far as the browser lets us onto it. */
export type KeptRecipe = { readonly ok: true; readonly on: boolean } | { readonly ok: false };

/** What came of sharing a recipe with the team. */
export type SharedAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly fault: SyncFault | 'too-large' | 'unreadable' };

/** What the recipe maker may ask, from the one tab in which the popup has started it. */
export interface PickerProtocol {
  openPicker(): PickerSetup;
  /** Keeps the recipe for the sender's site, beside what was made for it before, and switches the site on. */
  keepRecipe(data: {
    recipe: Recipe;
    /** Of the kinds that read the same elements until now (see `kinds`). */
    replaces: readonly string[];
  }): KeptRecipe;
  /** For admins: gives what was kept for the sender's site to the whole team. */
  shareRecipe(): SharedAnswer;
  /** It was closed: its tab may ask for nothing more. */
  closePicker(): void;
}

export interface ProtocolMap extends PageProtocol, OwnProtocol, PickerProtocol {}
