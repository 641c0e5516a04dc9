// docs/document.md describes every field of the format, with an example that is valid.
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkComparison } from '../../../src/document/check.js';
import { comparisonJsonSchema } from '../../../src/document/json-schema.js';
import { blocksOf, readPage } from '../../support/docs/pages.js';
import { minimal } from '../../support/element/documents.js';

interface Schema {
  readonly properties?: Record<string, Schema>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

const page = readPage('docs/document.md');
const schema = comparisonJsonSchema() as Schema;
const field = (name: string): Schema => schema.properties?.[name] ?? {};
const examples = blocksOf(page, 'json').map((code) => JSON.parse(code) as object);

/** Of a section of the page the fields in its table, and whether they are required. */
function rowsOf(heading: string): Map<string, boolean> {
  const [, text = ''] = page.split(`\n## ${heading}\n`);
  const [section = ''] = text.split('\n## ');
  return new Map(
    [...section.matchAll(/^\| `([$\w]+)` *\| (yes)?/gm)].map(([, name = '', yes]) => [name, yes === 'yes']),
  );
}

/** The names of all fields in a value, as paths. */
function pathsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, path));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) => pathsIn(item, `${path}.${key}`.replace(/^\./, '')));
}

/** The paths that a schema has, but for the labels. */
function pathsOf({ properties, items, additionalProperties }: Schema, path = ''): string[] {
  if (items) return pathsOf(items, path);
  if (path === 'labels') return [];
  if (typeof additionalProperties === 'object') return pathsOf(additionalProperties, path);
  if (!properties) return [path];
  return Object.entries(properties).flatMap(([key, value]) =>
    pathsOf(value, `${path}.${key}`.replace(/^\./, '')),
  );
}

describe('docs/document.md', () => {
  for (const [heading, described] of Object.entries({
    'The comparison': schema,
    Tools: field('tools').items ?? {},
    Reviewers: field('reviewers').items ?? {},
    Reviews: field('reviews').items ?? {},
    Community: field('community'),
    Newsletter: field('newsletter'),
  }))
    it(`has a row for each field: ${heading}`, () => {
      const rows = rowsOf(heading);
      expect([...rows.keys()].toSorted()).to.deep.equal(Object.keys(described.properties ?? {}).toSorted());
      const required = [...rows].filter(([, isRequired]) => isRequired).map(([name]) => name);
      expect(required.toSorted()).to.deep.equal((described.required ?? []).toSorted());
    });

  it('has examples without a problem', () => {
    expect(examples.length).to.be.greaterThan(8);
    for (const example of examples) {
      const document = 'version' in example ? example : minimal(example);
      expect(checkComparison(document), JSON.stringify(example)).to.deep.equal([]);
    }
  });

  it('has an example of each field', () => {
    // Without the ids of tools, which are no fields.
    const shown = new Set(
      examples
        .flatMap((example) => pathsIn(example))
        .map((path) => path.replace(/(?<=^community\.tallies)\.\w+/, '')),
    );
    expect(pathsOf(schema).filter((path) => !shown.has(path))).to.deep.equal([]);
  });

  it('says the limits', () => {
    const count = (limit = 0): string => limit.toLocaleString('en');
    for (const words of [
      `${count(field('title').maxLength)} characters for a text`,
      `${count(field('reviewers').maxItems)} reviewers`,
      `at most ${count(field('id').maxLength)} characters`,
      `at most ${count(field('reviews').maxItems)} reviews`,
    ])
      expect(page).to.include(words);
  });
});
