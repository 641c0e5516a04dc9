// What somebody needs who runs the service for years: that it says how it is, stops without losing anybody, and is not misled.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { misspeltIn } from '../../../demo/server/misspelt.js';
import { readSettings } from '../../../demo/server/settings.js';
import { blocksOf, readPage } from '../../support/docs/pages.js';
import { startRemote } from './support/remote-database.js';
import { openEvents } from './support/events.js';
import { programOf } from './support/programs.js';
import { ServiceProcess, type LogLine } from './support/service-process.js';
import { startService } from './support/start.js';
import { cast, castAndRead, problemOf, read, send, voteUrl, votesUrl } from './support/voting.js';

const page = readPage('docs/service.md');
const newsletterPage = readPage('docs/newsletter.md');

describe('health and readiness', () => {
  test('tell apart that the process lives and that the database answers', async (t) => {
    const remote = await startRemote(t);
    const { url } = await startService(t, { environment: { DATABASE_URL: remote.url } });
    assert.deepEqual(await (await fetch(`${url}/ready`)).json(), { status: 'ready' });
    await remote.stop();
    const ready = await fetch(`${url}/ready`);
    assert.deepEqual([ready.status, (await problemOf(ready)).code], [503, 'unavailable']);
    const health = await fetch(`${url}/health`);
    assert.deepEqual([health.status, await health.json()], [200, { status: 'ok' }]);
  });

  test('say that it stops, while requests are still taken', async (t) => {
    const { url, process } = await startService(t, { environment: { DRAIN_SECONDS: '600' } });
    process.signal('SIGTERM');
    await process.line('stopping');
    const ready = await fetch(`${url}/ready`);
    assert.deepEqual([ready.status, (await problemOf(ready)).code], [503, 'stopping']);
    assert.equal((await fetch(`${url}/health`)).status, 200);
    assert.deepEqual((await castAndRead(url)).a, { ship: 1, skip: 0 });
    // A second signal ends it at once.
    process.signal('SIGTERM');
    assert.equal(await process.exited(), null);
  });

  test('end when it has stopped', async (t) => {
    const { process } = await startService(t, { environment: { DRAIN_SECONDS: '1', METRICS_PORT: '0' } });
    assert.equal(await process.stop(), 0);
    assert.equal(process.lines.at(-1)?.event, 'stopped');
  });
});

