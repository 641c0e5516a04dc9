/** The schema as JSON Schema 2020-12, with what there is to say of every field: for editors, forms and other validators. */
import { registry, toJSONSchema, type core } from 'zod/mini';
import { documentNote, type Note } from './field-notes.js';
import { ADDRESS, DATE, LANGUAGE } from './patterns.js';
import { MAX_REVIEWERS, schemasFor, type Schemas } from './schema.js';
import { unpolluted } from './unpolluted.js';
import { ELSEWHERE } from './url.js';

/** @returns the JSON Schema (2020-12) of the comparison document, version 1 */
export function comparisonJsonSchema(): Record<string, unknown> {
  return unpolluted(() => {
    // Nothing is parsed here, so that no URL is resolved against it.
    const schemas = schemasFor(ELSEWHERE);
    return jsonSchemaOf(schemas.comparison, schemas);
  });
}

/**
 * @param schema the schema of a whole document, built of `schemas`
 * @returns its JSON Schema
 */
export function jsonSchemaOf(schema: core.$ZodType, schemas: Schemas): Record<string, unknown> {
  const { $schema, ...rest } = toJSONSchema(schema, { io: 'input', metadata: constraintsOf(schemas) });
  return { $schema, ...withNotes(rest, documentNote()) };
}

type Keywords = Record<string, unknown>;

const WHOLE_NUMBER = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };

/** What is checked by functions and rules, which Zod cannot translate. */
function constraintsOf(schemas: Schemas): core.$ZodRegistry<Keywords> {
  const { comparison, community, tally } = schemas;
  return registry<Keywords>()
    .add(schemas.name, { pattern: '\\S' })
    .add(schemas.id, { minLength: 1 })
    .add(schemas.reference, { minLength: 1 })
    .add(schemas.url, ADDRESS)
    .add(schemas.date, DATE)
    .add(schemas.language, { pattern: LANGUAGE })
    .add(schemas.percentage, { minimum: 0, maximum: 100 })
    .add(schemas.count, WHOLE_NUMBER)
    .add(tally.shape.ship, WHOLE_NUMBER)
    .add(tally.shape.skip, WHOLE_NUMBER)
    .add(comparison.shape.id, { minLength: 1 })
    .add(comparison.shape.tools, { minItems: 2, maxItems: 2, uniqueItems: true })
    .add(comparison.shape.reviewers, { maxItems: MAX_REVIEWERS, uniqueItems: true })
    .add(comparison.shape.reviews, { uniqueItems: true })
    .add(community.shape.tallies, { maxProperties: 2 });
}

/** The keywords of a JSON Schema in which others stand, as Zod writes them. */
interface Nested {
  readonly properties?: Readonly<Record<string, object>>;
  readonly items?: object;
  readonly additionalProperties?: object | boolean;
}

/** @returns the schema and all in it with their titles, descriptions and examples */
function withNotes(schema: object, note: Note | undefined): Keywords {
  if (!note) return { ...schema };
  const { title, description, examples, fields, items, entries } = note;
  const nested: Nested = schema;
  const { properties, items: item, additionalProperties: entry } = nested;
  return {
    ...{ title, description, examples },
    ...('default' in note && { default: note.default }),
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, field]) => [key, withNotes(field, fields?.[key])]),
      ),
    }),
    ...(item && { items: withNotes(item, items) }),
    ...(typeof entry === 'object' && { additionalProperties: withNotes(entry, entries) }),
  };
}
