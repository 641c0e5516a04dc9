// A reader votes in an app of each framework, with the real service and with the app's own backend. A vote counts once, in
// StrictMode too, which runs effects twice. The app can cancel a vote.
import { expect, test } from '../../../support/engines/engine.js';
import { hasHeard, show, titlesAre, troubles } from '../../../support/frameworks/framework-page.js';
import { FRAMEWORKS, serveApp, type Row } from '../../../support/frameworks/frameworks.js';
import { hasSaid, voteState, knows, pressVote } from '../../../support/votes/vote-page.js';
import { VoteSite } from '../../../support/votes/vote-site.js';

let site: VoteSite;

test.beforeEach(async () => {
  site = await VoteSite.start();
});

const isDark = (): boolean => document.querySelector('tool-comparison')?.getAttribute('theme') === 'dark';

test.afterEach(async ({ engine }) => {
  expect(await engine.evaluate(troubles)).toEqual([]);
  await site.end();
});

for (const framework of FRAMEWORKS) {
  test(`${framework}: a vote counts once`, async ({ engine }) => {
    const { data } = site.origins;
    data.json('/vote.json', site.document());
    const row: Row = { id: 'one', src: `${data.url}/vote.json`, hasOwnVotes: false };
    await engine.goto(await serveApp(site.origins, framework));
    await engine.waitFor(show, [row]);
    await engine.waitFor(titlesAre, 'Alpha vs Beta');
    await engine.waitFor(knows, 'a', 0, 0);
    await engine.evaluate(pressVote, 'Alpha Ship');
    await engine.waitFor(hasSaid, 'Your vote to ship Alpha is counted.');
    await engine.waitFor(hasHeard, 'load:one vote:ship voted:ship');
    expect(await site.counts()).toEqual({ ship: 1, skip: 0 });

    // The framework binds the new listener when it sets the theme.
    await engine.evaluate(show, [{ ...row, cancels: true, theme: 'dark' }]);
    await engine.waitFor(isDark);
    await engine.evaluate(pressVote, 'Alpha Skip');
    await engine.waitFor(hasHeard, 'load:one vote:ship voted:ship vote:skip');
    await engine.waitFor(voteState, 'Alpha: Ship. Beta: -.');
    expect(await site.counts()).toEqual({ ship: 1, skip: 0 });

    await engine.evaluate(show, [{ ...row, hasOwnVotes: true }]);
    await engine.waitFor(knows, 'a', 5, 0);
    await engine.evaluate(pressVote, 'Beta Ship');
    await engine.waitFor(knows, 'a', 6, 0);
    const casts = () => globalThis.ownVotes?.casts.map(({ tool, choice }) => `${tool} ${choice ?? ''}`);
    expect(await engine.evaluate(casts)).toEqual(['b ship']);

    await engine.evaluate(show, [row]);
    await engine.waitFor(knows, 'a', 1, 0);
    await engine.waitFor(voteState, 'Alpha: Ship. Beta: -.');
    expect(await site.counts('b')).toEqual({ ship: 0, skip: 0 });
  });
}
