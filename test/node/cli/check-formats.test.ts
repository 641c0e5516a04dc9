// What `tool-comparison check` writes for other programs.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { minimal } from '../../support/element/documents.js';
import { started } from './support/started.js';

const before = process.cwd();
const root = mkdtempSync(join(tmpdir(), 'tool-comparison-formats-'));
process.chdir(root);
after(() => {
  process.chdir(before);
  rmSync(root, { recursive: true });
});

const ODD = 'odd, 100%: #1/a.json';
mkdirSync('odd, 100%: #1');
writeFileSync('right.json', JSON.stringify(minimal({ id: 'c' })));
writeFileSync(
  'wrong.json',
  '{\n  "version": 1, "id": "a",\n  "tools": [{ "id": "a", "name": "A", "panelShip": "85%" }, { "id": "b", "name": "B" }]\n}',
);
writeFileSync(ODD, JSON.stringify(minimal({ id: 'b', 'x:y,100%\r\n::error::z': 1 })));

const TARGETS = ['right.json', 'wrong.json', ODD, 'none.json'];
const SUMMARY = '4 files checked: 3 problems in 3 files';

interface Sarif {
  $schema: string;
  version: string;
  runs: {
    tool: {
      driver: { name: string; version: string; rules: { id: string; shortDescription: { text: string } }[] };
    };
    columnKind: string;
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: {
        physicalLocation: { artifactLocation: { uri: string }; region?: object };
        logicalLocations?: { fullyQualifiedName: string }[];
      }[];
    }[];
  }[];
}

const sarifOf = async (...targets: string[]): Promise<Sarif> =>
  JSON.parse((await started(['check', '--format', 'sarif', ...targets])).output) as Sarif;

describe('tool-comparison check --json', () => {
  it('writes a list, and the summary beside it', async () => {
    const { code, output, warnings } = await started(['check', '--json', ...TARGETS]);
    assert.deepEqual([code, warnings], [1, [SUMMARY]]);
    const [first, second, third, ...more] = JSON.parse(output) as { message: string }[];
    assert.deepEqual(first, {
      file: 'wrong.json',
      line: 3,
      column: 52,
      path: 'tools[0].panelShip',
      message: 'must be a number',
      hint: 'leave it out or write 85',
    });
    assert.deepEqual(second, {
      file: ODD,
      line: 1,
      column: 84,
      path: 'x:y,100%\r\n::error::z',
      message: 'unknown key',
      hint: null,
    });
    assert.match(third?.message ?? '', /^cannot be read: ENOENT/);
    assert.deepEqual(
      { ...third, message: '' },
      { file: 'none.json', line: null, column: null, path: '', message: '', hint: null },
    );
    assert.deepEqual(more, []);
    assert.equal((await started(['check', '--format', 'json', ...TARGETS])).output, output);
  });

  it('writes an empty list where there is no problem', async () => {
    const { code, output } = await started(['check', '--json', 'right.json']);
    assert.deepEqual([code, JSON.parse(output)], [0, []]);
  });
});

