// What a system that is given the address of a comparison learns from it: https://oembed.com.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { sharedService } from './support/shared.js';
import { problemOf } from './support/voting.js';

interface Oembed {
  readonly [name: string]: unknown;
  readonly html: string;
}

describe('GET /oembed', () => {
  const service = sharedService({
    environment: { COMPARISONS: resolve(import.meta.dirname, '../../../demo/comparisons') },
  });
  const ask = (query: Record<string, string>): Promise<Response> =>
    fetch(`${service().url}/oembed?${new URLSearchParams(query).toString()}`);
  const read = async (query: Record<string, string>): Promise<Oembed> =>
    (await (await ask(query)).json()) as Oembed;
  const frameIn = ({ html }: Oembed): HTMLIFrameElement => {
    const { body } = new JSDOM(html).window.document;
    assert.equal(body.childNodes.length, 1);
    return body.firstElementChild as HTMLIFrameElement;
  };

  test('gives a frame with the comparison, for its page here and for the address it was published at', async () => {
    const { url } = service();
    const title = 'Caddy or Traefik for a two-person team';
    for (const address of [
      `${url}/comparisons/caddy-vs-traefik`,
      `${url}/comparisons/caddy-vs-traefik?from=mail#title`,
      'https://example.com/compare/caddy-vs-traefik',
      'https://EXAMPLE.com:443/compare/caddy-vs-traefik#title',
    ]) {
      const answer = await read({ url: address, format: 'json' });
      const { html, ...rest } = answer;
      assert.deepEqual(
        rest,
        {
          version: '1.0',
          type: 'rich',
          title,
          provider_name: new URL(url).host,
          provider_url: url,
          width: 800,
          height: 900,
          cache_age: 86_400,
        },
        address,
      );
      const frame = frameIn({ html });
      const src = encodeURIComponent(`${url}/comparisons/caddy-vs-traefik.json`);
      assert.equal(frame.src, `${url}/dist/embed.html?src=${src}`);
      assert.deepEqual([frame.title, frame.width, frame.height], [title, '800', '900']);
    }
  });

  test('is JSON, also where it is asked for in capitals or without a value', async () => {
    const url = `${service().url}/comparisons/caddy-vs-traefik`;
    for (const format of ['json', 'JSON', '']) assert.equal((await ask({ url, format })).status, 200, format);
  });

  test('is where the page says that it is', async () => {
    const page = await (await fetch(`${service().url}/comparisons/caddy-vs-traefik`)).text();
    const { document } = new JSDOM(page).window;
    const href = document.querySelector('link[type="application/json+oembed"]')?.getAttribute('href') ?? '';
    assert.equal((await fetch(href)).status, 200);
  });

  test('stays within the size that there is room for', async () => {
    const url = `${service().url}/comparisons/caddy-vs-traefik`;
    const small = await read({ url, maxwidth: '320', maxheight: '400' });
    assert.deepEqual([small.width, small.height], [320, 400]);
    const { width, height, style } = frameIn(small);
    assert.deepEqual([width, height], ['320', '400']);
    // A narrower page has a narrower frame; a script that knows the height of the content makes none that is too high.
    assert.deepEqual([style.width, style.maxWidth, style.maxHeight], ['100%', '320px', '400px']);
    const large = await read({ url, maxwidth: '5000', maxheight: '' });
    assert.deepEqual([large.width, large.height], [800, 900]);
    const { style: ofLarge } = frameIn(large);
    assert.deepEqual([ofLarge.width, ofLarge.maxWidth, ofLarge.maxHeight], ['100%', '800px', '']);
    const high = await read({ url, maxheight: '2000' });
    assert.deepEqual([high.height, frameIn(high).style.maxHeight], [900, '2000px']);
  });

  test('escapes what the document says', async () => {
    const answer = await read({ url: `${service().url}/comparisons/worst` });
    const frame = frameIn(answer);
    assert.equal(frame.title, answer.title);
    assert.deepEqual(frame.getAttributeNames(), [
      'class',
      'src',
      'title',
      'width',
      'height',
      'style',
      'loading',
      'frameborder',
    ]);
  });

  test('can be read by every site', async () => {
    const { headers } = await ask({ url: `${service().url}/comparisons/worst` });
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('cache-control'), 'private, max-age=3600');
  });

  const refusals: readonly [Record<string, string>, number, string][] = [
    [{}, 400, 'missing-url'],
    [{ url: '' }, 400, 'missing-url'],
    [{ url: 'https://example.com/compare/caddy-vs-traefik', maxwidth: '-1' }, 400, 'wrong-size'],
    [{ url: 'https://example.com/compare/caddy-vs-traefik', maxheight: '1e9' }, 400, 'wrong-size'],
    [{ url: 'https://example.com/compare/caddy' }, 404, 'unknown-comparison'],
    [{ url: 'https://elsewhere.example/comparisons/caddy-vs-traefik' }, 404, 'unknown-comparison'],
    [{ url: 'javascript:alert(document.domain)' }, 404, 'unknown-comparison'],
    [{ url: 'caddy-vs-traefik' }, 404, 'unknown-comparison'],
    [{ url: 'https://example.com/compare/caddy-vs-traefik', format: 'xml' }, 501, 'unsupported-format'],
  ];
  for (const [query, status, code] of refusals) {
    test(`answers ${status} (${code}) to ${JSON.stringify(query)}`, async () => {
      const response = await ask(query);
      assert.deepEqual([response.status, (await problemOf(response)).code], [status, code]);
    });
  }
});
