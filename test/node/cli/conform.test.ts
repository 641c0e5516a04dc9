// `conform` against services that keep all rules, and against small ones that break one each.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startService } from '../server/support/start.js';
import { read, votesUrl } from '../server/support/voting.js';
import { BREAKS, limiting, rightService, served, streaming, type Handler } from './support/vote-servers.js';
import { started } from './support/started.js';

interface Report {
  readonly url: string;
  readonly conforms: boolean;
  readonly rules: readonly {
    readonly id: string;
    readonly status: string;
    readonly note?: string;
    readonly findings: readonly Record<'request' | 'expected' | 'came', string>[];
  }[];
  readonly votesLeft: number;
}

async function conform(origin: string, ...options: string[]): Promise<Report & { readonly code: number }> {
  const { code, output, warnings } = await started(['conform', votesUrl(origin), '--json', ...options]);
  assert.deepEqual(warnings, []);
  return { ...(JSON.parse(output) as Report), code };
}

const idsOf = ({ rules }: Report, status: string): string[] =>
  rules.filter((rule) => rule.status === status).map(({ id }) => id);

const none = { a: { ship: 0, skip: 0 }, b: { ship: 0, skip: 0 } };

describe('tool-comparison conform', () => {
  it('finds that the vote service keeps every rule, and leaves no vote behind', async (t) => {
    const { url } = await startService(t);
    const report = await conform(url);
    assert.deepEqual(
      report.rules.flatMap(({ findings }) => findings),
      [],
    );
    assert.deepEqual([report.code, report.conforms, report.votesLeft], [0, true, 0]);
    assert.deepEqual(idsOf(report, 'not tested'), ['says-when-again']);
    assert.deepEqual(await read(url), none);
  });

  it('waits where a service asks for it, and sees the limit where it is asked to', async (t) => {
    const { url } = await startService(t, { environment: { RATE_LIMIT: '3000' } });
    const report = await conform(url, '--flood', '9000');
    assert.deepEqual([idsOf(report, 'broken'), idsOf(report, 'not tested')], [[], []]);
    assert.deepEqual(await read(url), none);
  });

  it('works for its votes where a service asks for it', async (t) => {
    const { url } = await startService(t, { environment: { PROOF_OF_WORK: '1' } });
    const report = await conform(url);
    assert.deepEqual([idsOf(report, 'broken'), report.code, report.votesLeft], [[], 0, 0]);
    assert.deepEqual(await read(url), none);
  });

  it('finds that a service keeps every rule that has streams and limits', async (t) => {
    const url = await served(t, limiting(streaming()(rightService())));
    const report = await conform(url);
    assert.equal(idsOf(report, 'kept').length, report.rules.length, JSON.stringify(report.rules));
    assert.deepEqual(
      report.rules.map(({ id }) => id).sort(),
      Object.keys(BREAKS).sort(),
      'a rule without a service that breaks it',
    );
    assert.deepEqual(await read(url), none);
  });

  for (const [id, broken] of Object.entries(BREAKS)) {
    it(`finds what breaks ${id}, and nothing else`, async (t) => {
      const url = await served(t, broken(rightService()));
      const report = await conform(url);
      assert.deepEqual(
        idsOf(report, 'broken'),
        [id],
        JSON.stringify(report.rules.filter((rule) => rule.status === 'broken')),
      );
      assert.deepEqual([report.code, report.conforms], [1, false]);
      const [finding] = report.rules.find((rule) => rule.id === id)?.findings ?? [];
      assert.ok(finding?.request && finding.expected && finding.came);
      assert.notEqual(finding.expected, finding.came);
    });
  }

  it('says for people what was sent, expected and what came', async (t) => {
    const broken = BREAKS['refuses-unknown-tools'] as (right: Handler) => Handler;
    const { output, code } = await started(['conform', votesUrl(await served(t, broken(rightService())))]);
    assert.equal(code, 1);
    assert.match(
      output,
      /^✗ refuses-unknown-tools: A tool [^\n]* 404\n {4}PUT \/api\/\S+\/votes\/unknown-\S+ \{"choice":"ship",[^\n]*\n {6}expected: 404\n {6}came: {5}422 \{/m,
    );
    assert.match(output, /\n\n\d+ rules are kept, 1 is broken, 3 are not offered, 1 is not tested\n$/);
  });

  it('needs the ids of the tools where the tallies are empty, and the address of an unknown comparison', async (t) => {
    const right = rightService();
    const url = await served(t, async (request) => {
      const { pathname } = new URL(request.url);
      const inner = request.url.replace(/\/(tally|none)(?=\/|$|\?)/, (_, name: string) =>
        name === 'tally' ? '/api/comparisons/a-or-b/votes' : '/api/comparisons/unknown-/votes',
      );
      const response = await right(new Request(inner, request));
      const text = await response.clone().text();
      const isEmpty = pathname === '/tally' && text === JSON.stringify({ tallies: none });
      return isEmpty
        ? new Response('{"tallies":{}}', {
            headers: {
              'content-type': 'application/json',
              'access-control-allow-origin': '*',
              'access-control-expose-headers': '*',
            },
          })
        : response;
    });
    const args = ['conform', `${url}/tally`, '--json'];
    const without = JSON.parse((await started(args)).output) as Report;
    assert.deepEqual(idsOf(without, 'broken'), ['reads-tallies']);
    const tools = ['--tool', 'a', '--tool', 'b'];
    const guessed = JSON.parse((await started([...args, ...tools])).output) as Report;
    assert.deepEqual(idsOf(guessed, 'broken'), []);
    assert.ok(idsOf(guessed, 'not tested').includes('refuses-unknown-comparisons'));
    const named = await started([...args, ...tools, '--unknown', `${url}/none`]);
    assert.ok(idsOf(JSON.parse(named.output) as Report, 'kept').includes('refuses-unknown-comparisons'));
  });

  it('says that nothing answers', async () => {
    const { code, output } = await started(['conform', 'http://127.0.0.1:9/votes']);
    assert.equal(code, 1);
    assert.match(output, /^✗ reads-tallies: [^]*came: {5}no answer: /);
  });

  for (const args of [
    [],
    ['votes'],
    ['http://a.example/', 'http://b.example/'],
    ['http://a.example/', '--tool', 'a'],
    ['http://a.example/', '--flood', 'many'],
    ['http://a.example/', '--origin', 'a.example'],
    ['http://a.example/', '--quick'],
  ]) {
    it(`is used wrongly: conform ${args.join(' ')}`, async () => {
      const { code, output, warnings } = await started(['conform', ...args]);
      assert.deepEqual([code, output], [2, '']);
      assert.match(warnings.join('\n'), /See: tool-comparison conform --help$/);
    });
  }
});