describe('metrics', () => {
  test('count requests by route, votes, and what the database did not do', async (t) => {
    const remote = await startRemote(t);
    const environment = { METRICS_PORT: '0', DATABASE_URL: remote.url };
    const { url, process } = await startService(t, { environment });
    const { metrics } = await process.line('listening');
    await castAndRead(url);
    await castAndRead(url, { tool: 'b' });
    assert.equal((await cast(url, { tool: 'nope' })).status, 404);
    await fetch(votesUrl(url), { method: 'PROPFIND' });
    await remote.stop();
    assert.equal((await fetch(votesUrl(url))).status, 503);
    const text = await (await fetch(String(metrics))).text();
    const valueOf = (name: string): string | undefined =>
      text
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.slice(name.length + 1);
    const route = 'route="/api/comparisons/:id/votes/:tool/:voter"';
    const count = 'tool_comparison_request_duration_seconds_count';
    assert.equal(valueOf(`${count}{method="PUT",${route},status="200"}`), '2');
    assert.equal(valueOf(`${count}{method="PUT",${route},status="404"}`), '1');
    assert.equal(valueOf('tool_comparison_votes_total'), '2');
    assert.equal(valueOf('tool_comparison_database_errors_total{by="request"}'), '1');
    assert.equal(valueOf('tool_comparison_waiting_ballots'), '0');
    assert.equal(valueOf('tool_comparison_requests_under_way'), '0');
    assert.match(text, /method="other"/);
    assert.doesNotMatch(text, /PROPFIND|127\.0\.0\.1/);
    const documented = [...page.matchAll(/^\| `(tool_comparison_\w+)` /gm)].map(([, name = '']) => name);
    const counted = [...text.matchAll(/^# TYPE (tool_comparison_\w+)/gm)].map(([, name = '']) => name);
    assert.deepEqual(documented.sort(), counted.sort());
  });

  test('count that the tallies could not be read for a stream', async (t) => {
    const remote = await startRemote(t);
    const environment = { METRICS_PORT: '0', DATABASE_URL: remote.url };
    const { url, process } = await startService(t, { environment });
    const { metrics } = await process.line('listening');
    const events = await openEvents(url);
    t.after(() => events.leave());
    await events.event();
    await remote.stop();
    await process.line('live-tallies-not-read');
    const text = await (await fetch(String(metrics))).text();
    assert.match(text, /^tool_comparison_database_errors_total\{by="stream"\} 1$/m);
  });

  test('count what the newsletter could not look for', async (t) => {
    const remote = await startRemote(t);
    const environment = { METRICS_PORT: '0', DATABASE_URL: remote.url };
    const { process } = await startService(t, { environment });
    const { metrics } = await process.line('listening');
    const counted = async (): Promise<string | undefined> => {
      const text = await (await fetch(String(metrics))).text();
      return /^tool_comparison_database_errors_total\{by="outbox"\} (\d+)$/m.exec(text)?.[1];
    };
    assert.equal(await counted(), '0');
    await remote.stop();
    await process.line('outbox-unavailable');
    assert.notEqual(await counted(), '0');
  });

  test('are off by default', async (t) => {
    const { url, process } = await startService(t);
    assert.equal((await process.line('listening')).metrics, undefined);
    assert.equal((await fetch(`${url}/metrics`)).status, 404);
  });
});

describe('settings', () => {
  test('that are misspelt are named at the start', async (t) => {
    const { process } = await startService(t, {
      environment: { DATABSE_URL: 'file:x' },
    });
    await process.line('listening');
    assert.deepEqual(
      process.lines.filter(({ event }) => event === 'setting-unknown').map(({ message }) => message),
      ['DATABSE_URL is no setting. Is DATABASE_URL meant?'],
    );
  });

  test('are those of the table', () => {
    const names = new Set<string>();
    const environment = { COMPARISONS: '.' } as NodeJS.ProcessEnv;
    misspeltIn(environment, (watched) =>
      readSettings(
        new Proxy(watched, {
          get: (target, name) => {
            if (typeof name === 'string') names.add(name);
            return target[String(name)];
          },
        }),
      ),
    );
    const tables = [page.slice(page.indexOf('## Settings'), page.indexOf('## Databases')), newsletterPage];
    const documented = tables.flatMap((table) =>
      [...table.matchAll(/^\| `([A-Z_]+)` /gm)].map(([, name]) => name),
    );
    assert.deepEqual(documented.sort(), [...names].sort());
  });
});

test('a proxy that nobody trusts is warned of, once and without an address', async (t) => {
  const body = JSON.stringify({ choice: 'ship', sequence: 1 });
  const forwarded = { 'Content-Type': 'application/json', 'X-Forwarded-For': '198.51.100.7' };
  const warnings = async (environment: Record<string, string>): Promise<LogLine[]> => {
    const { url, process } = await startService(t, { environment });
    await castAndRead(url);
    for (let count = 0; count < 2; count += 1)
      assert.equal((await send('PUT', voteUrl(url), body, forwarded)).status, 200);
    await process.stop();
    assert.doesNotMatch(JSON.stringify(process.lines), /198\.51/);
    return process.lines.filter(({ event }) => event === 'proxy-not-trusted');
  };
  assert.equal((await warnings({})).length, 1);
  assert.equal((await warnings({ TRUSTED_PROXY: '127.0.0.1' })).length, 0);
});

test('a clock that jumps loosens no limit and loses no vote', async (t) => {
  const { environment, process: first } = await startService(t, { environment: { RATE_LIMIT: '3' } });
  await first.stop();
  // The clock is set by a signal: a year ahead, and at the next one two years back.
  const clock = `
    const { now } = Date;
    let offset = 0;
    let step = 31_536_000_000;
    Date.now = () => now() + offset;
    process.on('SIGUSR2', () => {
      offset += step;
      step *= -2;
      console.log(JSON.stringify({ event: 'jumped ' + Math.sign(offset) }));
    });`;
  const jumping = `data:text/javascript,${encodeURIComponent(clock)}`;
  const process = new ServiceProcess(environment, ['--import', jumping, ...programOf('demo/server/main.ts')]);
  t.after(() => process.stop('SIGKILL'));
  const url = await process.url();
  await castAndRead(url);
  process.signal('SIGUSR2');
  await process.line('jumped 1');
  assert.deepEqual((await castAndRead(url)).a, { ship: 2, skip: 0 });
  process.signal('SIGUSR2');
  await process.line('jumped -1');
  assert.deepEqual((await castAndRead(url)).a, { ship: 3, skip: 0 });
  const refused = await cast(url);
  assert.equal(refused.status, 429);
  assert.ok(Number(refused.headers.get('retry-after')) <= 60);
  assert.deepEqual((await read(url)).a, { ship: 3, skip: 0 });
});

test('docs/service.md has no command that nobody runs', () => {
  // The others are run by package.test.ts and backup.test.ts, and named here so that a new one is noticed.
  const [pack, install, source, ...backups] = blocksOf(page, 'sh');
  assert.equal(pack, 'npm ci\nnpm run build:server -- --pack packages\n');
  assert.match(
    install ?? '',
    /^npm install --omit=dev packages\/\S+\nnpx tool-comparison-server documents\n$/,
  );
  assert.match(source ?? '', /^COMPARISONS=\S+ PUBLIC_URL=\S+ npm run server\n$/);
  assert.equal(backups.length, 3);
});
