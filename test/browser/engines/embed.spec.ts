// dist/embed.html: one comparison in a frame, and what docs/embedding-in-a-frame.md says of it.
import { en } from '../../../src/i18n/en.js';
import { embedUrl, receiver, recordEmbed, serveHost, serveScript } from '../../support/pages/embed-page.js';
import { isReady } from '../../support/pages/page-inspect.js';
import { hasPictures } from '../../support/policy/policy-test.js';
import { expect, test } from '../../support/engines/engine-test.js';
import { startOrigin } from '../../support/servers/origins.js';
import { hasSaid, pressVote, voteState } from '../../support/votes/vote-page.js';
import { VoteSite } from '../../support/votes/vote-site.js';

/** The height of the frame once it is that of its comparison, and nothing in it scrolls. Sent into the page. */
function settledHeight(other = 0): number {
  const frame = document.querySelector('iframe');
  const page = frame?.contentDocument;
  const content = Math.ceil(page?.documentElement.getBoundingClientRect().height ?? 0);
  const isShown = page?.querySelector('tool-comparison:is(:state(ready), :state(error))') != null;
  return isShown && frame?.clientHeight === content && content !== other ? content : 0;
}

test('the frame is as high as the comparison, at every width, and says so to AMP too', async ({
  engine,
  origins,
}) => {
  expect(receiver.split('\n').length).toBeLessThanOrEqual(13);
  await engine.setViewport(1000, 700);
  await engine.goto(serveHost(origins.script, embedUrl(origins)));
  const wide = await engine.waitFor(settledHeight);
  await engine.setViewport(400, 700);
  const narrow = await engine.waitFor(settledHeight, wide);
  expect(narrow).toBeGreaterThan(wide);
  // What a reader unfolds makes it higher.
  await engine.evaluate(() => {
    const root = document.querySelector('iframe')?.contentDocument?.querySelector('tool-comparison');
    root?.shadowRoot?.querySelector<HTMLElement>('[aria-expanded=false]')?.click();
  });
  const height = await engine.waitFor(settledHeight, narrow);
  expect(height).toBeGreaterThan(narrow);
  const messages = await engine.evaluate(() => told);
  expect(messages.filter(({ type }) => type === 'tool-comparison:height').at(-1)?.height).toBe(height);
  expect(messages.at(-1)).toEqual({
    sentinel: 'amp',
    type: 'embed-size',
    height,
    origin: origins.script.url,
  });
});

for (const [what, path, sizes] of [
  // Higher than its content: a scroll bar would make it narrower, and the content higher.
  ['a comparison', '/comparisons/caddy-vs-traefik.json', [{ height: '6000px' }]],
  ['one that could not be loaded', '/none.json', [{ height: '60px' }, { height: '6000px', width: '95%' }]],
] as const)
  test(`what the page does with the height of ${what} causes no other message, and no stranger sets it`, async ({
    engine,
    origins,
  }) => {
    await engine.goto(serveHost(origins.script, embedUrl(origins, '&no-vote', origins.data.url + path)));
    await engine.waitFor(settledHeight);
    const after = await engine.evaluate(async (styles: readonly object[]) => {
      const frame = document.querySelector('iframe');
      const draw = (): Promise<unknown> =>
        new Promise((next) => frame?.contentWindow?.requestAnimationFrame(next));
      let count = told.length;
      // A scroll bar goes, and the content is lower than it was: WebKit finds that out some frames later.
      for (let quiet = 0; quiet < 20; quiet++) {
        await draw();
        if (told.length !== count) quiet = 0;
        count = told.length;
      }
      for (const style of styles) {
        Object.assign(frame?.style ?? {}, style);
        for (let drawn = 0; drawn < 3; drawn++) await draw();
      }
      const another = document.createElement('iframe');
      another.srcdoc = `<script>
      for (const height of [5, -5, 'x', null]) parent.postMessage({ type: 'tool-comparison:height', height }, '*');
      parent.postMessage(null, '*');
      parent.postMessage('last', '*');
    </script>`;
      const heard = new Promise<void>((done) => {
        addEventListener('message', ({ data }) => {
          if (data === 'last') done();
        });
      });
      const before = told.length;
      document.body.append(another);
      await heard;
      return { more: before - count, height: frame?.style.height, another: another.clientHeight };
    }, sizes);
    expect(after).toEqual({ more: 0, height: '6000px', another: 150 });
  });

