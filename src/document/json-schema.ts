/**
 * The document's schema as JSON Schema 2020-12, for editors and for publishers in other languages.
 * What the Zod schema says in code (limits, formats) is said here once more in JSON Schema's words.
 */
import { registry, toJSONSchema, type core } from 'zod/mini';
import { labelKeys } from './label-keys.js';
import * as schema from './schema.js';
import { schemaOf, type Collection, type ObjectSchema, type Shape } from './zod.js';

type Annotation = Record<string, unknown>;

const LIST_LIMITS: Readonly<Record<string, Annotation>> = {
  tools: { minItems: 2, maxItems: 2 },
  reviewers: { maxItems: schema.MAX_REVIEWERS },
};

const annotations = registry<Annotation>();

const NOT_BLANK = '\\S';
const annotate = (target: core.$ZodType, annotation: Annotation): unknown =>
  annotations.add(target, annotation);

annotate(schema.text, {
  type: 'string',
  maxLength: schema.MAX_TEXT,
  description: 'Plain text. Markup in it is shown as typed.',
});
annotate(schema.name, {
  type: 'string',
  maxLength: schema.MAX_TEXT,
  pattern: NOT_BLANK,
  description: 'A name. Must not be blank.',
});
annotate(schema.id, {
  type: 'string',
  minLength: 1,
  maxLength: schema.MAX_TEXT,
  description: 'Unique among its siblings.',
});
annotate(schema.comparisonId, {
  type: 'string',
  minLength: 1,
  maxLength: schema.MAX_ID,
  description: 'Names the comparison to the vote service.',
});
annotate(schema.url, {
  type: 'string',
  format: 'uri-reference',
  pattern: NOT_BLANK,
  maxLength: schema.MAX_TEXT,
  description: 'An http or https URL without credentials, absolute or relative to the document.',
});
annotate(schema.date, {
  type: 'string',
  description: 'An ISO 8601 date or date-time, such as 2026-11-22 or 2026-11-22T09:30:00Z.',
});
annotate(schema.language, {
  type: 'string',
  description: 'A BCP 47 language tag. Sets the direction as well.',
  default: 'en',
});
annotate(schema.percentage, { type: 'number', minimum: 0, maximum: 100, description: 'A percentage.' });
annotate(schema.count, {
  type: 'integer',
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'A count.',
});
annotate(schema.version, { type: 'integer', const: 1, description: 'The version of the format.' });
annotate(schema.verdict, { type: 'string', enum: ['ship', 'skip'] });
annotate(schema.kind, { type: 'string', enum: ['human', 'ai'] });
annotate(schema.reveal, { type: 'string', enum: ['always', 'after-vote'] });
annotate(schema.flag, { type: 'boolean' });
annotate(schema.tally, { description: 'How many votes there are for each choice.' });
annotate(schema.tool, { title: 'Tool' });
annotate(schema.reviewer, { title: 'Reviewer' });
annotate(schema.review, {
  title: 'Review',
  description: 'Names a reviewer and a tool of this document by id. At most one per reviewer and tool.',
});
annotate(schema.community, {
  title: 'Community votes',
  description: 'votes: the address of the vote service. minimum: votes needed before a percentage is shown.',
});
annotate(schema.newsletter, { title: 'Newsletter' });
annotate(schema.labels, {
  title: 'Interface texts',
  description: 'Interface texts to be replaced, by name.',
});
annotate(schema.community.shape.tallies[0], { description: 'Votes by tool id.' });
annotate(schema.comparison, {
  title: 'Comparison of two tools, version 1',
  description: 'A document for <tool-comparison>. Relative URLs are relative to the document. At most 1 MiB.',
});

/** @returns the JSON Schema (2020-12) of the comparison document, version 1 */
export function comparisonJsonSchema(): Record<string, unknown> {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...jsonSchemaOf(schema.comparison) };
}

/** @param field the key of the object it is found under */
function jsonSchemaOf(target: core.$ZodType, field = ''): Annotation {
  // What the schema holds is a check of ours, of which Zod knows nothing: it says the rest.
  const { $schema: _, ...own } = toJSONSchema(target, { metadata: annotations, unrepresentable: 'any' });
  if ('shape' in target) return { ...objectOf((target as ObjectSchema).shape), ...own };
  if (!('item' in target)) return own;
  const item = jsonSchemaOf((target as Collection).item);
  if (field === 'tallies') return { type: 'object', additionalProperties: item, ...own };
  if (field === 'labels') return { ...labelsOf(item), ...own };
  return { type: 'array', items: item, ...LIST_LIMITS[field], ...own };
}

function objectOf(shape: Shape): Annotation {
  const required = Object.entries(shape).flatMap(([key, field]) => (schemaOf(field) === field ? key : []));
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(shape).map(([key, field]) => [key, jsonSchemaOf(schemaOf(field), key)]),
    ),
    ...(required.length ? { required } : {}),
    additionalProperties: false,
  };
}

const labelsOf = (item: Annotation): Annotation => ({
  type: 'object',
  properties: Object.fromEntries(labelKeys.map((key) => [key, item])),
  additionalProperties: false,
});
