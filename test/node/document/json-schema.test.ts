// How validators read it is tested in test/node/schema.test.ts.
import { describe, it } from 'node:test';
import formats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { comparisonJsonSchema } from '../../../src/document/json-schema.js';
import { parseComparison } from '../../../src/document/parse.js';
import { labelKeys } from '../../../src/i18n/label-keys.js';
import { BASE, full, put } from '../../support/element/documents.js';

type Schema = { readonly [key in string]?: Schema };

const ajv = new Ajv2020({ strict: true });
formats(ajv, ['date']);

/** A schema and all in it, by their paths: `tools[].name`, and `community.tallies{}` for any key. */
function schemasIn(schema: Schema, path = ''): [string, Schema][] {
  const { items, additionalProperties: entry, properties = {} } = schema;
  return [
    [path, schema],
    ...Object.entries(properties).flatMap(([key, field]) =>
      schemasIn(field ?? {}, path ? `${path}.${key}` : key),
    ),
    ...(items ? schemasIn(items, `${path}[]`) : []),
    ...(typeof entry === 'object' ? schemasIn(entry, `${path}{}`) : []),
  ];
}

describe('the JSON Schema', () => {
  const schema = comparisonJsonSchema() as Schema;
  const { properties = {} } = schema;
  const described = new Map(schemasIn(schema));

  it('is plain data, and the same each time', () => {
    const again = comparisonJsonSchema();
    expect(again).to.deep.equal(schema);
    expect(JSON.parse(JSON.stringify(again))).to.deep.equal(schema);
  });

  it('has every field of a document, and no other', () => {
    expect(Object.keys(properties).sort()).to.deep.equal([
      '$schema',
      ...['community', 'disclosure', 'id', 'kicker', 'labels', 'lang', 'newsletter', 'reviewers', 'reviews'],
      ...['summary', 'title', 'tools', 'updated', 'url', 'version'],
    ]);
    expect(schema['additionalProperties']).to.equal(false);
  });

  it('has every label, and no other', () => {
    const { labels } = properties;
    expect(Object.keys(labels?.['properties'] ?? {})).to.deep.equal(labelKeys);
    expect(labels?.['additionalProperties']).to.equal(false);
    expect(labels?.['properties']?.['votes_few']).to.include({ type: 'string', maxLength: 10_000 });
  });

  it('limits lists, and has tallies for any tool id', () => {
    expect(properties['tools']).to.include({ type: 'array', minItems: 2, maxItems: 2 });
    expect(properties['reviewers']).to.include({ type: 'array', maxItems: 500 });
    const tally = properties['community']?.['properties']?.['tallies']?.['additionalProperties'];
    expect(tally?.['required']).to.deep.equal(['ship', 'skip']);
    expect(tally?.['additionalProperties']).to.equal(false);
  });

  it('has every field with its title, its description and its examples', () => {
    expect(described.size).to.be.greaterThan(50 + labelKeys.length);
    for (const [path, { title, description, examples }] of described) {
      expect(title, path).to.match(/^\p{Lu}.{1,40}$/u);
      expect(description, path).to.match(/^\S.*[.?…]"?$/);
      expect(examples, path).to.be.an('array').that.is.not.empty;
    }
    const titles = [...described].map(
      ([path, { title }]) => `${path.replace(/[^.]*$/, '')} ${JSON.stringify(title)}`,
    );
    expect(new Set(titles).size).to.equal(titles.length);
  });

  it('says what each of the values means that a field may have', () => {
    const withValues = [...described.values()].filter((field) => field['enum']);
    expect(withValues.length).to.be.greaterThan(3);
    for (const { enum: values, description } of withValues)
      for (const value of values as unknown as unknown[])
        expect(description).to.include(`${JSON.stringify(value)}${typeof value === 'string' ? ':' : ''}`);
  });

  it('has examples that are valid, by themselves and in a document', () => {
    // With one review, so that another one is no second review of the same tool.
    const { reviews, ...rest } = full();
    const document = { ...rest, reviews: reviews.slice(0, 1) };
    for (const [path, field] of described) {
      const isValid = ajv.compile({ ...field, $schema: 'https://json-schema.org/draft/2020-12/schema' });
      const place = path.replaceAll('[]', '[0]').replace('{}', '.a');
      for (const example of field['examples'] as unknown as unknown[]) {
        expect(isValid(example), `${path} ${JSON.stringify(isValid.errors)}`).to.equal(true);
        const { problems } = parseComparison(path ? put(document, place, example) : example, BASE);
        expect(problems, path).to.deep.equal([]);
      }
    }
  });
});
