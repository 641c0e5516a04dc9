// L8 in whole pages, with the real vote service: storage that is blocked, full, or contains foreign values. The vote
// counts once, and the reader is told if it is not remembered.
import { en } from '../../../src/i18n/en.js';
import { expect, test, type Engine } from '../../support/engines/engine.js';
import { servePage, scriptTag } from '../../support/pages/page-recorder.js';
import { hasSaid, voteState, knows, pageErrors, pressVote } from '../../support/votes/vote-page.js';
import { VoteSite } from '../../support/votes/vote-site.js';

const FORGETS = en.notRemembered;
let site: VoteSite;

test.beforeEach(async () => {
  site = await VoteSite.start();
});

test.afterEach(async () => {
  await site.end();
});

/** Opens a page that runs this code before the widget's script. */
async function open(engine: Engine, before = '', headers: Record<string, string> = {}): Promise<void> {
  const { origins } = site;
  origins.data.json('/vote.json', site.document());
  const widget = `<tool-comparison src="${origins.data.url}/vote.json"></tool-comparison>`;
  const head = `<script>${before}</script>${scriptTag(origins)}`;
  await engine.goto(servePage(origins, widget, { head, headers }));
  await engine.waitFor(knows, 'a', 0, 0);
}

async function vote(engine: Engine): Promise<void> {
  await engine.waitFor(pressVote, 'Alpha Ship');
  await engine.waitFor(hasSaid, 'Your vote to ship Alpha is counted.');
  await site.counted({ ship: 1, skip: 0 });
  await engine.waitFor(pressVote, 'Alpha Skip');
  await engine.waitFor(hasSaid, 'Your vote to skip Alpha is counted.');
  await site.counted({ ship: 0, skip: 1 });
  await engine.waitFor(voteState, `Alpha: Skip. ${FORGETS} Beta: -.`);
  expect(await engine.evaluate(pageErrors)).toEqual([]);
}

const CLOSED: Record<string, string> = {
  'whose getter throws':
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('No', 'SecurityError'); } })",
  'that does not exist': "Object.defineProperty(window, 'localStorage', { value: null })",
  'that cannot be read':
    "Storage.prototype.getItem = () => { throw new Error('No'); }; Storage.prototype.setItem = Storage.prototype.getItem",
};

for (const [what, before] of Object.entries(CLOSED)) {
  test(`storage ${what}: the vote counts, and the reader is told`, async ({ engine }) => {
    await open(engine, before);
    await vote(engine);
  });
}

test('a sandbox without an origin: the vote counts, and the reader is told', async ({ engine }) => {
  await open(engine, '', { 'content-security-policy': 'sandbox allow-scripts allow-forms' });
  expect(await engine.evaluate(() => globalThis.origin)).toBe('null');
  await vote(engine);
});

test('storage that is really full to the last byte', async ({ engine }) => {
  await open(
    engine,
    `for (let size = 1 << 22; size >= 1; size >>= 1)
       try { for (let n = 0; n < 99; n++) localStorage.setItem('full' + size + n, 'x'.repeat(size)); } catch {}`,
  );
  await vote(engine);
  await engine.evaluate(() => localStorage.clear());
});

const FOREIGN: Record<string, unknown> = {
  'not JSON': '{',
  'a text': '"x"',
  nothing: 'null',
  'a list': '[]',
  'no ballots': { voter: '3f2b8c1e-7a4d-4e0b-9c56-1d8e2f7a0b93' },
  'a ballot that is null': { voter: '3f2b8c1e-7a4d-4e0b-9c56-1d8e2f7a0b93', ballots: { a: null } },
  'a voter id that is not a UUID': { voter: '../../x', ballots: {} },
  'unknown choices': {
    voter: '3f2b8c1e-7a4d-4e0b-9c56-1d8e2f7a0b93',
    ballots: {
      a: { choice: '<b>', counted: 7, sequence: 'x', isPending: true },
      __proto__: { choice: 'ship' },
    },
  },
  'invalid tallies': {
    voter: '3f2b8c1e-7a4d-4e0b-9c56-1d8e2f7a0b93',
    ballots: {},
    tallies: { a: { ship: -1, skip: 'many' } },
  },
};

test('foreign values under its own key are ignored and overwritten, and the vote is remembered', async ({
  engine,
}) => {
  const key = `tool-comparison ${site.votes}`;
  let isFirst = true;
  for (const [what, value] of Object.entries(FOREIGN)) {
    const stored = typeof value === 'string' ? value : JSON.stringify(value);
    await open(engine, `localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(stored)})`);
    expect(await engine.waitFor(voteState, 'Alpha: -. Beta: -.'), what).toBe('Alpha: -. Beta: -.');
    await engine.waitFor(pressVote, 'Beta Skip');
    await engine.waitFor(hasSaid, 'Your vote to skip Beta is counted.');
    const kept = await engine.evaluate((name: string) => localStorage.getItem(name), key);
    const { ballots } = JSON.parse(kept ?? '') as { ballots: Record<string, { counted: string }> };
    expect(ballots['b']?.counted, what).toBe('skip');
    expect(await engine.evaluate(pageErrors), what).toEqual([]);
    await engine.waitFor(pressVote, 'Beta Skip');
    await engine.waitFor(hasSaid, 'Your vote on Beta is taken back.');
    if (isFirst) await site.counted({ ship: 0, skip: 0 }, 'b');
    isFirst = false;
  }
});
