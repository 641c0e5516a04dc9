// The JSON Schema as another validator reads it: Ajv.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import formats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { checkComparison, comparisonJsonSchema } from '../../src/document/index.js';
import { full, minimal, panel, put } from '../support/element/documents.js';

const root = join(import.meta.dirname, '..', '..');
const demo = join(root, 'demo', 'comparisons');
const PUBLISHED = ['comparison.schema.json', 'comparison.v1.schema.json'];

type Schema = { readonly [key in string]?: Schema } & {
  readonly type?: string;
  readonly required?: readonly string[];
  readonly maxLength?: number;
};

const schema = comparisonJsonSchema() as Schema;
const ajv = new Ajv2020({ strict: true, allErrors: true });
formats(ajv, ['date']);
const validate = ajv.compile(schema);

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Where a document is wrong: `/tools/0/url`. */
function wrong(document: unknown): string[] {
  validate(document);
  return (validate.errors ?? []).map(({ instancePath }) => instancePath);
}

const at = (...keys: readonly string[]): Schema =>
  keys.reduce<Schema>((inner, key) => inner[key] ?? {}, schema.properties ?? {});

describe('the JSON Schema', () => {
  it('is valid by its own draft', () => {
    assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
    assert.ok(ajv.validateSchema(schema));
  });

  it('requires what a document must have', () => {
    assert.deepEqual(schema.required, ['version', 'id', 'tools']);
    assert.deepEqual(at('tools', 'items').required, ['id', 'name']);
    assert.deepEqual(at('reviewers', 'items').required, ['id', 'name']);
    assert.deepEqual(at('reviews', 'items').required, ['reviewer', 'tool', 'verdict']);
    assert.deepEqual(at('community', 'properties', 'tallies', 'additionalProperties').required, [
      'ship',
      'skip',
    ]);
    for (const section of ['community', 'newsletter', 'labels'])
      assert.equal(at(section).required, undefined);
  });

  it('has the limits of the format', () => {
    assert.equal(at('id').maxLength, 200);
    assert.equal(at('id')['minLength'], 1);
    assert.equal(at('tools')['minItems'], 2);
    assert.equal(at('tools')['maxItems'], 2);
    assert.equal(at('reviewers')['maxItems'], 500);
    const texts = [
      at('summary'),
      at('tools', 'items', 'properties', 'name'),
      at('labels', 'properties', 'votes_few'),
    ];
    for (const text of texts) assert.equal(text.maxLength, 10_000);
  });

  for (const name of PUBLISHED)
    it(`is published as ${name}`, () => {
      assert.equal(readFileSync(join(root, 'dist', name), 'utf8'), `${JSON.stringify(schema, null, 2)}\n`);
    });
});

describe('a valid document', () => {
  it('is valid by the schema', () => {
    const longest = minimal({ id: '😀'.repeat(200), summary: '😀'.repeat(10_000), ...panel(500) });
    for (const document of [minimal(), full(), longest]) assert.deepEqual(wrong(document), []);
  });

  const files = readdirSync(demo).filter((file) => file.endsWith('.json'));
  it('is every demo document but one', () => {
    assert.ok(files.length >= 5);
  });

  for (const file of files) {
    const isRight = file !== 'worst.json';
    it(`${isRight ? 'is' : 'is not'} ${file}, by the check and by the schema`, () => {
      const document = json(join(demo, file));
      assert.equal(checkComparison(document).length === 0, isRight);
      assert.equal(wrong(document).length === 0, isRight);
    });
  }
});

describe('an invalid document', () => {
  for (const path of [
    ...['version', 'id', 'tools', 'tools[0].id', 'tools[1].name', 'reviewers[0].id', 'reviewers[1].name'],
    ...['reviews[0].reviewer', 'reviews[0].tool', 'reviews[2].verdict'],
    ...['community.tallies.a.ship', 'community.tallies.b.skip'],
  ]) {
    it(`is invalid by the schema without ${path}`, () => {
      assert.equal(wrong(put(full(), path, undefined)).length, 1);
    });
  }

  for (const [path, values] of [
    ['version', ['1', 0, 2, null]],
    ['id', ['', 'x'.repeat(201), 7]],
    ['lang', [7, null, 'ar_EG', 'english', 'de_DE.UTF-8', 'pt-PT-ao90']],
    ['kicker', ['x'.repeat(10_001), 7, null]],
    [
      'url',
      [
        7,
        '',
        ' ',
        'javascript:alert(1)',
        'https://',
        'https://our site.example/',
        'https://ann:secret@x.example/',
      ],
    ],
    ['tools[0].url', ['caddyserver.com', 'x.example/page.html', 'a\\b', `./${'x'.repeat(10_000)}`]],
    ['updated', ['2026-3-1', '2026-02-30', '2025-02-29', '2026-11-22T9:30', 'yesterday', '']],
    [
      'tools',
      [
        [],
        [minimal().tools[0], minimal().tools[0]],
        [minimal().tools[0]],
        [...minimal().tools, ...minimal().tools],
        {},
      ],
    ],
    ['tools[0].name', ['', ' \n', null]],
    ['tools[0].panelShip', [-1, 101, '62', null]],
    ['tools[0].sponsored', ['yes', 1]],
    ['reviewers', [panel(501).reviewers, null, {}]],
    ['reviewers[0].kind', ['robot', true]],
    ['reviews[0]', [null, 'text']],
    ['reviews[0].verdict', ['maybe', 'SHIP']],
    ['community.reveal', ['sometimes']],
    ['community.minimum', [-1, 0.5, 2 ** 53]],
    [
      'community.tallies',
      [[], null, Object.fromEntries(['a', 'b', 'c'].map((id) => [id, { ship: 1, skip: 1 }]))],
    ],
    ['community.tallies.a.ship', [-1, 0.5, '1', 2 ** 53]],
    ['newsletter.title', [7]],
    ['labels.ship', [7]],
    ...['x', 'tools[0].x', 'reviewers[0].x', 'reviews[0].x', 'community.x', 'newsletter.x', 'labels.x'].map(
      (key) => [key, ['unknown']] as const,
    ),
    ['community.tallies.a.x', [1]],
  ] as const) {
    it(`is invalid by the schema for its ${path}`, () => {
      for (const value of values) {
        const pointers = wrong(put(full(), path, value));
        const pointer = `/${path.replace(/\]/g, '').replace(/[.[]/g, '/')}`;
        assert.ok(pointers.length > 0, JSON.stringify(value).slice(0, 40));
        for (const found of pointers) assert.ok(pointer.startsWith(found), found);
      }
    });
  }
});
