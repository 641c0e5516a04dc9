// The document's code, where there is no browser, on what others collected to break parsers of JSON.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkComparison, ComparisonError, parseComparison } from '../../src/document/index.js';
import { leadsTo, shownAs } from '../support/corpora-rules.js';
import { addresses, jsonInputs, strings } from '../support/corpora.js';
import { BASE, full, minimal, put } from '../support/documents.js';

/** What JavaScript makes of each input that it can parse at all. */
const values = jsonInputs.flatMap(({ name, kind, input }) => {
  try {
    return [{ name, kind, value: JSON.parse(input) as unknown }];
  } catch {
    assert.notEqual(kind, 'y', name);
    return [];
  }
});

const PLACES = [
  ...[
    'version',
    'id',
    'lang',
    'url',
    'kicker',
    'updated',
    'tools',
    'tools[0]',
    'tools[0].id',
    'tools[1].name',
  ],
  ...[
    'tools[0].tagline',
    'tools[0].url',
    'tools[0].sponsored',
    'tools[0].panelShip',
    'reviewers',
    'reviewers[0]',
  ],
  ...[
    'reviewers[0].kind',
    'reviewers[0].avatar',
    'reviews',
    'reviews[0]',
    'reviews[0].verdict',
    'reviews[0].date',
  ],
  ...[
    'community',
    'community.tallies',
    'community.tallies.a',
    'community.tallies.a.ship',
    'community.reveal',
  ],
  ...['newsletter', 'newsletter.endpoint', 'labels', 'labels.ship', 'unknown', 'tools[0].unknown'],
];
const REQUIRED = /^(version|id|tools(\[\d\](\.(id|name))?)?)$/;

/** The error a document ends in, if it does. */
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
    assert.ok(jsonInputs.filter(({ isBroken }) => isBroken).length > 20);
  });

  it(`${values.length} values of JSON are no documents`, () => {
    for (const { name, value } of values) {
      assert.equal(refusal(value)?.code, 'invalid', name);
      assert.notDeepEqual(checkComparison(value, BASE), [], name);
    }
  });

  it(`${values.length} values in each of ${PLACES.length} places end in the comparison or in an error with a code`, () => {
    for (const { name, value } of values) {
      for (const place of PLACES) {
        const document = put(full(), place, value);
        const error = refusal(document);
        if (!error) continue;
        assert.match(place, REQUIRED, name);
        assert.ok(['invalid', 'unsupported-version'].includes(error.code), name);
        assert.notDeepEqual(checkComparison(document, BASE), [], name);
      }
    }
  });

  it(`${strings.length} texts come out as they are shown, and an address is no text`, () => {
    for (const text of strings) {
      const { comparison } = parseComparison(minimal({ kicker: text, labels: { ship: text } }), BASE);
      assert.equal(comparison.kicker ?? null, shownAs(text));
      assert.equal(comparison.labels?.ship ?? null, shownAs(text));
    }
  });

  it(`${addresses.length} addresses come out as they lead, or not at all`, () => {
    for (const address of addresses) {
      const { comparison } = parseComparison(minimal({ url: address }), BASE);
      assert.equal(comparison.url ?? null, leadsTo(address, BASE), address);
    }
  });

  it('leave the prototypes of all objects as they were', () => {
    assert.deepEqual(Object.keys(Object.prototype), []);
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
  });
});
