// docs/write-your-own.md: its files start the service of demo/serverless on a database by URL, and that keeps every rule.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { blocksOf, readPage, root } from '../../support/docs/pages.js';
import { started } from '../cli/support/started.js';
import { served, type Handler } from '../cli/support/vote-servers.js';
import { RemoteDatabase } from '../server/support/remote-database.js';
import { votesUrl } from '../server/support/voting.js';

const page = readPage('docs/write-your-own.md');
const [worker = '', plain = ''] = blocksOf(page, 'ts');
const [command = ''] = blocksOf(page, 'sh');

/** Within the project, so that its packages are found. */
const cache = join(root, '.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'serverless-'));
after(() => rmSync(folder, { recursive: true }));
copyFileSync(join(root, 'demo/serverless/votes.ts'), join(folder, 'votes.ts'));

async function handlerOf(name: string, code: string): Promise<unknown> {
  const file = join(folder, name);
  writeFileSync(file, code);
  const module = (await import(pathToFileURL(file).href)) as { readonly default: unknown };
  return module.default;
}

async function conform(handler: Handler, test: Parameters<typeof served>[0]): Promise<void> {
  const url = votesUrl(await served(test, handler), 'a-vs-b');
  const [, , name = ''] = command.split(' ');
  const { code, output } = await started([name, url]);
  assert.equal(code, 0, output);
  assert.match(output, / 0 are broken, 3 are not offered, 1 is not tested\n$/);
  const { tallies } = (await (await fetch(url)).json()) as { tallies: unknown };
  assert.deepEqual(tallies, { a: { ship: 0, skip: 0 }, b: { ship: 0, skip: 0 } });
}

describe('docs/write-your-own.md', () => {
  const remote = new RemoteDatabase();
  after(() => remote.stop());

  it('has a service on Workers that keeps every rule', async (t) => {
    await remote.start();
    const { fetch: answer } = (await handlerOf('worker.ts', worker)) as {
      fetch: (request: Request, environment: Record<string, string>) => Promise<Response>;
    };
    const environment = { DATABASE_URL: remote.url, DATABASE_AUTH_TOKEN: 'token' };
    await conform((request) => answer(request, environment), t);
    assert.ok(remote.authorizations.has('Bearer token'));
  });

  it('has a service as another function that keeps every rule, and says when its database is away', async (t) => {
    process.env.DATABASE_URL = remote.url;
    const votes = (await handlerOf('function.ts', plain)) as Handler;
    await conform(votes, t);
    await remote.stop();
    t.mock.method(console, 'error', () => undefined);
    const answer = await votes(new Request('http://votes.example/api/comparisons/a-vs-b/votes'));
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '5']);
  });

  it('has a service of the size that it says', () => {
    const lines = readPage('demo/serverless/votes.ts').split('\n').length;
    assert.ok(lines > 150 && lines < 250, String(lines));
  });
});
