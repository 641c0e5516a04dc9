// The JSON Schema, as Ajv reads it, and `checkComparison` say the same of any document, but for what a schema cannot say. The
// documents are made at random from a fixed seed, which fast-check prints when it finds one on which the two disagree.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import formats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { checkComparison, comparisonJsonSchema, type Problem } from '../../src/document/index.js';
import { labelKeys } from '../../src/i18n/label-keys.js';
import { full, minimal, put } from '../support/element/documents.js';

const ajv = new Ajv2020({ strict: true });
formats(ajv, ['date']);
const isValid = ajv.compile(comparisonJsonSchema());

const OPTIONS = { seed: 20260120, numRuns: 500 };

/** What is at the path of a problem: `tools[0].url`. */
const valueAt = (document: unknown, path: string): unknown =>
  (path.match(/[^.[\]]+/g) ?? []).reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
    document,
  );

interface Exception {
  readonly message: string;
  /** Which values it is about, where not about all. */
  readonly values?: RegExp;
  /** A document with that problem alone. */
  readonly document: unknown;
}

const ann = { reviewer: 'ann', tool: 'a', verdict: 'ship' };
const asked = { reviewers: [{ id: 'ann', name: 'Ann' }], reviews: [ann] };

/** All that a JSON Schema cannot say, or could only say in patterns that nobody could read. */
const CANNOT_SAY: Readonly<Record<string, Exception>> = {
  'that an id is there once': {
    message: 'is already used',
    document: minimal({ reviewers: ['Ann', 'Bob'].map((name) => ({ id: 'ann', name })) }),
  },
  'that two tools are not the same': {
    message: 'must list exactly two tools',
    document: minimal({ tools: ['Alpha', 'Beta'].map((name) => ({ id: 'a', name })) }),
  },
  'that there is such a reviewer': {
    message: 'unknown reviewer id',
    document: minimal({ reviews: [ann] }),
  },
  'that there is such a tool': {
    message: 'unknown tool id',
    document: minimal({ ...asked, reviews: [{ ...ann, tool: 'c' }] }),
  },
  'that a reviewer reviews a tool once': {
    message: 'is a second review of that tool by that reviewer',
    document: minimal({ ...asked, reviews: [ann, { ...ann, verdict: 'skip' }] }),
  },
  'that there is a day in that year': {
    message: 'must be an ISO 8601 date',
    values: /-02-29T/,
    document: minimal({ updated: '2025-02-29T09:30' }),
  },
  'that a host, a port or a user name can be one': {
    message: 'must be an http(s) URL',
    values: /^ *(?:http:|(?:https:)?\/\/)/i,
    document: minimal({ url: 'https://publisher.example:99999/' }),
  },
  'that a language has each variant and extension once, and as it must be': {
    message: 'must be a BCP 47 language tag',
    values: /-(?:[a-z\d]|\d[a-z\d]{3}|[a-z\d]{5,8})-/i,
    document: minimal({ lang: 'de-1996-1996' }),
  },
  'that a character can be seen': {
    message: 'must not be blank',
    values: /\S/,
    document: put(minimal(), 'tools[0].name', '\u200b'),
  },
};

function isException(document: unknown, { path, message }: Problem): boolean {
  const value = valueAt(document, path);
  return Object.values(CANNOT_SAY).some(
    ({ message: expected, values }) =>
      message === expected && (!values || (typeof value === 'string' && values.test(value))),
  );
}

function assertAgreement(document: unknown): void {
  const problems = checkComparison(document);
  const said = problems.filter((problem) => !isException(document, problem));
  const agree = isValid(document) ? said.length === 0 : problems.length > 0;
  if (!agree) assert.fail(JSON.stringify([document, problems, isValid.errors]));
}

const text = fc.string({ unit: 'binary', maxLength: 12 });
const word = fc.stringMatching(/^[a-z]{1,8}$/);
const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.webPath({ size: 'small' }).map((path) => `/${path}`.replace(/^\/+/, '/')),
  fc
    .tuple(fc.constantFrom('', './', '../', '/'), word, fc.constantFrom('.svg', '.html', '/', '?q=a b', '#ä'))
    .map((parts) => parts.join('')),
);
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const date = fc.oneof(
  day,
  day.map((iso) => iso.slice(0, 10)),
  day.map((iso) => iso.slice(0, 16)),
  day.map((iso) => iso.replace(/\.\d+Z/, '+05:30')),
);
const language = fc.constantFrom(
  'en',
  'pt-BR',
  'ar-EG',
  'zh-Hant-TW',
  'sl-rozaj-biske',
  'de-u-co-phonebk',
  'en-x-a',
);
const count = fc.nat();
const tally = fc.record({ ship: count, skip: count });
const id = fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }).filter((key) => key !== '__proto__');
const name = fc.tuple(word, text).map((parts) => parts.join(' '));

