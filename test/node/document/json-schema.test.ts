// How validators read it is tested in test/node/schema.test.ts.
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { comparisonJsonSchema } from '../../../src/document/json-schema.js';
import { labelKeys } from '../../../src/i18n/label-keys.js';

type Schema = { readonly [key in string]?: Schema };

describe('the JSON Schema', () => {
  const schema = comparisonJsonSchema() as Schema;
  const { properties = {} } = schema;

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
    const text = properties['newsletter']?.['properties']?.['title'];
    expect(labels?.['properties']?.['votes_few']).to.deep.equal(text);
  });

  it('limits lists, and has tallies for any tool id', () => {
    expect(properties['tools']).to.include({ type: 'array', minItems: 2, maxItems: 2 });
    expect(properties['reviewers']).to.include({ type: 'array', maxItems: 500 });
    const tally = properties['community']?.['properties']?.['tallies']?.['additionalProperties'];
    expect(tally?.['required']).to.deep.equal(['ship', 'skip']);
    expect(tally?.['additionalProperties']).to.equal(false);
  });

  it('describes every field', () => {
    const undescribed = (node: Schema, path: string): string[] => {
      const children = Object.entries(node['properties'] ?? {}).map(
        ([key, child]) => [`${path}.${key}`, child] as const,
      );
      const items = [node['items'], node['additionalProperties']]
        .filter((child) => typeof child === 'object')
        .map((child) => [`${path}[]`, child] as const);
      return [...children, ...items].flatMap(([at, child]) => [
        ...(child?.['description'] ? [] : [at]),
        ...undescribed(child ?? {}, at),
      ]);
    };
    expect(undescribed(schema, '')).to.deep.equal([]);
  });
});
