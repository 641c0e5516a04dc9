/**
 * The comparison document, version 1: every field, once. `validate.ts` finds what is wrong by it, `parse.ts` cleans and
 * resolves by it, `comparison.ts` infers the types from it, and `json-schema.ts` publishes it.
 */
import * as z from 'zod/mini';
import { bcp47, canonicalLanguage } from '../i18n/format.js';
import { labelKeys } from '../i18n/label-keys.js';
import type { Labels } from '../i18n/labels.js';
import { isIsoDate } from './iso-date.js';
import { cleanText, isBlank } from './text.js';
import { webUrl } from './url.js';

/** The longest text, in characters: code points, as JSON Schema counts them. */
const MAX_TEXT = 10_000;
const MAX_ID = 200;
/** Far more items than can be shown. Each may be wrong, and reporting that must not take long. */
export const MAX_ITEMS = 5000;
export const MAX_REVIEWERS = 500;

/**
 * Builds the schemas of a document. Not at module level: Zod cannot build schemas on a page that has added to
 * `Object.prototype` (see `unpolluted.ts`), and importing this module must not throw there.
 *
 * @param base what relative URLs are resolved against: the document's own address
 */
function buildSchemas(base: string) {
  /** A text to be read. One without anything visible becomes empty, and an empty text counts as absent. */
  const text = z.string().check(
    z.maxLength(MAX_TEXT),
    z.overwrite((value) => (isBlank(value) ? '' : cleanText(value))),
  );
  const notEmpty = z.refine<string>((value) => value !== '', 'must not be empty');
  const name = z.string().check(
    z.maxLength(MAX_TEXT),
    z.refine((value) => !isBlank(value), 'must not be blank'),
    z.overwrite(cleanText),
  );
  const id = z.string().check(notEmpty, z.maxLength(MAX_TEXT));
  const reference = z.string().check(notEmpty, z.maxLength(MAX_TEXT));
  const url = z.string().check(
    z.maxLength(MAX_TEXT),
    z.refine((value) => webUrl(value, base) !== undefined, 'must be an http(s) URL'),
    z.overwrite((value) => webUrl(value, base) ?? value),
  );
  const date = z.string().check(z.refine(isIsoDate, 'must be an ISO 8601 date'));
  const language = z.string().check(
    z.refine((value) => canonicalLanguage(value) !== undefined, 'must be a BCP 47 language tag'),
    z.overwrite(bcp47),
  );
  const percentage = z.number().check(
    z.refine((value) => value >= 0 && value <= 100, 'must be from 0 to 100'),
    z.overwrite(withoutNegativeZero),
  );
  const count = countSchema();

  const tool = z.strictObject({
    id,
    name,
    category: z.optional(text),
    tagline: z.optional(text),
    description: z.optional(text),
    entry: z.optional(text),
    url: z.optional(url),
    logo: z.optional(url),
    sponsored: z.optional(z.literal([true, false])),
    panelShip: z.optional(percentage),
  });

  const reviewer = z.strictObject({
    id,
    name,
    motto: z.optional(text),
    avatar: z.optional(url),
    url: z.optional(url),
    kind: z.optional(z.literal(['human', 'ai'])),
  });

  const review = z.strictObject({
    reviewer: reference,
    tool: reference,
    verdict: z.literal(['ship', 'skip']),
    quote: z.optional(text),
    date: z.optional(date),
    url: z.optional(url),
  });

  const tally = z.strictObject(tallyFields());

  const community = z.strictObject({
    votes: z.optional(url),
    tallies: z.optional(z.catchall(z.object({}), tally)),
    reveal: z.optional(z.literal(['always', 'after-vote'])),
    minimum: z.optional(count),
  });

  const newsletter = z.strictObject({
    kicker: z.optional(text),
    title: z.optional(text),
    text: z.optional(text),
    endpoint: z.optional(url),
    url: z.optional(url),
    consent: z.optional(text),
  });

  const label = z.optional(text);
  const labels = z.strictObject(
    Object.fromEntries(labelKeys.map((key) => [key, label])) as Record<keyof Labels, typeof label>,
  );

  const comparison = z.strictObject({
    $schema: z.optional(z.unknown()),
    version: z.literal(1),
    id: z.string().check(notEmpty, z.maxLength(MAX_ID)),
    lang: z.optional(language),
    url: z.optional(url),
    kicker: z.optional(text),
    title: z.optional(text),
    summary: z.optional(text),
    updated: z.optional(date),
    disclosure: z.optional(text),
    tools: listOf(tool),
    reviewers: z.optional(listOf(reviewer)),
    reviews: z.optional(listOf(review)),
    community: z.optional(community),
    newsletter: z.optional(newsletter),
    labels: z.optional(labels),
  });

  return {
    ...{ text, name, id, reference, url, date, language, percentage, count },
    ...{ comparison, tool, reviewer, review, tally, community, newsletter, labels },
  };
}

function countSchema() {
  return z.number().check(
    z.refine((value) => Number.isSafeInteger(value) && value >= 0, 'must be a whole number from 0'),
    z.overwrite(withoutNegativeZero),
  );
}

/** The fields of a tally, which is strict in a document, and not in the answer of a vote service. */
export function tallyFields() {
  return { ship: countSchema(), skip: countSchema() };
}

export type Schemas = ReturnType<typeof buildSchemas>;

function listOf<Item extends z.ZodMiniType>(item: Item) {
  return z.array(item).check(z.maxLength(MAX_ITEMS));
}

const withoutNegativeZero = (value: number): number => value + 0;

let latest: { readonly base: string; readonly schemas: Schemas } | undefined;

/** The schemas for documents at an address. Building them takes longer than reading most documents by them. */
export function schemasFor(base: string): Schemas {
  if (latest?.base !== base) latest = { base, schemas: buildSchemas(base) };
  return latest.schemas;
}
