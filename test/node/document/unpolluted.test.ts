// Pages that add to Object.prototype: nothing of that is read as a field, and nothing misleads Zod.
import { spawnSync } from 'node:child_process';
import { afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { checkComparison } from '../../../src/document/check.js';
import { ComparisonError } from '../../../src/document/errors.js';
import { comparisonJsonSchema } from '../../../src/document/json-schema.js';
import { readTallies } from '../../../src/document/tallies.js';
import { unpolluted } from '../../../src/document/unpolluted.js';
import { BASE, full, minimal, put } from '../../support/element/documents.js';
import { parse } from './reading.js';

const ROOT = new URL('../../../', import.meta.url);

/** What the language defines. */
const NATIVE = Reflect.ownKeys(Object.prototype);

afterEach(removeAdditions);

function removeAdditions(): void {
  for (const key of Reflect.ownKeys(Object.prototype)) {
    if (!NATIVE.includes(key)) Reflect.deleteProperty(Object.prototype, key);
  }
}

function add(name: PropertyKey, descriptor: PropertyDescriptor): void {
  const bare = Object.assign(Object.create(null) as PropertyDescriptor, descriptor);
  Object.defineProperty(
    Object.prototype,
    name,
    Object.assign(bare, { configurable: true, enumerable: true }),
  );
}

/**
 * Optional fields of a document, and names that Zod reads from its own options, issues and results. Those of descriptors
 * are tried in a browser: they break the TypeScript loader of these tests.
 */
const FIELDS = [
  ...[
    'lang',
    'url',
    'kicker',
    'title',
    'summary',
    'updated',
    'disclosure',
    'reviewers',
    'reviews',
    'community',
  ],
  ...[
    'newsletter',
    'labels',
    'category',
    'tagline',
    'description',
    'entry',
    'logo',
    'sponsored',
    'panelShip',
  ],
  ...[
    'motto',
    'avatar',
    'kind',
    'quote',
    'date',
    'votes',
    'tallies',
    'reveal',
    'minimum',
    'text',
    'endpoint',
  ],
  ...['consent', 'ship', 'skip', 'then', 'toJSON'],
];
const ZOD_NAMES = [
  ...[
    'when',
    'skipChecks',
    'memo',
    'path',
    'error',
    'value',
    'message',
    'params',
    'abort',
    'aborted',
    'coerce',
  ],
  ...[
    'async',
    'direction',
    'abortEarly',
    'reportInput',
    'continue',
    'issues',
    'input',
    'inst',
    'schema',
    'data',
  ],
  ...[
    'success',
    'deferred',
    'checks',
    'check',
    'catchall',
    'shape',
    'def',
    'values',
    'length',
    'maximum',
    'run',
  ],
  ...['parse', 'optin', 'optout', 'traits', 'bag', '_zod', 'fn', 'tx', 'code', 'each', 'callee'],
];
const VALUES: readonly (readonly [what: string, descriptor: PropertyDescriptor])[] = [
  ['a text', { value: 'polluted', writable: true }],
  ['a function', { value: () => true, writable: true }],
  ['a constant object', { value: {} }],
  ['a getter', { get: () => 'polluted' }],
  [
    'a getter that throws',
    {
      get: () => {
        throw new RangeError('not today');
      },
    },
  ],
];

const WRONG = put(put(put(full(), 'kicker', 7), 'url', 'ftp://x.example/'), 'reviews[0].verdict', 'maybe');

/** The problems of a document that is refused. Without chai, which additions would mislead. */
function problemsOf(document: unknown): unknown {
  try {
    parse(document);
    return undefined;
  } catch (error) {
    return error instanceof ComparisonError ? error.problems : error;
  }
}

function written(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value).map((entry) => [entry[0], written(entry[1])].join('='));
}

/** Everything that is read from some documents, as text made of own properties only. */
function outcome(): string {
  const outcomes = [
    parse(minimal()).comparison,
    parse(full()).comparison,
    parse(WRONG),
    checkComparison(put(WRONG, 'tools[0].name', ' '), BASE),
    checkComparison(full({ extra: 1 }), BASE),
    problemsOf({}),
    readTallies({ a: { ship: 1, skip: 2 } }),
    readTallies({ a: { ship: 1 } }),
  ];
  return outcomes.map(written).join('\n');
}

