import { expect } from '@open-wc/testing';
import { fetchJson } from '../../src/http/request.js';
import { fakeFetch, json } from '../support/element/fake-fetch.js';
import { http, HttpResponse, network } from '../support/element/network.js';
import '../support/element/guard.js';

const URL_ = 'https://publisher.example/a.json';
const ask = (url = URL_, cache: RequestCache = 'default') =>
  fetchJson(url, new AbortController().signal, cache);

describe('fetchJson', () => {
  const net = network();

  it('gives the value and where it comes from', async () => {
    net.use(http.get(URL_, () => HttpResponse.json({ ok: true })));
    expect(await ask()).to.deep.equal({ value: { ok: true }, url: URL_ });
    expect(net.count(URL_, 'GET')).to.equal(1);
  });

  it('tells the server nothing of the reader', async () => {
    let seen: Request | undefined;
    document.cookie = 'reader=1';
    net.use(
      http.get(URL_, ({ request }) => {
        seen = request;
        return HttpResponse.json({});
      }),
    );
    await ask();
    expect(seen?.method).to.equal('GET');
    expect(seen?.credentials).to.equal('omit');
    expect(seen?.mode).to.equal('cors');
    expect(await seen?.text()).to.equal('');
    const [request] = net.requests;
    expect(request?.headers.has('cookie')).to.be.false;
    expect(request?.headers.has('authorization')).to.be.false;
    expect(request?.headers.has('content-type')).to.be.false;
  });

  it('follows a redirect, and says where it ended', async () => {
    const from = new URL('/moved.json', location.href).href;
    const to = new URL('/package.json', location.href).href;
    net.use(http.get(from, () => new HttpResponse(null, { status: 302, headers: { location: to } })));
    const { value, url } = await ask(from);
    expect(url).to.equal(to);
    expect(value).to.have.property('name', 'tool-comparison');
  });
});

describe("fetchJson's request", () => {
  const net = fakeFetch();

  it('is a plain one that needs no preflight', async () => {
    await ask();
    const { url, init } = net.calls[0] ?? { url: '', init: {} };
    const request = new Request(url, init);
    expect(url).to.equal(URL_);
    expect(request.method).to.equal('GET');
    expect(init.body).to.equal(undefined);
    expect(request.credentials).to.equal('omit');
    expect(request.referrerPolicy).to.equal('strict-origin-when-cross-origin');
    expect(request.redirect).to.equal('follow');
    expect([...request.headers]).to.deep.equal([['accept', 'application/json']]);
    expect(request.cache).to.equal('default');
  });

  it("passes over the browser's cache when asked to", async () => {
    await ask(URL_, 'no-cache');
    expect(net.calls[0]?.init.cache).to.equal('no-cache');
  });

  it('takes its own address for one that the answer does not tell', async () => {
    net.answer(() => json([]));
    expect(await ask()).to.deep.equal({ value: [], url: URL_ });
  });
});
