// What the package says and takes. Days are texts, year-month-day. Where a function is given what it does not understand, it
// throws an `Error` whose message is a sentence, or several, a line each; the package stays usable. Rows of your own are
// typed with `type`: TypeScript takes no `interface` for them.

/** An answer: a choice or a text, several choices, a number, or the rows of a list. `"unsure"` where that is offered. */
export type Answer = string | number | readonly string[] | readonly Answers[];
/** Answers by the ids of their questions; in a row, by the ids of its columns. */
export interface Answers { readonly [question: string]: Answer }

/** The questions, products, plans and rules, with their texts and sources. Frozen. */
export const book: Book;
/** The question to ask next, or the report where nothing more is needed. */
export function next(answers: Answers, on: string): Step;
/**
 * Judges and counts. `beside` names deployments to complete beside the recommended one: they may ask further questions, and
 * until those are answered counts are wider and what was answered after them is parked. One that is ruled out has no list.
 */
export function judge(answers: Answers, on: string, beside?: readonly string[]): Report;
/** Which rules fired, on which answers and on whose word, for and against every deployment. */
export function explain(answers: Answers, on: string): Explanation;
/** Every answer that would change the result if it were said otherwise, and what it would come to. */
export function whatIf(answers: Answers, on: string): Change[];
/** Writes what stands behind `#/check?` in the address of the page: all that is given, prices too. */
export function encode(answers: Answers, on: string, beside?: readonly string[]): string;
/** Reads that, a whole address, or `JSON.stringify({ answers, on, beside })`. What is not understood is listed in `unread`, and the rest is kept. */
export function decode(text: string): Decoded;

export interface Book {
  /** The day of the last change to a rule. */
  version: string;
  valid: Period;
  /** What the book covers, and what binds whatever it says. */
  scope: string;
  binds: string;
  products: Product[];
  questions: Question[];
  /** What is counted, as reasons to ask name it. */
  counts: { id: string; title: string }[];
  deployments: Deployment[];
  plans: Plan[];
  licences: Licence[];
  /** Of servers, as `Server` names them. */
  roles: { id: string; name: string }[];
  editions: { id: string; name: string }[];
  sources: Source[];
  rules: { [id: string]: Rule };
}
/** `null` is without end. */
export interface Period { from: string | null; until: string | null }
export interface Product { name: string; rules: string[] }
export interface Question {
  id: string; topic: string; text: string; hint: string;
  kind: "choice" | "choices" | "number" | "text" | "money" | "list";
  offersUnsure: boolean;
  /** Nobody is asked, because something is assumed; it may be answered all the same. */
  isOffered: boolean;
  /**
   * Of a number its bounds, of a list how many rows it has, of a text how many characters it has at most (code points, not
   * `length`; none is too few); else `null`. An amount of money is a text with at most two decimals, up to 10,000,000.
   */
  least: number | null; most: number | null;
  /** What a number counts ("people"), or what a row is ("group"); else empty. */
  unit: string;
  /** The words for choosing none of several choices; else empty. */
  none: string;
  choices: Choice[]; columns: Column[];
}
/** A column of a list. Where one that is required is offered, no row is complete without it; on some days it is not offered. */
export interface Column extends Question { isRequired: boolean }
export interface Choice { id: string; text: string; hint: string }
export interface Deployment { id: string; name: string; sentence: string; valid: Period }
export interface Plan { licence: string; name: string; rule: string; valid: Period }
export interface Licence { id: string; name: string; unit: "user" | "device" | "server" | "subscription"; since: string }
export interface Source { title: string; publisher: string; url: string; published: string; checked: string }
export interface Rule { because: string; confidence: Confidence; valid: Period; citations: Citation[] }
export type Confidence = "high" | "medium" | "low";
/** `source` is a place in `book.sources`. A text in `heldAgainstBecause` says why the rule is held against this source. */
export interface Citation { source: number; place: string; heldAgainstBecause: string | null }

/** One of both. */
export type Step = { ask: Ask; report: null } | { ask: null; report: Report };
/**
 * A question with the choices and columns that are offered now. After it come at most `atMost` less one. `refused` says why the
 * answer that was given to it does not count, where one was.
 */