describe('additions to Object.prototype', () => {
  const expected = outcome();

  for (const [what, descriptor] of VALUES) {
    it(`do not change what is read from a document: ${what}`, () => {
      for (const name of [...FIELDS, ...ZOD_NAMES]) {
        add(name, descriptor);
        const result = outcome();
        Reflect.deleteProperty(Object.prototype, name);
        expect(result, name).to.equal(expected);
      }
    });
  }

  it('are not inherited by any piece of a comparison', () => {
    const prototypesIn = (value: unknown): unknown[] => {
      if (typeof value !== 'object' || value === null) return [];
      const own = Array.isArray(value) ? [] : [Object.getPrototypeOf(value) as unknown];
      return [...own, ...Object.values(value).flatMap(prototypesIn)];
    };
    for (const document of [minimal(), full()]) {
      expect(new Set(prototypesIn(parse(document).comparison))).to.deep.equal(new Set([null]));
    }
  });

  it('do not change the JSON Schema', () => {
    const before = JSON.stringify(comparisonJsonSchema());
    add('when', { value: () => false, writable: true });
    add('description', { value: 'polluted', writable: true });
    const after = JSON.stringify(comparisonJsonSchema());
    removeAdditions();
    expect(after).to.equal(before);
  });
});

describe('unpolluted', () => {
  const described = (): unknown[] =>
    Reflect.ownKeys(Object.prototype).map((key) => [
      key,
      Reflect.getOwnPropertyDescriptor(Object.prototype, key),
    ]);

  /** What is there before, during and after a run on a page with several additions. */
  function watch(run: () => void) {
    add('each', { value: () => 'mine', writable: true });
    add('size', { get: () => 7 });
    add(Symbol.for('mark'), { value: 1 });
    add('value', { value: 'V', writable: true });
    const before = described();
    let during: readonly PropertyKey[] = [];
    let thrown: unknown;
    try {
      unpolluted(() => {
        during = Reflect.ownKeys(Object.prototype);
        run();
      });
    } catch (error) {
      thrown = error;
    }
    const after = described();
    removeAdditions();
    return { before, during, after, thrown };
  }

  it('takes additions away while a function runs, and puts them back as they were', () => {
    const { before, during, after } = watch(() => undefined);
    expect(during).to.have.members(NATIVE);
    expect(before).to.have.length(NATIVE.length + 4);
    expect(after).to.deep.equal(before);
  });

  it('puts them back if the function throws', () => {
    const failure = new RangeError('not today');
    const { before, after, thrown } = watch(() => {
      throw failure;
    });
    expect(thrown).to.equal(failure);
    expect(after).to.deep.equal(before);
  });
});

/** Runs a module in a process of its own, where Object.prototype can be changed for good. */
function runModule(code: string): { readonly output: string; readonly errors: string } {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', code],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  return { output: stdout.trim(), errors: stderr };
}

describe('on a page that added to Object.prototype before', () => {
  for (const entry of ['document/index', 'tool-comparison-element', 'index']) {
    it(`src/${entry}.ts can be imported, and changes nothing`, () => {
      const { output, errors } = runModule(`
        Object.prototype.each = () => {};
        await import('./src/${entry}.ts');
        console.log(Object.keys(Object.prototype).join());
      `);
      expect(errors).to.equal('');
      expect(output).to.equal('each');
    });
  }
});

describe('additions that cannot be taken away', () => {
  const report = `
    const { parseComparison } = await import('./src/document/index.ts');
    const tools = [{ id: 'a', name: 'A' }, { id: 'b', name: 'B', panelShip: 140 }];
    try {
      const { problems } = parseComparison({ version: 1, id: 'x', tools }, 'https://x.example/');
      console.log(problems.map(({ path }) => path).join());
    } catch (error) {
      console.log(error.name, error.code);
    }
  `;

  it('do not matter if they do not mislead validation', () => {
    const fixed = "Object.defineProperty(Object.prototype, 'each', { value: () => {} });";
    expect(runModule(fixed + report).output).to.equal('tools[1].panelShip');
    const closed = 'Object.prototype.each = 1; Object.preventExtensions(Object.prototype);';
    expect(runModule(closed + report).output).to.equal('tools[1].panelShip');
    expect(runModule(`Object.freeze(Object.prototype); ${report}`).output).to.equal('tools[1].panelShip');
  });

  for (const name of ['skipChecks', 'memo', 'when', 'check', 'coerce', 'abortEarly']) {
    it(`make a document invalid if they do: ${name}`, () => {
      const fixed = `Object.defineProperty(Object.prototype, '${name}', { value: () => true });`;
      expect(runModule(fixed + report).output).to.equal('ComparisonError invalid');
    });
  }
});