test('the frame has the theme of its address, then what the page around it says, and nobody else', async ({
  engine,
  origins,
}) => {
  await engine.goto(serveHost(origins.script, embedUrl(origins, '&theme=LIGHT')));
  await engine.waitFor(settledHeight);
  const seen = await engine.evaluate(async () => {
    const frame = document.querySelector('iframe')?.contentWindow;
    const page = frame?.document.documentElement;
    const sheet = frame?.document.querySelector('tool-comparison')?.shadowRoot?.querySelector('.sheet');
    const state = (): string =>
      page && sheet ? `${getComputedStyle(page).colorScheme} ${getComputedStyle(sheet).backgroundColor}` : '';
    const states = [state()];
    const heard = (): Promise<unknown> =>
      new Promise((done) => frame?.addEventListener('message', done, { once: true }));
    for (const message of [
      { type: 'tool-comparison:theme', theme: 'dark' },
      { type: 'tool-comparison:theme', theme: 'url(x)' },
      { type: 'other', theme: 'light' },
      null,
      'light',
    ]) {
      const arrives = heard();
      frame?.postMessage(message, '*');
      await arrives;
      states.push(state());
    }
    const arrives = heard();
    const another = document.createElement('iframe');
    another.srcdoc = `<script>
      parent.frames[0].postMessage({ type: 'tool-comparison:theme', theme: 'light' }, '*');
    </script>`;
    document.body.append(another);
    await arrives;
    return [...states, state()];
  });
  const dark = 'dark rgb(22, 24, 27)';
  expect(seen).toEqual(['light rgb(255, 255, 255)', dark, dark, dark, dark, dark, dark]);
});

test('the page has the title, language and direction of the comparison', async ({ engine, origins }) => {
  const { data } = origins;
  const page = (): string[] => {
    const { lang, dir } = document.documentElement;
    return [document.title, lang, dir];
  };
  await engine.goto(embedUrl(origins, '&lang=de', `${data.url}/comparisons/notion-vs-obsidian.json`));
  await engine.waitFor(isReady);
  expect(await engine.evaluate(page)).toEqual(['Notion أم Obsidian: أين تحفظ ملاحظاتك؟', 'ar', 'rtl']);
  const tools = ['a', 'b'].map((id) => ({ id, name: `<b>${id}` }));
  data.json('/plain.json', { version: 1, id: 'plain', tools });
  await engine.goto(embedUrl(origins, '&lang=de', `${data.url}/plain.json`));
  await engine.waitFor(isReady);
  expect(await engine.evaluate(page)).toEqual(['<b>a vs <b>b', 'de', 'ltr']);
});

test('an address without a document is answered in words, and its text is never markup', async ({
  engine,
  origins,
}) => {
  const text = (): string | undefined => document.querySelector('p')?.textContent;
  for (const query of ['', '?src=a.json', '?src=javascript:alert(1)', '?src=<img src=x onerror=alert(1)>']) {
    await engine.goto(`${origins.script.url}/dist/embed.html${query}`);
    expect(await engine.waitFor(text)).toContain('src');
    expect(await engine.evaluate(() => document.querySelectorAll('body > *').length)).toBe(1);
  }
  origins.script.on('/dist/tool-comparison.classic.js', (_request, response) => {
    response.writeHead(404).end();
  });
  await engine.goto(embedUrl(origins));
  expect(await engine.waitFor(text)).toContain('could not be loaded');
});

