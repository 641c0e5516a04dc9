// What `tool-comparison check` says of a document, to the letter.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { full, minimal, put } from '../../support/element/documents.js';
import { started } from './support/started.js';

/** What it says of a text from the standard input, without the summary. */
async function saidOf(text: string): Promise<string> {
  const { code, output, warnings } = await started(['check', '-', '--quiet'], text);
  assert.deepEqual([code, warnings], [output ? 1 : 0, []]);
  return output.replaceAll('standard input', 'a.json');
}

/** The hint for what stands at a path. */
async function hintFor(path: string, value: unknown, document: unknown = full()): Promise<string | null> {
  const { output } = await started(['check', '-', '--json'], JSON.stringify(put(document, path, value)));
  const problems = JSON.parse(output) as { path: string; hint: string | null }[];
  const problem = problems.find((one) => one.path === path);
  assert.ok(problem, `${path}: ${output}`);
  return problem.hint;
}

describe('tool-comparison check', () => {
  it('has nothing to say of a document that is right', async () => {
    const { code, output, warnings } = await started(['check', '-'], JSON.stringify(full()));
    assert.deepEqual([code, output, warnings], [0, '1 file checked: no problem\n', []]);
  });

  it('points at wrong values', async () => {
    const text = `{
  "version": 1,
  "id": "a-vs-b",
  "tools": [
    { "id": "a", "name": "Alpha", "panelShip": "85%" },
    { "id": "b", "name": "Beta" }
  ],
  "reviewers": [{ "id": "ann", "name": "Ann" }],
  "reviews": [
    { "reviewer": "ann", "tool": "a", "verdict": "ship" },
    {
      "reviewer": "ann",
      "tool": "b",
      "verdict": "no"
    }
  ]
}`;
    const { code, output } = await started(['check', '-'], text);
    assert.equal(code, 1);
    assert.equal(
      output,
      `standard input:5:48: tools[0].panelShip must be a number
  5 |     { "id": "a", "name": "Alpha", "panelShip": "85%" },
    |                                                ^^^^^
  hint: leave it out or write 85

standard input:14:18: reviews[1].verdict must be "ship" or "skip"
  14 |       "verdict": "no"
     |                  ^^^^
  hint: did you mean "skip"?

1 file checked: 2 problems in 1 file
`,
    );
  });

  it('points at keys that the format does not have, and at the object where one is missing', async () => {
    const text = `{
  "version": 1, "id": "a-vs-b",
  "tools": [
    { "id": "a", "nmae": "Alpha" }, { "id": "b", "name": "Beta" }
  ],
  "labels": { "shipp": "Take it" }
}`;
    assert.equal(
      await saidOf(text),
      `a.json:4:5: tools[0].name is missing
  4 |     { "id": "a", "nmae": "Alpha" }, { "id": "b", "name": "Beta" }
    |     ^

a.json:4:18: tools[0].nmae unknown key
  4 |     { "id": "a", "nmae": "Alpha" }, { "id": "b", "name": "Beta" }
    |                  ^^^^^^
  hint: did you mean "name"?

a.json:6:15: labels.shipp unknown label
  6 |   "labels": { "shipp": "Take it" }
    |               ^^^^^^^
  hint: did you mean "ship"?
`,
    );
  });

  it('points at references that lead nowhere, in lists and in maps', async () => {
    const text = `{"version":1,"id":"a-vs-b",
"tools":[{"id":"zed","name":"Zed"},{"id":"sublime","name":"Sublime"}],
"reviewers":[{"id":"ann","name":"Ann"}],
"reviews":[{"reviewer":"ann","tool":"zde","verdict":"ship"}],
"community":{"tallies":{"zed":{"ship":1,"skip":2},"sub.lime[0]":{"ship":1,"skip":-2}}}}`;
    assert.equal(
      await saidOf(text),
      `a.json:4:37: reviews[0].tool unknown tool id
  4 | "reviews":[{"reviewer":"ann","tool":"zde","verdict":"ship"}],
    |                                     ^^^^^
  hint: did you mean "zed"?

a.json:5:51: community.tallies.sub.lime[0] unknown tool id
  5 | "community":{"tallies":{"zed":{"ship":1,"skip":2},"sub.lime[0]":{"ship":1,"skip":-2}}}}
    |                                                   ^^^^^^^^^^^^^
  hint: known are "zed" and "sublime"

a.json:5:82: community.tallies.sub.lime[0].skip must be a whole number from 0
  5 | "community":{"tallies":{"zed":{"ship":1,"skip":2},"sub.lime[0]":{"ship":1,"skip":-2}}}}
    |                                                                                  ^^
`,
    );
  });

  it('points at keys that stand twice, and looks at the last one, as readers do', async () => {
    const text = `{
  "version": 1, "id": "a-vs-b",
  "tools": [{ "id": "a", "name": 1, "name": "Alpha" }, { "id": "b", "name": "Beta", "name": 2 }]
}`;
    assert.equal(
      await saidOf(text),
      `a.json:3:37: tools[0].name is written twice: readers take the last one
  3 |   "tools": [{ "id": "a", "name": 1, "name": "Alpha" }, { "id": "b", "name": "Beta", "name": 2 }]
    |                                     ^^^^^^
  hint: delete one of the two

a.json:3:85: tools[1].name is written twice: readers take the last one
  3 |   "tools": [{ "id": "a", "name": 1, "name": "Alpha" }, { "id": "b", "name": "Beta", "name": 2 }]
    |                                                                                     ^^^^^^
  hint: delete one of the two

a.json:3:93: tools[1].name must be text
  3 |   "tools": [{ "id": "a", "name": 1, "name": "Alpha" }, { "id": "b", "name": "Beta", "name": 2 }]
    |                                                                                             ^
  hint: write "2"
`,
    );
  });

  it('tells what readers forgive', async () => {
    assert.match(await saidOf(JSON.stringify(full({ lang: 'en_GB' }))), /lang must be .*write "en-GB"/);
  });

  it('counts columns as editors do: a tab is one, and so is half of an emoji', async () => {
    const text = '{"version":1,"id":"a-vs-b",\r\n\t"title":"👍 比較é","kickr":"","tools":[]}';
    const [first = '', line = '', mark = ''] = (await saidOf(text)).split('\n');
    assert.equal(first, 'a.json:2:19: kickr unknown key');
    assert.equal(line, '  2 |  "title":"👍 比較é","kickr":"","tools":[]}');
    // In a terminal the emoji and the two characters are two columns wide each.
    assert.equal(mark, `    | ${' '.repeat(20)}^^^^^^^`);
  });

  it('takes a byte order mark and every kind of line break', async () => {
    const lines = JSON.stringify(full(), null, 2).split('\n');
    const wrong = JSON.stringify(put(full(), 'reviews[1].verdict', 'maybe'), null, 2).split('\n');
    const expected = wrong.findIndex((line) => line.includes('maybe')) + 1;
    for (const end of ['\n', '\r\n', '\r']) {
      assert.equal(await saidOf(`\ufeff${lines.join(end)}`), '');
      assert.match(await saidOf(`\ufeff${wrong.join(end)}`), new RegExp(`^a\\.json:${expected}:18: `));
    }
    assert.match(await saidOf('\ufeff[]'), /^a\.json:1:1: must be an object/);
  });

  it('shows the part of a long line that matters', async () => {
    const text = JSON.stringify(minimal({ summary: 'x'.repeat(500), kickr: '', title: 'y'.repeat(500) }));
    const [, line = '', mark = ''] = (await saidOf(text)).split('\n');
    assert.ok(line.length < 120, line);
    assert.match(line, /\| …x+","kickr":"","title":"y+…$/);
    assert.equal(mark.indexOf('^'), line.indexOf('"kickr"'));
  });

  it('says nothing in control characters, whatever stands in a document', async () => {
    const evil = '\u009b31m\u202e\u2066\u2028\u0085';
    for (const text of [
      JSON.stringify({ ...full(), [`${evil}\u001b[2J`]: evil }),
      JSON.stringify(full({ reviews: [{ reviewer: evil, tool: `\u001b${evil}`, verdict: evil }] })),
      `{"a": "${evil}\u001b[2J\u0007"}`,
      `{"a": ${evil}}`,
      `{"a": 1 ${evil}\u001b "b": 2}`,
    ])
      for (const format of ['text', 'json', 'sarif', 'github']) {
        const { code, output, warnings } = await started(['check', '-', '--format', format], text);
        assert.equal(code, 1);
        assert.doesNotMatch(
          output + warnings.join('\n'),
          // eslint-disable-next-line no-control-regex
          /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
        );
      }
    const { output } = await started(['check', '-', '--json'], JSON.stringify(full({ [evil]: 1 })));
    assert.match(output, /"path": "\\u009b31m\\u202e\\u2066\\u2028\\u0085"/);
    const [{ path }] = JSON.parse(output) as [{ path: string }];
    assert.equal(path, evil);
    assert.match(
      await saidOf(`{"a":\n"${evil}\u001b[2J"}`),
      /\| "\\u009b31m\\u202e\\u2066\\u2028\\u0085\\u001b\[2J"\}\n/,
    );
  });

  it('is in colours where it may be, and says the same', async () => {
    const text = JSON.stringify(full({ kind: 'x' }));
    const plain = await started(['check', '-'], text);
    const coloured = await started(['check', '-'], text, true);
    assert.ok(!plain.output.includes('\u001b'));
    assert.ok(coloured.output.includes('\u001b[31m^^^^^^\u001b[39m'));
    assert.equal(stripVTControlCharacters(coloured.output), plain.output);
    for (const format of ['json', 'sarif', 'github']) {
      const { output } = await started(['check', '-', '--format', format], text, true);
      assert.ok(!output.includes('\u001b'));
    }
  });

  for (const [path, value, hint] of [
    ['tools[0].panelShip', '85%', 'leave it out or write 85'],
    ['tools[0].panelShip', '850%', 'leave it out or write a number'],
    ['tools[0].panelShip', null, 'leave it out'],
    ['tools[0].panelShip', 850, null],
    ['tools[0].sponsored', 'yes', 'did you mean true?'],
    ['tools[0].sponsored', 0, 'did you mean false?'],
    ['tools[0].entry', 20, 'write "20"'],
    ['tools[0].url', 'https://a:b@c.example/', 'leave out the user name and the password'],
    ['tools[0].logo', 'pictures\\a.svg', 'write / for \\'],
    ['tools[0].logo', 'data:,', 'write it as https://publisher.example/page'],
    ['tools[0]', 'Alpha', 'write { "id": …, "name": … }'],
    ['tools', {}, 'write it in [ ]'],
    ['tools[1].id', 'a', 'give each an id of its own'],
    ['version', '1', 'write 1, without quotation marks'],
    ['version', 2, 'a later version of the format needs a later release of tool-comparison'],
    ['version', undefined, 'write "version": 1'],
    ['updated', '20 January 2026', 'write "2026-01-20"'],
    ['updated', '2026/1/5', 'write "2026-01-05"'],
    ['updated', '1/2/2026', 'write it as 2026-01-31'],
    ['updated', '2026-02-30', 'write it as 2026-01-31'],
    ['lang', 'in English', 'write a tag such as "en" or "pt-BR"'],
    ['title', 'x'.repeat(10_001), 'it has 10001 characters'],
    ['reviews[0].verdict', 'yes', 'did you mean "ship"?'],
    ['reviews[0].verdict', 'avoid', 'did you mean "skip"?'],
    ['reviews[0].verdict', 'Ship', 'did you mean "ship"?'],
    ['reviews[0].verdict', 'sihp', 'did you mean "ship"?'],
    ['reviews[0].verdict', 'perhaps', null],
    ['reviews[0].verdict', [], null],
    ['reviews[0].verdict', undefined, 'write "verdict": "ship" or "skip"'],
    ['reviews[0].reviewer', 'anne', 'did you mean "ann"?'],
    ['reviews[0].reviewer', 'q', 'known are "ann" and "bot"'],
    ['reviewers[0].kind', 'robot', 'did you mean "ai"?'],
    ['reviewers[0].kind', 'humans', 'did you mean "human"?'],
    ['community.reveal', 'after', 'did you mean "after-vote"?'],
    ['community.tallies.a.ship', '1,234', 'write 1234'],
    ['community.minimum', '1.5', 'leave it out or write a number'],
    ['newsletter', [], 'write it in { }'],
    ['panel_ship', 1, null],
    ['tools[0].panel_ship', 1, 'did you mean "panelShip"?'],
    ['tools[0].constructor', 1, null],
    ['news-letter', {}, 'did you mean "newsletter"?'],
    ['labels.skiip', 'x', 'did you mean "skip"?'],
  ] as const) {
    const shown = value === undefined ? 'missing' : JSON.stringify(value).slice(0, 40);
    it(`hints at what to do where ${path} is ${shown}`, async () => {
      assert.equal(await hintFor(path, value), hint);
    });
  }

  it('counts the tools where there are not two', async () => {
    assert.equal(await hintFor('tools', [], full({ reviews: [], community: {} })), 'there are 0');
  });

  it('names the reviewers that are missing as a whole', async () => {
    const hint = await hintFor('reviews[0].reviewer', 'ann', full({ reviewers: undefined }));
    assert.equal(hint, 'there is nothing in "reviewers"');
  });

  it('finds a place for every problem of a document in which everything is wrong', async () => {
    const text = JSON.stringify(put(full(), '__proto__', 1)).replace(
      '{"version":1,',
      '{"version":{"a":[[1]]},',
    );
    const { output } = await started(['check', '-', '--json'], text);
    const problems = JSON.parse(output) as { line: number; column: number }[];
    assert.ok(problems.length > 0);
    for (const { line, column } of problems) assert.ok(line === 1 && column > 0);
  });

  it('takes a document with thousands of problems, and one that is nested as deeply as can be', async () => {
    const many = minimal({
      reviews: Array.from({ length: 1000 }, () => ({ reviewer: 'a', tool: 'c', verdict: 'x' })),
    });
    const { output } = await started(['check', '-'], JSON.stringify(many));
    assert.match(output, /3999 problems in 1 file\n$/);
    const deep = `${'['.repeat(500_000)}${']'.repeat(500_000)}`;
    assert.match(await saidOf(deep), /^a\.json:1:1: is nested too deeply\n/);
    assert.match(await saidOf(`{"version":1,"x":${'['.repeat(1000)}${']'.repeat(1000)}}`), /x unknown key/);
  });

  it('takes relative addresses', async () => {
    assert.equal(await saidOf(JSON.stringify(full({ url: 'a-vs-b.html' }))), '');
  });
});
