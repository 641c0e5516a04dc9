// The JSON-LD against the vocabulary of schema.org, as the compiler knows it from schema-dts, and against the document.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { parseComparison } from '../../../src/document/index.js';
import { renderStatic } from '../../../src/static/index.js';
import { BASE, full, minimal } from '../../support/element/documents.js';
import { outlineOf } from '../../support/static/outline.js';

interface Review {
  readonly author: { readonly '@type': string; readonly name: string };
  readonly reviewRating: { readonly ratingValue: number };
  readonly reviewBody?: string;
  readonly digitalSourceType?: string;
}
interface Article {
  readonly about: readonly { readonly name: string; readonly review?: readonly Review[] }[];
}

function dataOf(document: unknown): Article {
  const html = renderStatic(document, { structuredData: true, base: BASE });
  const [json, ...more] = outlineOf(html).scripts;
  assert.ok(json);
  assert.equal(more.length, 0);
  return JSON.parse(json) as Article;
}

const folder = join(import.meta.dirname, '../../../demo/comparisons');
const documents = [
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown),
  full(),
  minimal(),
];

/** What the compiler says of values that are written as a type of schema.org. */
function complaints(code: string): string[] {
  const file = join(import.meta.dirname, 'data.ts');
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** The authors that are no persons are looked at by themselves: schema.org expects none, see `structured-data.ts`. */
function codeFor(data: readonly unknown[]): string {
  const software: unknown[] = [];
  const json = data.map((one) =>
    JSON.stringify(one, (key, value: unknown) => {
      if (key !== 'author' || (value as Review['author'])['@type'] !== 'SoftwareApplication') return value;
      software.push(value);
      return undefined;
    }),
  );
  return [
    "import type { Article, SoftwareApplication, WithContext } from 'schema-dts';",
    ...json.map((one, index) => `export const article${index}: WithContext<Article> = ${one};`),
    ...software.map(
      (one, index) => `export const author${index}: SoftwareApplication = ${JSON.stringify(one)};`,
    ),
  ].join('\n');
}

describe('structured data', () => {
  it('is of the vocabulary of schema.org', () => {
    assert.deepEqual(complaints(codeFor(documents.map(dataOf))), []);
    const wrong = { '@context': 'https://schema.org', '@type': 'Article', headlines: 'A' };
    assert.equal(complaints(codeFor([wrong])).length, 1);
  });

  it('has the reviews of the document, and no others', () => {
    for (const document of documents) {
      const { comparison } = parseComparison(document, BASE);
      const { about } = dataOf(document);
      comparison.tools.forEach((tool, index) => {
        const expected = comparison.reviewers.flatMap(({ id, name, kind }) =>
          comparison.reviews
            .filter((review) => review.reviewer === id && review.tool === tool.id)
            .map(({ verdict, quote }) => ({ name, kind, verdict, quote })),
        );
        const { name: product, review: reviews = [] } = about[index] ?? {};
        assert.equal(product, tool.name);
        assert.equal(reviews.length, expected.length);
        reviews.forEach(({ author, reviewRating, reviewBody, digitalSourceType }, position) => {
          const { name, kind, verdict, quote } = expected[position] ?? {};
          assert.equal(author.name, name);
          assert.equal(author['@type'], kind === 'ai' ? 'SoftwareApplication' : 'Person');
          assert.equal(digitalSourceType !== undefined, kind === 'ai');
          assert.equal(reviewRating.ratingValue, verdict === 'ship' ? 1 : 0);
          assert.equal(reviewBody, quote);
        });
      });
    }
  });

  it('has no rating of a panel or of readers, and is only where it is asked for', () => {
    const html = renderStatic(full(), { structuredData: true, base: BASE });
    assert.doesNotMatch(html, /aggregateRating|ratingCount|reviewCount/);
    assert.doesNotMatch(renderStatic(full(), { base: BASE }), /<script/);
    for (const format of ['feed', 'markdown', 'text'] as const)
      assert.doesNotMatch(renderStatic(full(), { format, structuredData: true }), /ld\+json|@context/);
  });
});
