/**
 * A comparison as the widget sees it: valid, cleaned, with absolute URLs and defaults filled in. The types are inferred
 * from the schema, which says what each field is.
 */
import type { input, output } from 'zod/mini';
import type { Bare } from '../page/bare.js';
import type { Pair } from './pair.js';
import type { Schemas } from './schema.js';

type Output<Name extends keyof Schemas> = Bare<output<Schemas[Name]>>;

export type Tool = Output<'tool'>;
export type Reviewer = Output<'reviewer'>;
export type Review = Output<'review'>;
export type Verdict = Review['verdict'];
export type Tally = Output<'tally'>;
/** Votes by tool id. An object without a prototype, so that an id such as `__proto__` is just an id. */
export type Tallies = Readonly<Record<string, Tally>>;
export type Community = Output<'community'>;
export type Newsletter = Output<'newsletter'>;

/** What a document may leave out and a comparison always has. */
type Defaulted = 'lang' | 'title' | 'tools' | 'reviewers' | 'reviews';

export type Comparison = Omit<Output<'comparison'>, Defaulted> & {
  /** BCP 47; "en" if the document has none. */
  readonly lang: string;
  /** "A vs B" from the tools' names, if the document has none. */
  readonly title: string;
  readonly tools: Pair<Tool>;
  readonly reviewers: readonly Reviewer[];
  readonly reviews: readonly Review[];
};

/** Read-only at every level, as a document may be. */
type Given<Value> = Value extends object ? { readonly [Key in keyof Value]: Given<Value[Key]> } : Value;

/**
 * A comparison document as one writes it, version 1: what `comparison` of the element, `parseComparison` and the renderers
 * take. A document that was fetched is `unknown`, and checked when it is read.
 */
export type ComparisonDocument = Omit<Given<input<Schemas['comparison']>>, 'tools'> & {
  readonly tools: Pair<Given<input<Schemas['tool']>>>;
};
