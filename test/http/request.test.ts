import { expect } from '@open-wc/testing';
import { get } from '../../src/http/get.js';
import { fakeFetch, json } from '../support/element/fake-fetch.js';
import { http, HttpResponse, network } from '../support/element/network.js';
import '../support/element/guard.js';

const URL_ = 'https://publisher.example/a.json';
const ask = (url = URL_, cache: RequestCache = 'default') =>
  get(url, 'document', cache, new AbortController().signal);

describe('get', () => {
  const net = network();

  it('resolves with the text, its type and its address', async () => {
    net.use(http.get(URL_, () => HttpResponse.json({ ok: true })));
    expect(await ask()).to.deep.equal({
      text: '{"ok":true}',
      type: 'application/json',
      url: URL_,
      madeAt: undefined,
    });
    expect(net.count(URL_, 'GET')).to.equal(1);
  });

  it('sends nothing about the reader', async () => {
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

  it('follows a redirect, and resolves with the last address', async () => {
    const from = new URL('/moved.json', location.href).href;
    const to = new URL('/package.json', location.href).href;
    net.use(http.get(from, () => new HttpResponse(null, { status: 302, headers: { location: to } })));
    const { text, url } = await ask(from);
    expect(url).to.equal(to);
    expect(JSON.parse(text)).to.have.property('name', 'tool-comparison');
  });
});

describe('the request of get', () => {
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

  it("has the browser's cache ask the server when told to", async () => {
    await ask(URL_, 'no-cache');
    expect(net.calls[0]?.init.cache).to.equal('no-cache');
  });

  it('has its own address where the answer does not say one', async () => {
    net.answer(() => json([]));
    expect(await ask()).to.include({ text: '[]', url: URL_ });
  });
});