export interface Ask extends Question { refused: string | null; atMost: number; why: Reason[] }
/** Why something is asked: a rule lacks it, a count does, or whether a deployment comes into question hangs on it. */
export interface Reason { kind: "rule" | "count" | "deployment"; id: string; text: string }

export type Outcome = "undecided" | "decided" | "conflict" | "outside-dates";
/**
 * `lists` are alternatives, the recommended one first. Until `next` is null none may be there, and counts are wider; what still
 * widens another than the recommended one is in its `open`. With the outcomes "conflict" and "outside-dates" there is none:
 * in a conflict `waysOut` has those that give something up.
 * `offered` are questions with an assumption that matter here (what things cost matters in the page only), `parked` the answers
 * that do not count; why the one that is asked for next does not, `next()` says.
 * `rules` are all that are named.
 */
export interface Report {
  outcome: Outcome; next: string | null; atMost: number; offered: string[]; parked: string[];
  lists: List[]; waysOut: WayOut[]; rules: string[];
}
/** A deployment to turn to where needs exclude each other, or what is kept is out of support. */
export interface WayOut { givesUp: Fired[]; list: List }
/** A rule, and the questions on whose answers it fired. */
export interface Fired { rule: string; on: string[] }
/** A count with every doubt in your favour, and with every doubt against you: of what is covered, that is the smaller one. */
export interface Range { lenient: number; cautious: number }
/**
 * `isKept` means that the servers run already. `first` are the rules to know before any other, `unmet` those on what was asked
 * for and cannot be had, `open` the questions that would make it complete; `ways` are the ways to cover each kind of people.
 */
export interface List {
  deployment: string; isKept: boolean; service: string | null; homes: Home[]; first: string[]; unmet: string[];
  sites: Site[]; servers: Server[]; lines: Line[]; held: Owned[]; ways: string[][]; told: Fired[]; open: string[];
}
/** Who lives where; `besideInService` means on servers, and in the service beside them. */
export interface Home { groups: string[]; people: number; side: "on-premises" | "online"; besideInService: boolean }
/** `pairedWith` and `branchOf` are places in the list of sites. */
export interface Site {
  name: string; people: number; place: "central" | "branch"; pairedWith: number | null; branchOf: number | null; hasTrunk: boolean;
}
/** `site` is a place in the list of sites. */
export interface Server {
  site: number; role: string; edition: string | null; configuration: string; count: Range; formula: string;
  otherwise: Otherwise | null; rules: string[];
}
/** A count under another answer, which may be larger; `instead` is the licence or the edition that it counts, if another. */
export interface Otherwise { count: number; instead: string | null; condition: string }
/**
 * Buy `toBuy`. It need not be `needed` less `covered`: doubts may exclude each other, and what covers may reach further than
 * what is needed. `covered` includes `held`; `dependsOn` is a sentence of the page.
 */
export interface Line {
  licence: string; name: string; unit: Licence["unit"]; groups: string[]; needed: Range; covered: Range; coveredBy: string | null;
  held: Share[]; toBuy: Range; otherwise: Otherwise | null; dependsOn: string; confidence: Confidence; rules: string[];
}
export interface Share { licence: string; count: Range }
/** Licences that are owned, and what they cover. */
export interface Owned { licence: string; count: number; covers: Share[]; rules: string[] }

export interface Explanation { outcome: Outcome; deployments: Standing[]; told: Told[] }
/** `doubts` are rules that would rule it out, had somebody been sure. */
export interface Standing {
  deployment: string; name: string; canWin: boolean; ruledOutBy: Told[]; favouredBy: Told[]; doubts: Told[];
}
/** A rule with its text and its sources, and the questions on whose answers it fired. */
export interface Told { rule: string; on: string[]; because: string; confidence: Confidence; sources: Cited[] }
export interface Cited { title: string; publisher: string; url: string; place: string; heldAgainstBecause: string | null }

/** `row` counts from 0, and `column` says what is said otherwise in it; `answer` is the whole answer as it would be. */
export interface Change {
  question: string; column: string | null; row: number; how: "instead" | "with" | "without" | "fewer" | "more";
  answer: Answer; outcome: Outcome; deployment: string | null; lines: Line[];
}
export interface Decoded { on: string | null; answers: Answers; beside: string[]; unread: Unread[] }
export interface Unread { part: string; why: string }