/** Documents with nothing wrong. */
const valid = fc
  .record({
    ids: fc.uniqueArray(id, { minLength: 2, maxLength: 2 }),
    reviewerIds: fc.uniqueArray(id, { maxLength: 4 }),
  })
  .chain(({ ids, reviewerIds }) => {
    const pairs = reviewerIds.flatMap((reviewer) => ids.map((tool) => ({ reviewer, tool })));
    const toolOf = (key: string) =>
      fc.record(
        {
          id: fc.constant(key),
          name,
          ...{ category: text, tagline: text, description: text, entry: text, url: address, logo: address },
          sponsored: fc.boolean(),
          panelShip: fc.double({ min: 0, max: 100, noNaN: true }),
        },
        { requiredKeys: ['id', 'name'] },
      );
    const reviewerOf = (key: string) =>
      fc.record(
        {
          id: fc.constant(key),
          name,
          ...{ motto: text, avatar: address, url: address, kind: fc.constantFrom('human', 'ai') },
        },
        { requiredKeys: ['id', 'name'] },
      );
    const reviewOf = ({ reviewer, tool }: (typeof pairs)[number]) =>
      fc.record(
        {
          ...{ reviewer: fc.constant(reviewer), tool: fc.constant(tool) },
          ...{ verdict: fc.constantFrom('ship', 'skip'), quote: text, date, url: address },
        },
        { requiredKeys: ['reviewer', 'tool', 'verdict'] },
      );
    const [first = '', second = ''] = ids;
    return fc.record(
      {
        version: fc.constant(1),
        id,
        tools: fc.tuple(toolOf(first), toolOf(second)),
        $schema: fc.jsonValue({ maxDepth: 1 }),
        ...{ lang: language, url: address, kicker: text, title: text, summary: text },
        ...{ updated: date, disclosure: text },
        reviewers: fc.tuple(...reviewerIds.map(reviewerOf)),
        reviews: fc.subarray(pairs).chain((some) => fc.tuple(...some.map(reviewOf))),
        community: fc.record(
          {
            votes: address,
            tallies: fc.record({ [first]: tally, [second]: tally }, { requiredKeys: [] }),
            reveal: fc.constantFrom('always', 'after-vote'),
            minimum: count,
          },
          { requiredKeys: [] },
        ),
        newsletter: fc.record(
          { kicker: text, title: text, text, endpoint: address, url: address, consent: text },
          { requiredKeys: [] },
        ),
        labels: fc.dictionary(fc.constantFrom(...labelKeys), text, { maxKeys: 5 }),
      },
      // A review needs its reviewer.
      { requiredKeys: ['version', 'id', 'tools', 'reviewers'] },
    );
  })
  .map((document): unknown => JSON.parse(JSON.stringify(document)));

