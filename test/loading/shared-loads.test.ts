import { expect } from '@open-wc/testing';
import { ComparisonError } from '../../src/document/errors.js';
import type { ParsedComparison } from '../../src/document/parse.js';
import { loadComparison } from '../../src/loading/shared-loads.js';
import { settle } from '../support/element/clock.js';
import { fresh, minimal } from '../support/element/documents.js';
import { fakeFetch, json, raw, silent } from '../support/element/fake-fetch.js';
import '../support/element/guard.js';

interface Widget {
  readonly controller: AbortController;
  outcome: string;
  parsed?: ParsedComparison;
}

function widget(url: string, isFresh = false, credentials: RequestCredentials = 'same-origin'): Widget {
  const controller = new AbortController();
  const seen: Widget = { controller, outcome: 'waiting' };
  loadComparison(url, controller.signal, isFresh, credentials).then(
    (parsed) => Object.assign(seen, { parsed, outcome: `shows ${parsed.comparison.title}` }),
    (error: unknown) => (seen.outcome = error instanceof ComparisonError ? error.code : 'left'),
  );
  return seen;
}

const titled = (title: string): Response => json(minimal({ title }));

describe('loadComparison', () => {
  const net = fakeFetch();

  it('makes one request and parses once for 200 widgets', async () => {
    const url = fresh();
    net.answer(() => titled('A'));
    const widgets = Array.from({ length: 200 }, () => widget(url));
    await settle();
    expect(net.calls).to.have.length(1);
    expect(new Set(widgets.map(({ outcome }) => outcome))).to.deep.equal(new Set(['shows A']));
    expect(new Set(widgets.map(({ parsed }) => parsed)).size).to.equal(1);
  });

  it('makes no request for what it has', async () => {
    const url = fresh();
    net.answer(() => titled('A'));
    widget(url);
    await settle();
    const later = widget(url);
    await settle();
    expect(later.outcome).to.equal('shows A');
    expect(net.calls).to.have.length(1);
  });

  it('ignores the fragment of an address, and does not send it', async () => {
    const url = fresh();
    widget(`${url}#a`);
    widget(`${url}#b`);
    widget(url);
    await settle();
    expect(net.calls.map((call) => call.url)).to.deep.equal([url]);
  });

  it('keeps apart what is loaded with credentials, and shares it among those who send them', async () => {
    const url = fresh();
    net.answer(({ init }) => titled(String(init.credentials)));
    const widgets = [
      widget(url),
      widget(url, false, 'include'),
      widget(url),
      widget(`${url}#a`, false, 'include'),
    ];
    await settle();
    expect(widgets.map(({ outcome }) => outcome)).to.deep.equal([
      'shows same-origin',
      'shows include',
      'shows same-origin',
      'shows include',
    ]);
    expect(net.calls.map((call) => call.url)).to.deep.equal([url, url]);
  });

  it('makes one request for each address, six at a time', async () => {
    const release: (() => void)[] = [];
    net.answer(() => new Promise((answer) => release.push(() => answer(titled('A')))));
    const widgets = Array.from({ length: 15 }, () => widget(fresh()));
    await settle();
    expect(net.calls).to.have.length(6);
    for (let done = 1; done <= 15; done++) {
      release.shift()?.();
      await settle();
      expect(net.calls).to.have.length(Math.min(15, 6 + done));
    }
    expect(widgets.filter(({ outcome }) => outcome === 'shows A')).to.have.length(15);
  });

  it('aborts the request when the last widget stops waiting, and not before', async () => {
    const url = fresh();
    net.answer(silent);
    const [a, b] = [widget(url), widget(url)];
    await settle();
    a.controller.abort();
    await settle();
    expect(a.outcome).to.equal('left');
    expect(b.outcome).to.equal('waiting');
    expect(net.calls[0]?.signal.aborted).to.be.false;
    b.controller.abort();
    await settle();
    expect(net.calls[0]?.signal.aborted).to.be.true;
  });

  it('starts again for a widget that comes after the abort', async () => {
    const url = fresh();
    net.answer((call, index) => (index ? titled('A') : silent(call)));
    const a = widget(url);
    await settle();
    a.controller.abort();
    await settle();
    const b = widget(url);
    await settle();
    expect(b.outcome).to.equal('shows A');
    expect(net.calls).to.have.length(2);
  });

  it('makes no request for what was aborted in the queue', async () => {
    net.answer(silent);
    const first = Array.from({ length: 6 }, () => widget(fresh()));
    await settle();
    const inLine = widget(fresh());
    await settle();
    inLine.controller.abort();
    await settle();
    expect(inLine.outcome).to.equal('left');
    for (const { controller } of first) controller.abort();
    await settle();
    expect(net.calls).to.have.length(6);
  });

  for (const [what, bad, code] of [
    ['a refusal', () => raw(null, '', 404), 'not-found'],
    ['what is no JSON', () => raw('<p>', 'text/html'), 'bad-type'],
    ['what is no comparison', () => json({ version: 1 }), 'invalid'],
    ['a version to come', () => json({ version: 2 }), 'unsupported-version'],
  ] as const) {
    it(`does not keep ${what}`, async () => {
      const url = fresh();
      net.answer((_call, index) => (index ? titled('A') : bad()));
      const first = [widget(url), widget(url)];
      await settle();
      expect(first.map(({ outcome }) => outcome)).to.deep.equal([code, code]);
      expect(net.calls, 'one request for both').to.have.length(1);
      const second = widget(url);
      await settle();
      expect(second.outcome).to.equal('shows A');
      expect(net.calls).to.have.length(2);
    });
  }

  it('resolves relative URLs against the address after redirects', async () => {
    net.answer(() => json(minimal({ url: 'page.html' }), { url: 'https://cdn.example/v2/a.json' }));
    const { parsed } = await settleOn(widget(fresh()));
    expect(parsed?.comparison.url).to.equal('https://cdn.example/v2/page.html');
  });
});

async function settleOn(seen: Widget): Promise<Widget> {
  await settle();
  return seen;
}

describe('loadComparison, fresh', () => {
  const net = fakeFetch();

  it("asks the server again, past the browser's cache, and shares the answer with all", async () => {
    const url = fresh();
    net.answer((_call, index) => titled(index ? 'new' : 'old'));
    await settleOn(widget(url));
    expect((await settleOn(widget(url, true))).outcome).to.equal('shows new');
    expect((await settleOn(widget(url))).outcome).to.equal('shows new');
    expect(net.calls.map(({ init }) => init.cache)).to.deep.equal(['default', 'no-cache']);
  });

  it('does not share an earlier request', async () => {
    const url = fresh();
    net.answer((call, index) => (index ? titled('new') : silent(call)));
    const old = widget(url);
    await settle();
    const { outcome } = await settleOn(widget(url, true));
    expect(outcome).to.equal('shows new');
    expect(old.outcome).to.equal('waiting');
    expect(net.calls).to.have.length(2);
    old.controller.abort();
  });

  it('shares one fresh request among all that want one', async () => {
    const url = fresh();
    net.answer(() => titled('A'));
    widget(url, true);
    widget(url, true);
    await settle();
    expect(net.calls).to.have.length(1);
  });

  it('does not keep a failure', async () => {
    const url = fresh();
    net.answer((_call, index) => (index === 1 ? raw(null, '', 404) : titled('A')));
    await settleOn(widget(url));
    expect((await settleOn(widget(url, true))).outcome).to.equal('not-found');
    await settleOn(widget(url));
    expect(net.calls).to.have.length(3);
  });
});
