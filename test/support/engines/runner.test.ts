import { expect } from '@open-wc/testing';
import { emulateMedia, engine, resetMedia, setViewport } from './commands.js';
import { http, HttpResponse, network } from '../element/network.js';

describe('the unit test runner', () => {
  const net = network();

  it('answers for a server that does not exist, and counts', async () => {
    net.use(http.get('https://publisher.example/a.json', () => HttpResponse.json({ ok: true })));
    const response = await fetch('https://publisher.example/a.json');
    expect(await response.json()).to.deep.equal({ ok: true });
    expect(net.count('https://publisher.example/a.json')).to.equal(1);
  });

  it('forgets requests and handlers between tests', async () => {
    expect(net.requests).to.have.length(0);
    let failed = false;
    await fetch('https://publisher.example/a.json').catch(() => (failed = true));
    expect(failed).to.equal(true);
  });

  it('sets the viewport', async () => {
    for (const width of [480, 320, 1024]) {
      await setViewport({ width, height: 700 });
      expect(innerWidth).to.equal(width);
    }
  });

  it('emulates forced colours in Chromium and says where it cannot', async () => {
    const emulated = await emulateMedia({ 'forced-colors': 'active' });
    expect(emulated).to.equal(engine === 'chromium');
    expect(matchMedia('(forced-colors: active)').matches).to.equal(emulated);
    await resetMedia();
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
  });
});
