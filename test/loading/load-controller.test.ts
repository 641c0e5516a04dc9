import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LoadController } from '../../src/loading/load-controller.js';
import type { Source } from '../../src/loading/source.js';
import { settle } from '../support/element/clock.js';
import { minimal } from '../support/element/documents.js';
import { fakeFetch, json, raw, silent } from '../support/element/fake-fetch.js';
import '../support/element/guard.js';

class Host extends LitElement {
  readonly log: string[] = [];
  /** What is loaded with each update. */
  source: Source | undefined;
  readonly loader = new LoadController(this, (state, error) => {
    const title = state.status === 'ready' ? state.parsed.comparison.title : '';
    this.log.push(error ? `error ${error.code}` : `load ${title}`);
  });

  protected override willUpdate(): void {
    if (this.source) this.loader.use(this.source);
  }

  protected override render(): undefined {
    this.log.push(`draw ${this.loader.state.status}${this.loader.isLoading ? ' loading' : ''}`);
  }
}
customElements.define('load-host', Host);

let number = 0;
const base = 'https://page.example/blog/';
const url = (value = `${++number}.json`): Source => ({
  kind: 'url',
  value,
  base,
  credentials: 'same-origin',
});
const text = (value: string): Source => ({ kind: 'text', value, base });
const value = (document: unknown): Source => ({ kind: 'value', value: document, base });

/** Runs what waits between its tries without the waiting. */
async function inNoTime(run: () => Promise<void>): Promise<void> {
  const real = globalThis.setTimeout;
  globalThis.setTimeout = ((then: () => void, ms: number) =>
    real(then, ms > 5000 ? ms : 0)) as typeof setTimeout;
  await run();
  globalThis.setTimeout = real;
}

describe('LoadController', () => {
  const net = fakeFetch();
  let host: Host;

  beforeEach(async () => {
    host = new Host();
    document.body.append(host);
    await settle();
    host.log.length = 0;
  });

  afterEach(() => {
    host.remove();
  });

  it('reports after it has drawn', async () => {
    net.answer(() => json(minimal()));
    host.loader.use(url());
    await settle();
    expect(host.log).to.deep.equal(['draw loading loading', 'draw ready', 'load Alpha vs Beta']);
  });

  it('shows a document that is there already at once, without a skeleton', async () => {
    host.loader.use(value(minimal()));
    await settle();
    expect(host.log).to.deep.equal(['draw ready', 'load Alpha vs Beta']);
  });

  it("resolves an address against the page's base URL", async () => {
    net.answer(() => json(minimal()));
    host.loader.use(url('../a.json'));
    await settle();
    expect(net.calls[0]?.url).to.equal('https://page.example/a.json');
  });

  for (const [what, source, code] of [
    ['nothing to load from', undefined, 'no-source'],
    ['a text that is no JSON', text('{'), 'bad-json'],
    ['an empty text', text(' '), 'empty'],
    ['a text of more than 1 MiB', text(`"${'é'.repeat(524_288)}"`), 'too-large'],
    ['a document that is none', value(7), 'invalid'],
    ['a document of a version to come', value({ version: 3 }), 'unsupported-version'],
    ['an address that is none', url('https://['), 'network'],
  ] as const) {
    it(`fails on ${what}`, async () => {
      host.loader.use(source);
      await settle();
      expect(host.log).to.deep.equal(['draw error', `error ${code}`]);
      expect(host.loader.error?.code).to.equal(code);
      expect(net.calls).to.have.length(0);
    });
  }

  it('does not load the same source again, whether it failed or not', async () => {
    const document = minimal();
    for (const source of [value(document), undefined, text('{')]) {
      host.loader.use(source);
      await settle();
      host.log.length = 0;
      host.loader.use(source && { ...source });
      await settle();
      expect(host.log).to.deep.equal([]);
    }
  });

  it("does not load again when the page's base URL changes, as images do, until it is told to", async () => {
    const source = url();
    host.loader.use(source);
    await settle();
    const asked = net.calls.length;
    const elsewhere = { ...source, base: 'https://elsewhere.example/' };
    host.loader.use(elsewhere);
    await settle();
    expect(net.calls).to.have.length(asked);
    await host.loader.reload(elsewhere);
    expect(new URL(net.calls.at(-1)?.url ?? '').host).to.equal('elsewhere.example');
  });

  it('keeps the last good comparison through a failure', async () => {
    host.loader.use(value(minimal()));
    await settle();
    host.loader.use(value({ version: 1 }));
    await settle();
    expect(host.loader.state.status).to.equal('ready');
    expect(host.loader.state).to.have.nested.property('parsed.comparison.title', 'Alpha vs Beta');
    expect(host.log.at(-1)).to.equal('error invalid');
  });

  it('clears the error when a load succeeds', async () => {
    net.answer((_call, index) => (index ? json(minimal()) : raw(null, '', 404)));
    const source = url();
    await host.loader.reload(source);
    expect(host.loader.error?.code).to.equal('not-found');
    await host.loader.reload(source);
    expect(host.loader.error).to.equal(null);
  });

  it('aborts a load that a newer one replaces, and reports the newer only', async () => {
    net.answer((call, index) => (index ? json(minimal({ title: 'new' })) : silent(call)));
    const first = host.loader.reload(url());
    await settle();
    await host.loader.reload(url());
    await first;
    expect(net.calls[0]?.signal.aborted).to.be.true;
    expect(host.log.filter((entry) => !entry.startsWith('draw'))).to.deep.equal(['load new']);
  });

  it('aborts the load when the host is removed, and starts again when it is back', async () => {
    net.answer((call, index) => (index ? json(minimal()) : silent(call)));
    host.source = url();
    host.requestUpdate();
    await settle();
    host.remove();
    await settle();
    expect(net.calls[0]?.signal.aborted).to.be.true;
    document.body.append(host);
    await settle();
    expect(net.calls).to.have.length(2);
    expect(host.log.at(-1)).to.equal('load Alpha vs Beta');
  });

  for (const [status, isAsked] of [
    [503, true],
    [429, true],
    [404, false],
  ] as const) {
    it(`${isAsked ? 'loads' : 'does not load'} again when the host is back after a ${status}`, async () => {
      net.answer(() => raw(null, '', status));
      const source = (host.source = url());
      await inNoTime(() => host.loader.reload(source));
      const { length } = net.calls;
      net.answer(() => json(minimal()));
      host.remove();
      await settle();
      expect(net.calls, 'not while it is away').to.have.length(length);
      document.body.append(host);
      await settle();
      expect(net.calls).to.have.length(isAsked ? length + 1 : length);
      expect(host.loader.state.status).to.equal(isAsked ? 'ready' : 'error');
    });
  }

  for (const [status, isWaited] of [
    [503, true],
    [429, true],
    [404, false],
    [403, false],
  ] as const) {
    it(`${isWaited ? 'loads' : 'does not load'} again when the network is back after a ${status}`, async () => {
      net.answer(() => raw(null, '', status));
      await inNoTime(() => host.loader.reload(url()));
      const { length } = net.calls;
      net.answer(() => json(minimal()));
      dispatchEvent(new Event('online'));
      await settle();
      expect(net.calls).to.have.length(isWaited ? length + 1 : length);
      expect(host.loader.state.status).to.equal(isWaited ? 'ready' : 'error');
      dispatchEvent(new Event('online'));
      await settle();
      expect(net.calls, 'once').to.have.length(isWaited ? length + 1 : length);
    });
  }
});
