// A service that asks for a proof of work before a new voter's first vote counts: the real one, on another origin, with the file
// from the host of the script. In every engine.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test, type Engine } from '../../support/engines/engine.js';
import { servePage } from '../../support/pages/page-recorder.js';
import { NONCE, policyPage, reportsBesides, servePictures } from '../../support/policy/policy-page.js';
import {
  otherHeaders,
  publisherHeaders,
  strictestPolicy,
  write,
} from '../../support/policy/documented-policy.js';
import { hasSaid, pressVote, voteState } from '../../support/votes/vote-page.js';
import { VoteSite } from '../../support/votes/vote-site.js';

// The strictest headers have an opener policy.
test.use({ sharesPage: false });

const SOLVER = '/dist/proof-of-work.js';
const COUNTED = 'Your vote to ship Alpha is counted.';

let site: VoteSite;

const start = async (
  environment: Readonly<Record<string, string>> = { PROOF_OF_WORK: '100' },
): Promise<void> => {
  site = await VoteSite.start(environment);
  servePictures(site.origins, publisherHeaders);
};

test.afterEach(async () => {
  await site.end();
});

/** How often the file was asked for. */
const loads = (): number => site.origins.script.requests.filter(({ url }) => url === SOLVER).length;

async function vote(engine: Engine): Promise<void> {
  await engine.waitFor(pressVote, 'Alpha Ship');
  await engine.waitFor(hasSaid, COUNTED);
  await site.counted({ ship: 1, skip: 0 });
}

test('one click is one counted vote, and the file is loaded once, when it is asked for', async ({
  engine,
}) => {
  await start();
  await engine.goto(site.page({ widgets: 2 }));
  await engine.waitFor(voteState, 'Alpha: -. Beta: -.');
  expect(loads()).toBe(0);
  await vote(engine);
  expect(loads()).toBe(1);
  await engine.waitFor(pressVote, 'Beta Skip');
  await site.counted({ ship: 0, skip: 1 }, 'b');
  await engine.waitFor(pressVote, 'Alpha Skip');
  await site.counted({ ship: 0, skip: 1 });
  expect(loads()).toBe(1);
  expect(await engine.evaluate(() => seen)).toMatchObject({ errors: [], warnings: [] });
});

test('the file is not loaded for a service that does not ask', async ({ engine }) => {
  await start({});
  await engine.goto(site.page());
  await vote(engine);
  expect(loads()).toBe(0);
});

const policies: Readonly<Record<string, (script: string) => string>> = {
  'that allows the script by its nonce': () => `'nonce-${NONCE}'`,
  'that allows the host of the script': (script) => `${script} 'nonce-${NONCE}'`,
};
for (const [name, scripts] of Object.entries(policies)) {
  test(`a vote counts under the strictest policy, ${name}`, async ({ engine }) => {
    await start();
    const { data, script } = site.origins;
    data.json('/vote.json', site.document());
    const { url, reports } = policyPage(site.origins, {
      policy: write(strictestPolicy(), site.origins, NONCE)
        .replace(/script-src [^;]*/, `script-src ${scripts(script.url)}`)
        .replace(/connect-src [^;]*/, `$& ${new URL(site.votes).origin}`),
      headers: Object.fromEntries(otherHeaders),
      body: `<tool-comparison src="${data.url}/vote.json"></tool-comparison>`,
    });
    await engine.goto(url);
    await vote(engine);
    expect(loads()).toBe(1);
    expect(await engine.evaluate(() => seen)).toMatchObject({ errors: [], warnings: [] });
    expect(await reportsBesides(engine, reports)).toEqual([]);
  });
}

test('a vote counts with the classic script', async ({ engine }) => {
  await start();
  const { data, script } = site.origins;
  data.json('/vote.json', site.document());
  const head = `<script src="${script.url}/dist/tool-comparison.classic.js"></script>`;
  const body = `<tool-comparison src="${data.url}/vote.json"></tool-comparison>`;
  await engine.goto(servePage(site.origins, body, { head }));
  await vote(engine);
  expect(loads()).toBe(1);
});

test('a vote counts on the page for frames, under its own policy', async ({ engine }) => {
  await start();
  const { data, script } = site.origins;
  data.json('/vote.json', site.document());
  await engine.goto(`${script.url}/dist/embed.html?src=${encodeURIComponent(`${data.url}/vote.json`)}`);
  await engine.waitFor(pressVote, 'Alpha Ship');
  await site.counted({ ship: 1, skip: 0 });
  expect(loads()).toBe(1);
});

test('a vote is kept where the file cannot be loaded, and counts on the next visit', async ({ engine }) => {
  await start();
  const { script } = site.origins;
  const file = await readFile(resolve(import.meta.dirname, '../../../dist/proof-of-work.js'));
  let isThere = false;
  script.on(SOLVER, (_request, response) => {
    if (!isThere) return void response.writeHead(404).end();
    response
      .writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' })
      .end(file);
  });
  const address = site.page();
  await engine.goto(address);
  await engine.waitFor(pressVote, 'Alpha Ship');
  await engine.waitFor(() => seen.warnings.some((text) => text.includes('[proof-of-work-file]')));
  expect(await site.counts()).toEqual({ ship: 0, skip: 0 });
  isThere = true;
  await engine.goto(address);
  await site.counted({ ship: 1, skip: 0 });
  await engine.waitFor(voteState, 'Alpha: Ship. Beta: -.');
});

test('a page may hold the file to its hash, and another file is not run', async ({ engine }) => {
  await start();
  const { script } = site.origins;
  const file = await readFile(resolve(import.meta.dirname, '../../../dist/proof-of-work.js'));
  const integrity = `sha384-${createHash('sha384').update(file).digest('base64')}`;
  let served = Buffer.concat([file, Buffer.from('\nglobalThis.isOther = true;\n')]);
  script.on(SOLVER, (_request, response) => {
    response
      .writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' })
      .end(served);
  });
  const tag = `<script type="module" src="${script.url}${SOLVER}" integrity="${integrity}" crossorigin></script>`;
  const address = site.page({ body: tag });
  await engine.goto(address);
  await engine.waitFor(pressVote, 'Alpha Ship');
  await engine.waitFor(() => seen.warnings.some((text) => text.includes('[proof-of-work-file]')));
  expect(await engine.evaluate(() => 'isOther' in globalThis)).toBe(false);
  expect(await site.counts()).toEqual({ ship: 0, skip: 0 });
  served = file;
  await engine.goto(address);
  await site.counted({ ship: 1, skip: 0 });
});
