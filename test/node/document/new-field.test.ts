// CONTRIBUTING says that a new field is one line in schema.ts. Here one of each kind is added to it.
import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as z from 'zod/mini';
import { jsonSchemaOf } from '../../../src/document/json-schema.js';
import { ownCopy } from '../../../src/document/own-copy.js';
import { ADDRESS } from '../../../src/document/patterns.js';
import { schemasFor } from '../../../src/document/schema.js';
import { validate } from '../../../src/document/validate.js';
import { BASE, full } from '../../support/element/documents.js';

function extended() {
  const schemas = schemasFor(BASE);
  const tool = z.extend(schemas.tool, {
    screenshot: z.optional(schemas.url),
    licence: z.optional(schemas.text),
  });
  const comparison = z.extend(schemas.comparison, { tools: z.array(tool) });
  return { ...schemas, comparison };
}

/** Reads a document whose first tool has the two new fields. */
function read(fields: object) {
  const schemas = extended();
  const [first, second] = full().tools;
  const document = ownCopy(full({ tools: [{ ...first, ...fields }, second] }));
  const { problems, unknownKeys, isFatal } = validate(document, schemas);
  const [tool] = z.parse(schemas.comparison, document).tools;
  return { tool, problems, unknownKeys, isFatal };
}

describe('a new optional field of the schema', () => {
  it('is resolved if it is a URL, and cleaned if it is text', () => {
    const { tool, problems, unknownKeys } = read({ screenshot: '../shot.png', licence: ' MIT\0\u2069 ' });
    expect(problems).to.deep.equal([]);
    expect(unknownKeys).to.deep.equal([]);
    expect(tool?.screenshot).to.equal('https://publisher.example/shot.png');
    expect(tool?.licence).to.equal('MIT');
  });

  it('is dropped and reported if it is wrong', () => {
    const { tool, problems, isFatal } = read({ screenshot: 'javascript:alert(1)', licence: 7 });
    expect(problems).to.deep.equal([
      { path: 'tools[0].screenshot', message: 'must be an http(s) URL' },
      { path: 'tools[0].licence', message: 'must be text' },
    ]);
    expect(isFatal).to.equal(false);
    expect(tool).not.to.have.any.keys('screenshot', 'licence');
    expect(tool?.name).to.equal('Alpha');
  });

  it('is in the JSON Schema with its limits', () => {
    const schemas = extended();
    const jsonSchema = jsonSchemaOf(schemas.comparison, schemas) as {
      properties: { tools: { items: { properties: Record<string, Record<string, unknown>> } } };
    };
    const { screenshot, licence } = jsonSchema.properties.tools.items.properties;
    expect(screenshot).to.deep.equal({ type: 'string', maxLength: 10_000, ...ADDRESS });
    expect(licence).to.deep.equal({ type: 'string', maxLength: 10_000 });
  });
});