describe('tool-comparison check --format sarif', () => {
  it('writes a log with one run, and the summary beside it', async () => {
    const { code, warnings } = await started(['check', '--format', 'sarif', ...TARGETS]);
    assert.deepEqual([code, warnings], [1, [SUMMARY]]);
    const { $schema, version, runs } = await sarifOf(...TARGETS);
    assert.equal($schema, 'https://json.schemastore.org/sarif-2.1.0.json');
    assert.equal(version, '2.1.0');
    const [run, ...more] = runs;
    assert.ok(run);
    assert.deepEqual(more, []);
    assert.equal(run.columnKind, 'utf16CodeUnits');
    const { driver } = run.tool;
    assert.equal(driver.name, 'tool-comparison');
    assert.match(driver.version, /^\d+\.\d+\.\d+/);
    for (const { ruleId, ruleIndex, level, message } of run.results) {
      assert.equal(driver.rules[ruleIndex]?.id, ruleId);
      assert.ok(driver.rules[ruleIndex].shortDescription.text);
      assert.equal(level, 'error');
      assert.ok(message.text);
    }
    assert.deepEqual(
      run.results.map(({ ruleId }) => ruleId),
      ['document', 'document', 'unreadable'],
    );
  });

  it('says where each problem is', async () => {
    const [run] = (await sarifOf(...TARGETS)).runs;
    const [first, second, third] = run?.results ?? [];
    assert.equal(first?.message.text, 'tools[0].panelShip must be a number (leave it out or write 85)');
    assert.deepEqual(first.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: 'wrong.json' },
          region: { startLine: 3, startColumn: 52, endLine: 3, endColumn: 57 },
        },
        logicalLocations: [{ fullyQualifiedName: 'tools[0].panelShip' }],
      },
    ]);
    assert.equal(
      second?.locations[0]?.physicalLocation.artifactLocation.uri,
      'odd%2C%20100%25%3A%20%231/a.json',
    );
    assert.deepEqual(third?.locations, [{ physicalLocation: { artifactLocation: { uri: 'none.json' } } }]);
  });

  it('names a rule for each kind of problem', async () => {
    writeFileSync('same.json', '{"version": 1, "id": "c", "id": "c", "tools": []}');
    writeFileSync('text.json', '{');
    const [run] = (await sarifOf('right.json', 'same.json', 'text.json', 'none.json')).runs;
    assert.deepEqual(
      run?.results.map(({ ruleId }) => ruleId),
      ['repeated-key', 'document', 'shared-id', 'json', 'unreadable'],
    );
  });

  it('has a URI for a file with an absolute path, and for the standard input', async () => {
    const uriOf = async (target: string): Promise<string | undefined> =>
      (await sarifOf(target)).runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri;
    assert.match((await uriOf(join(root, ODD))) ?? '', /^file:\/\/\/.*\/odd,%20100%25:%20%231\/a\.json$/);
    assert.equal(await uriOf('-'), 'stdin:');
  });

  it('has a run without results where there is no problem', async () => {
    assert.deepEqual((await sarifOf('right.json')).runs[0]?.results, []);
  });
});

describe('tool-comparison check --format github', () => {
  it('writes an annotation for each problem, in which nothing is taken for a command', async () => {
    const { code, output, warnings } = await started(['check', '--format', 'github', ...TARGETS]);
    assert.deepEqual([code, warnings], [1, []]);
    const lines = output.split('\n');
    assert.deepEqual(lines.slice(0, 2), [
      '::error file=wrong.json,line=3,col=52,endColumn=57::tools[0].panelShip must be a number (leave it out or write 85)',
      '::error file=odd%2C 100%25%3A #1/a.json,line=1,col=84,endColumn=108::x:y,100%25\\u000d\\u000a::error::z unknown key',
    ]);
    assert.match(lines[2] ?? '', /^::error file=none\.json::cannot be read: ENOENT/);
    assert.deepEqual(lines.slice(3), [SUMMARY, '']);
  });

  it('names files by their place in the repository, where it is started', async () => {
    const { output } = await started(['check', '--format', 'github', join(process.cwd(), 'wrong.json')]);
    assert.match(output, /^::error file=wrong\.json,/);
  });

  it('names no file where there is none', async () => {
    const { output } = await started(['check', '--format', 'github', '-'], '{');
    assert.match(output, /^::error::standard input:1:1: the text ends before its last \}/);
  });

  it('writes the summary alone where there is no problem', async () => {
    const { code, output } = await started(['check', '--format', 'github', 'right.json']);
    assert.deepEqual([code, output], [0, '1 file checked: no problem\n']);
  });
});

describe('tool-comparison check --quiet', () => {
  it('writes no summary', async () => {
    for (const format of ['text', 'json', 'sarif', 'github']) {
      const args = ['check', '--format', format];
      const loud = await started([...args, ...TARGETS]);
      const quiet = await started([...args, '--quiet', ...TARGETS]);
      assert.deepEqual([quiet.code, quiet.warnings], [1, []]);
      assert.doesNotMatch(quiet.output, /files checked/);
      assert.ok(loud.output.startsWith(quiet.output));
      assert.match(loud.output + loud.warnings.join('\n'), /4 files checked: 3 problems in 3 files\n?$/);
    }
    const { code, output } = await started(['check', '--quiet', 'right.json']);
    assert.deepEqual([code, output], [0, '']);
  });
});