/** The paths of all values in a document. */
const pathsIn = (value: unknown, path = ''): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => {
        const at = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`.replace(/^\./, '');
        return [at, ...pathsIn(inner, at)];
      });

const EVERYWHERE = pathsIn(full());

const piecesOf = (pieces: readonly string[]) =>
  fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 2 })), {
    maxLength: 7,
  });
/** Texts that are nearly an address, a date or a language. */
const nearlyAddress = piecesOf([
  ...[
    'http',
    'https',
    'HTTPS',
    ':',
    '//',
    '/',
    '\\',
    '@',
    '.',
    '?',
    '#',
    ' ',
    '%',
    '%41',
    '[',
    ']',
    '<',
    '\t',
    '\u00a0',
  ],
  ...[
    'caddyserver.com',
    'logo.',
    'com',
    'svg',
    'HTML',
    'javascript:',
    'user',
    '1',
    '127.0.0.1',
    '::1',
    '99999',
    '-',
    '_',
    'ä',
    '..',
  ],
]).map((pieces) => pieces.join(''));
const digits = (most: number, length = 2) =>
  fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(length, '0'));
const nearlyDate = fc
  .tuple(
    fc.constantFrom('2024', '2025', '2000', '1900', '0000', '9999', '24', '02025'),
    fc.constantFrom('-', '-', '-', '/'),
    digits(13),
    fc.constantFrom('-', '-', '-', ''),
    digits(32),
    fc.oneof(
      fc.constant(''),
      fc
        .tuple(
          fc.constantFrom('T', 'T', 'T', ' ', 't'),
          digits(25),
          fc.constant(':'),
          digits(61),
          fc.oneof(
            fc.constantFrom('', ':', ':00', ':60', ':0', '.5'),
            digits(60).map((second) => `:${second}.25`),
          ),
          fc.constantFrom('', 'Z', 'z', '+00:00', '-23:59', '+24:00', '+0530', 'UTC'),
        )
        .map((parts) => parts.join('')),
    ),
  )
  .map((parts) => parts.join(''));
const nearlyLanguage = fc
  .tuple(
    fc.constantFrom('en', 'de', 'ART', 'zh', 'x', 'i', 'english', 'root', 'und', 'e1'),
    fc.array(
      fc.oneof(
        fc.constantFrom(
          ...[
            'Latn',
            'US',
            '419',
            'rozaj',
            '1996',
            'u',
            't',
            'x',
            'a',
            'A',
            '0',
            'co',
            'k0',
            'ao90',
            'min',
            '',
          ],
        ),
        fc.stringMatching(/^[a-z\d]{1,9}$/),
      ),
      { maxLength: 5 },
    ),
    fc.constantFrom('-', '-', '-', '_', '.'),
  )
  .map(([first, rest, by]) => [first, ...rest].join(by));

/** Any JSON value, with a bias to such as are almost valid somewhere. */
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  ...[text, nearlyAddress, nearlyDate, nearlyLanguage, fc.double(), fc.integer()],
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    ' ',
    '\u200b',
    'ann',
    'a',
    'ship',
    'ai',
    true,
    0,
    -1,
    100,
    101,
    0.5,
    2 ** 53,
    [],
    {},
  ),
);
const path = fc.oneof(
  fc.constantFrom(...EVERYWHERE),
  fc.tuple(fc.constantFrom(...EVERYWHERE), word).map((keys) => keys.join('.')),
);
const changes = fc.array(fc.tuple(path, value), { minLength: 1, maxLength: 4 });

describe('the JSON Schema and checkComparison', () => {
  it('both find nothing wrong with a valid document', () => {
    fc.assert(
      fc.property(valid, (document) => {
        assert.deepEqual(checkComparison(document), []);
        assertAgreement(document);
      }),
      OPTIONS,
    );
  });

  it('agree on each field that is wrong in turn', () => {
    const values = [
      undefined,
      null,
      '',
      ' ',
      'x',
      'x.yz',
      '1',
      0,
      1,
      -1,
      0.5,
      101,
      2 ** 53,
      true,
      [],
      {},
      [null],
      { x: 1 },
    ];
    for (const field of ['$schema', ...EVERYWHERE]) {
      const documents = values.map((wrong) => put(full(), field, wrong));
      for (const document of documents) assertAgreement(document);
      // Nobody looks at the address of the schema.
      if (field !== '$schema') assert.ok(!documents.every((document) => isValid(document)), field);
    }
  });

  it('agree on any change to a document', () => {
    fc.assert(
      fc.property(changes, (edits) => {
        assertAgreement(edits.reduce<unknown>((document, [at, to]) => put(document, at, to), full()));
      }),
      { ...OPTIONS, numRuns: 1500 },
    );
  });

  it('agree on any value', () => {
    fc.assert(fc.property(value, assertAgreement), OPTIONS);
  });

  for (const [field, near] of Object.entries({
    url: nearlyAddress,
    updated: nearlyDate,
    lang: nearlyLanguage,
  }))
    it(`agree on texts that are nearly right: ${field}`, () => {
      const found = { right: 0, wrong: 0 };
      fc.assert(
        fc.property(near, (almost) => {
          const document = minimal({ [field]: almost });
          assertAgreement(document);
          found[isValid(document) ? 'right' : 'wrong']++;
        }),
        { ...OPTIONS, numRuns: 3000 },
      );
      assert.ok(found.right > 150 && found.wrong > 150, JSON.stringify(found));
    });

  for (const [what, { message, document }] of Object.entries(CANNOT_SAY))
    it(`disagree where a schema cannot say ${what}`, () => {
      const problems = checkComparison(document);
      assert.ok(
        problems.some((problem) => problem.message === message),
        JSON.stringify(problems),
      );
      assert.ok(problems.every((problem) => isException(document, problem)));
      assert.ok(isValid(document));
    });
});
