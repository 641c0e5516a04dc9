// The document module on public collections of inputs that break parsers.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkComparison, ComparisonError, parseComparison } from '../../src/document/index.js';
import { leadsTo, shownAs } from '../support/corpora/corpora-rules.js';
import { addresses, jsonInputs, jsonValues, strings } from '../support/corpora/corpora.js';
import { BASE, full, minimal, put } from '../support/element/documents.js';
import { isRequired, PLACES } from '../support/element/places.js';

/** The error that a document is refused with, if it is. */
function refusal(document: unknown): ComparisonError | undefined {
  try {
    const { comparison } = parseComparison(document, BASE);
    assert.equal(comparison.tools.length, 2);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof ComparisonError, String(error));
    return error;
  }
}

describe('the corpora', () => {
  it(`are ${strings.length} texts, ${addresses.length} addresses and ${jsonInputs.length} documents`, () => {
    assert.ok(strings.length > 900 && addresses.length > 1600 && jsonInputs.length > 300);
    const parsed = new Set(jsonValues.map(({ name }) => name));
    assert.ok(jsonInputs.every(({ name, kind }) => kind !== 'y' || parsed.has(name)));
    assert.ok(jsonInputs.filter(({ isBroken }) => isBroken).length > 20);
  });

  it(`${jsonValues.length} JSON values are refused as documents`, () => {
    for (const { name, value } of jsonValues) {
      assert.equal(refusal(value)?.code, 'invalid', name);
      assert.notDeepEqual(checkComparison(value, BASE), [], name);
    }
  });

  it(`${jsonValues.length} values in each of ${PLACES.length} places give a comparison or an error with a code`, () => {
    for (const { name, value } of jsonValues) {
      for (const place of PLACES) {
        const document = put(full(), place, value);
        const error = refusal(document);
        if (!error) continue;
        assert.ok(isRequired(place), `${place}: ${name}`);
        assert.ok(['invalid', 'unsupported-version'].includes(error.code), name);
        assert.notDeepEqual(checkComparison(document, BASE), [], name);
      }
    }
  });

  it(`${strings.length} texts come out as they are shown`, () => {
    for (const text of strings) {
      const { comparison } = parseComparison(minimal({ kicker: text, labels: { ship: text } }), BASE);
      assert.equal(comparison.kicker ?? null, shownAs(text));
      assert.equal(comparison.labels?.ship ?? null, shownAs(text));
    }
  });

  it(`${addresses.length} addresses come out resolved, or are dropped`, () => {
    for (const address of addresses) {
      const { comparison } = parseComparison(minimal({ url: address }), BASE);
      assert.equal(comparison.url ?? null, leadsTo(address, BASE), address);
    }
  });

  it('an address with a letter beyond ASCII comes out resolved after ten thousand others too', () => {
    const addresses = [
      'https://example.com/',
      'https://faß.example/',
      'https://grün.example/höhe',
      '/größe?ä#ö',
    ];
    for (let turn = 0; turn < 10_000; turn++) {
      const address = addresses[turn % addresses.length] ?? '';
      const { comparison } = parseComparison(minimal({ url: address }), BASE);
      assert.equal(comparison.url ?? null, leadsTo(address, BASE), address);
    }
  });

  it('do not change Object.prototype', () => {
    assert.deepEqual(Object.keys(Object.prototype), []);
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
  });
});