/** Votes as soon as it can, and tells the page around it what a reader sees then: nobody can look into the frame. */
const VOTER = `
  addEventListener('comparison-load', ({ target }) => target.vote('a', 'ship'));
  addEventListener('comparison-voted', async ({ target }) => {
    await target.updateComplete;
    parent.postMessage({ type: (${voteState.toString()})() }, '*');
  });`;

test('in a sandboxed frame without an origin a vote counts, and the reader is told that it is not kept', async ({
  engine,
}) => {
  const site = await VoteSite.start();
  const { page, data } = site.origins;
  data.json('/a.json', site.document());
  // Without CORS, as most servers send their own files.
  const script = await startOrigin({ files: { '/dist/': 'dist' } });
  serveScript(script, VOTER);
  const frame = embedUrl({ script, data }, '', `${data.url}/a.json`);
  await engine.goto(serveHost(page, frame, 'sandbox="allow-scripts"'));
  await engine.waitFor(
    (state: string) => told.some(({ type }) => type === state),
    `Alpha: Ship. ${en.notRemembered} Beta: -.`,
  );
  await site.counted({ ship: 1, skip: 0 });
  await engine.waitFor(() => {
    const { height } = told.findLast(({ type }) => type === 'tool-comparison:height') ?? {};
    return height !== undefined && height > 300 && height === document.querySelector('iframe')?.clientHeight;
  });
  expect(new Set(await engine.evaluate(() => told.map(({ origin }) => origin)))).toEqual(new Set(['null']));
  await script.close();
  await site.end();
});

for (const [where, headers, state] of [
  ['', {}, 'Alpha: Ship. Beta: -.'],
  [
    ' in a sandbox without storage, where nothing is kept,',
    { 'content-security-policy': 'sandbox allow-scripts allow-forms' },
    `Alpha: Ship. ${en.notRemembered} Beta: -.`,
  ],
] as const)
  test(`a vote counts${where} and the policy of the page forbids nothing that is needed, and the rest`, async ({
    engine,
  }) => {
    const site = await VoteSite.start();
    const { origins } = site;
    const { data } = origins;
    recordEmbed(origins, headers);
    data.on('/newsletter', (_request, response) => void response.writeHead(202).end());
    const tools = ['Alpha', 'Beta'].map((name) => ({
      id: name.slice(0, 1).toLowerCase(),
      name,
      logo: '/images/icon.svg',
    }));
    data.json('/a.json', {
      ...site.document(),
      tools,
      newsletter: { title: 'News', endpoint: '/newsletter', consent: 'We use it for this letter.' },
    });
    await engine.goto(embedUrl(origins, '', `${data.url}/a.json`));
    await engine.waitFor(pressVote, 'Alpha Ship');
    await engine.waitFor(hasSaid, 'Your vote to ship Alpha is counted.');
    await site.counted({ ship: 1, skip: 0 });
    await engine.waitFor(voteState, state);
    await engine.waitFor(hasPictures);
    await engine.evaluate(() => {
      const root = document.querySelector('tool-comparison')?.shadowRoot;
      const input = root?.querySelector('input');
      if (input) input.value = 'reader@example.com';
      input?.form?.requestSubmit();
    });
    await engine.waitFor(hasSaid, en.subscribed);
    expect(await engine.evaluate(() => [seen.errors, seen.warnings, seen.violations, seen.failures])).toEqual(
      [[], [], [], []],
    );
    await engine.evaluate(() => {
      const style = Object.assign(document.createElement('style'), { textContent: 'p { color: red }' });
      const frame = document.createElement('iframe');
      frame.src = 'http://forbidden.example/';
      document.head.append(style);
      document.body.append(new Audio('http://forbidden.example/a.mp3'), frame);
    });
    for (const directive of ['style-src', 'media-src', 'frame-src'])
      await engine.waitFor(
        (name: string) => seen.violations.some((violation) => violation.startsWith(name)),
        directive,
      );
    await site.end();
  });
