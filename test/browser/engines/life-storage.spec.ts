// L8 in whole pages, with the real vote service: storage that is closed, full, or holds what is not ours. The vote
// counts, once, and the reader is told where it is not remembered.
import { en } from '../../../src/i18n/en.js';
import { expect, test, type Engine } from '../../support/engines/engine.js';
import { servePage, scriptTag } from '../../support/pages/page-recorder.js';
import { hasSaid, isVoteState, knows, pageErrors, pressVote } from '../../support/votes/vote-page.js';
import { VoteSite } from '../../support/votes/vote-site.js';

const FORGETS = en.notRemembered;
let site: VoteSite;

test.beforeEach(async () => {
  site = await VoteSite.start();
});

test.afterEach(async () => {
  await site.end();
});

/** Opens a page where that ran before the widget came. */
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
  await engine.waitFor(hasSaid, 'Your vote on Alpha is counted: Ship.');
  await site.counted({ ship: 1, skip: 0 });
  await engine.waitFor(pressVote, 'Alpha Skip');
  await engine.waitFor(hasSaid, 'Your vote on Alpha is counted: Skip.');
  await site.counted({ ship: 0, skip: 1 });
  await engine.waitFor(isVoteState, `Alpha: Skip. ${FORGETS} Beta: -.`);
  expect(await engine.evaluate(pageErrors)).toEqual([]);
}

const CLOSED: Record<string, string> = {
  'whose getter throws':
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('No', 'SecurityError'); } })",
  'that is not there': "Object.defineProperty(window, 'localStorage', { value: null })",
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

test('storage full to the last byte, really', async ({ engine }) => {
  await open(
    engine,
    `for (let size = 1 << 22; size >= 1; size >>= 1)
       try { for (let n = 0; n < 99; n++) localStorage.setItem('full' + size + n, 'x'.repeat(size)); } catch {}`,
  );
  await vote(engine);
  await engine.evaluate(() => localStorage.clear());
});

const FOREIGN: Record<string, unknown> = {
  'no JSON': '{',
  'a text': '"x"',
  nothing: 'null',
  'a list': '[]',
  'no ballots': { voter: '00000000-0000-4000-8000-000000000000' },
  'ballots that are none': { voter: '00000000-0000-4000-8000-000000000000', ballots: { a: null } },
  'a voter of another kind': { voter: '../../x', ballots: {} },
  'choices there are not': {
    voter: '00000000-0000-4000-8000-000000000000',
    ballots: {
      a: { choice: '<b>', counted: 7, sequence: 'x', isPending: true },
      __proto__: { choice: 'ship' },
    },
  },
  'tallies there are not': {
    voter: '00000000-0000-4000-8000-000000000000',
    ballots: {},
    tallies: { a: { ship: -1, skip: 'many' } },
  },
};

test('under its own key what is not ours: ignored, written over, and the vote is remembered', async ({
  engine,
}) => {
  const key = `tool-comparison ${site.votes}`;
  let isFirst = true;
  for (const [what, value] of Object.entries(FOREIGN)) {
    const stored = typeof value === 'string' ? value : JSON.stringify(value);
    await open(engine, `localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(stored)})`);
    expect(await engine.waitFor(isVoteState, 'Alpha: -. Beta: -.'), what).toBe(true);
    await engine.waitFor(pressVote, 'Beta Skip');
    await engine.waitFor(hasSaid, 'Your vote on Beta is counted: Skip.');
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
