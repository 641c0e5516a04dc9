// Votes and the newsletter on pages with an opaque origin: under the strictest policy in docs/security.md, in sandboxed frames,
// and in frames without an address. With the real vote service, in every engine.
import { en } from '../../../src/i18n/en.js';
import { expect, test, type Engine } from '../../support/engines/engine.js';
import { votingFrame } from '../../support/policy/policy-frame.js';
import { NONCE, policyPage, reportsBesides, servePictures } from '../../support/policy/policy-page.js';
import {
  otherHeaders,
  publisherHeaders,
  strictestPolicy,
  write,
  type Policy,
} from '../../support/policy/documented-policy.js';
import { hasSaid, pressVote, voteState } from '../../support/votes/vote-page.js';
import { VoteSite } from '../../support/votes/vote-site.js';

// The strictest headers have an opener policy.
test.use({ sharesPage: false });

let site: VoteSite;

test.beforeEach(async () => {
  site = await VoteSite.start();
  servePictures(site.origins, publisherHeaders);
});

test.afterEach(async () => {
  await site.end();
});

/** A page under a policy that also allows the vote service. */
function strictPage(policy: Policy): { url: string; reports: string[] } {
  const { data } = site.origins;
  data.json('/vote.json', {
    ...site.document(),
    newsletter: { title: 'News', endpoint: '/newsletter', consent: 'We use it for this letter.' },
  });
  data.on('/newsletter', (_request, response) => void response.writeHead(202).end());
  const votes = new URL(site.votes).origin;
  return policyPage(site.origins, {
    policy: write(policy, site.origins, NONCE).replace(/connect-src [^;]*/, `$& ${votes}`),
    headers: Object.fromEntries(otherHeaders),
    body: `<tool-comparison src="${data.url}/vote.json"></tool-comparison>`,
  });
}

const subscribe = (): boolean => {
  const root = document.querySelector('tool-comparison')?.shadowRoot;
  const input = root?.querySelector('input');
  if (!input?.form) return false;
  input.value = 'reader@example.com';
  input.form.requestSubmit();
  return true;
};
const letters = (): string[] =>
  site.origins.data.requests.flatMap(({ method, url }) => (url === '/newsletter' ? [method] : []));

test('under the strictest policy a vote counts, and a reader can subscribe', async ({ engine }) => {
  const { url, reports } = strictPage(strictestPolicy());
  await engine.goto(url);
  await engine.waitFor(pressVote, 'Alpha Ship');
  await engine.waitFor(hasSaid, 'Your vote to ship Alpha is counted.');
  await site.counted({ ship: 1, skip: 0 });
  await engine.waitFor(voteState, `Alpha: Ship. ${en.notRemembered} Beta: -.`);
  await engine.waitFor(subscribe);
  await engine.waitFor(hasSaid, en.subscribed);
  // Not counting the preflight.
  expect(letters()).toContain('POST');
  expect(await engine.evaluate(() => seen)).toMatchObject({ errors: [], warnings: [], failures: [] });
  expect(await reportsBesides(engine, reports)).toEqual([]);
});

test('a sandbox without allow-forms may prevent subscribing, but nothing else', async ({ engine }) => {
  const { url } = strictPage(strictestPolicy().set('sandbox', 'allow-scripts'));
  await engine.goto(url);
  await engine.waitFor(subscribe);
  await engine.waitFor(pressVote, 'Alpha Ship');
  await engine.waitFor(hasSaid, 'Your vote to ship Alpha is counted.');
  // WebKit dispatches the submit event of a form that it will not send, which is all that the widget needs.
  expect(letters().includes('POST')).toBe(engine.name === 'webkit');
  expect(await engine.evaluate(() => seen.errors)).toEqual([]);
});

/** The messages of a page's frames, once there are this many. */
const told = (engine: Engine, count: number): Promise<string[]> =>
  engine.waitFor((expected: number) => {
    const { told: list } = globalThis as unknown as { told: string[] };
    return list.length < expected ? null : list.sort();
  }, count);

async function openFrames(engine: Engine, kinds: Record<string, string>): Promise<string[]> {
  const { page, data, script } = site.origins;
  data.json('/vote.json', site.document());
  const frame = votingFrame(`${script.url}/dist/tool-comparison.js`, `${data.url}/vote.json`, voteState);
  page.html('/frame', frame);
  page.html(
    '/',
    `<!doctype html><script>
      window.told = [];
      addEventListener('message', ({ data }) => told.push(data));
      addEventListener('DOMContentLoaded', () => {
        const frame = ${JSON.stringify(frame).replaceAll('</', '<\\/')};
        for (const [name, sandbox] of Object.entries(${JSON.stringify(kinds)})) {
          const element = document.createElement('iframe');
          element.name = name;
          if (sandbox) element.sandbox = sandbox;
          if (name.startsWith('srcdoc')) element.srcdoc = frame;
          else if (name.startsWith('blob'))
            element.src = URL.createObjectURL(new Blob([frame], { type: 'text/html' }));
          else if (name.startsWith('data')) element.src = 'data:text/html,' + encodeURIComponent(frame);
          else element.src = '/frame';
          document.body.append(element);
        }
      });
    </script><body>`,
  );
  await engine.goto(`${page.url}/`);
  return told(engine, Object.keys(kinds).length);
}

test('in frames with an opaque origin each vote counts, and none is remembered', async ({ engine }) => {
  const kinds = {
    'address, sandboxed': 'allow-scripts',
    'srcdoc, sandboxed': 'allow-scripts',
    'blob, sandboxed': 'allow-scripts',
    data: '',
  };
  const state = `Alpha: Ship. ${en.notRemembered} Beta: -.`;
  expect(await openFrames(engine, kinds)).toEqual(
    Object.keys(kinds)
      .map((name) => `${name}: ${state} null []`)
      .sort(),
  );
  await site.counted({ ship: 4, skip: 0 });
});

test('in frames with the page’s origin the reader is one voter', async ({ engine }) => {
  const kinds = {
    'address, sandboxed': 'allow-scripts allow-same-origin',
    'srcdoc, sandboxed': 'allow-scripts allow-same-origin',
    srcdoc: '',
    blob: '',
  };
  expect(await openFrames(engine, kinds)).toEqual(
    Object.keys(kinds)
      .map((name) => `${name}: Alpha: Ship. Beta: -. ${site.origins.page.url} []`)
      .sort(),
  );
  await site.counted({ ship: 1, skip: 0 });
});
