/**
 * The comparison document, version 1, as a Zod schema. One schema, three uses: `parse.ts` forgives
 * what can be shown without, `check.ts` forgives nothing, `json-schema.ts` says it in JSON Schema.
 */
import type { core } from 'zod/mini';
import { canonicalLanguage } from '../i18n/format.js';
import { isIsoDate } from './iso-date.js';
import { isBlank } from './text.js';
import { webUrl } from './url.js';
import { listOf, object, oneOf, optional, recordOf, rule, string } from './zod.js';

export const MAX_TEXT = 10_000;
export const MAX_ID = 200;
export const MAX_REVIEWERS = 500;

/** Stands for the document's own address where a URL is judged before it is known. */
const SOMEWHERE = 'https://document.invalid/';

/** Characters are counted as RFC 8259 and JSON Schema count them: in code points. */
const atMost = (max: number) =>
  rule<string>(
    (value) => value.length <= max || [...value].length <= max,
    `is longer than ${max} characters`,
  );
const notBlank = rule<string>((value) => !isBlank(value), 'is blank');
const notEmpty = rule<string>((value) => value !== '', 'is empty');

export const text = string(atMost(MAX_TEXT));
export const name = string(notBlank, atMost(MAX_TEXT));
export const id = string(notEmpty, atMost(MAX_TEXT));
export const comparisonId = string(notEmpty, atMost(MAX_ID));
export const url = string(
  rule<string>((value) => webUrl(value, SOMEWHERE) !== undefined, 'is no http(s) URL'),
  atMost(MAX_TEXT),
);
export const date = string(rule(isIsoDate, 'is no ISO 8601 date'));
export const language = string(
  rule<string>((value) => canonicalLanguage(value) !== undefined, 'is no BCP 47 language tag'),
);
export const percentage = rule<number>(
  (value) => typeof value === 'number' && value >= 0 && value <= 100,
  'is no percentage',
);
export const count = rule<number>((value) => Number.isSafeInteger(value) && value >= 0, 'is no count');
export const flag = oneOf(true, false);
export const kind = oneOf('human', 'ai');
export const reveal = oneOf('always', 'after-vote');
export const version = oneOf(1);
export const verdict = oneOf('ship', 'skip');

export const tally = object({ ship: count, skip: count });

export const tool = object({
  id,
  name,
  category: optional(text),
  tagline: optional(text),
  description: optional(text),
  entry: optional(text),
  url: optional(url),
  logo: optional(url),
  sponsored: optional(flag),
  panelShip: optional(percentage),
});

export const reviewer = object({
  id,
  name,
  motto: optional(text),
  avatar: optional(url),
  url: optional(url),
  kind: optional(kind),
});

export const review = object({
  reviewer: id,
  tool: id,
  verdict,
  quote: optional(text),
  date: optional(date),
  url: optional(url),
});

export const community = object({
  votes: optional(url),
  tallies: optional(recordOf(tally)),
  reveal: optional(reveal),
  minimum: optional(count),
});

export const newsletter = object({
  kicker: optional(text),
  title: optional(text),
  text: optional(text),
  endpoint: optional(url),
  url: optional(url),
  consent: optional(text),
});

/** Which keys there are is the interface's affair: `label-keys.ts`. */
export const labels = recordOf(text);

export const comparison = object({
  version,
  id: comparisonId,
  lang: optional(language),
  url: optional(url),
  kicker: optional(text),
  title: optional(text),
  summary: optional(text),
  updated: optional(date),
  disclosure: optional(text),
  tools: listOf(tool),
  reviewers: optional(listOf(reviewer)),
  reviews: optional(listOf(review)),
  community: optional(community),
  newsletter: optional(newsletter),
  labels: optional(labels),
});

/** A document that fits the schema, before defaults, resolved URLs and cleaned text. */
export type ComparisonInput = core.output<typeof comparison>;
