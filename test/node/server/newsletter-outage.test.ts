// What readers and those who run it are told while the newsletter's database is away.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { oneClick, subscribe } from './support/newsletter.js';
import { startRemote } from './support/remote-database.js';
import { startService } from './support/start.js';
import { problemOf } from './support/voting.js';

const TOKEN = `token=${'A'.repeat(43)}`;

describe('the newsletter whose database is away', () => {
  test('says so, to programs in a problem and to readers on a page in their language', async (t) => {
    const remote = await startRemote(t);
    const { url } = await startService(t, { environment: { DATABASE_URL: remote.url } });
    await remote.stop();
    const refused = await subscribe(url, 'reader@example.org');
    assert.equal(refused.status, 503);
    assert.equal(refused.headers.get('access-control-allow-origin'), '*');
    assert.match(refused.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
    const { code, detail } = await problemOf(refused);
    assert.deepEqual(
      [code, detail],
      ['unavailable', 'Subscriptions cannot be taken just now. Try again later.'],
    );
    const [confirm, unsubscribe] = [
      `${url}/newsletter/confirm?${TOKEN}`,
      `${url}/newsletter/unsubscribe?${TOKEN}`,
    ];
    const german = { 'Accept-Language': 'de-CH, en;q=0.5' };
    const pages = [
      await fetch(confirm, { headers: german }),
      await fetch(confirm, { headers: german, method: 'POST' }),
      await fetch(unsubscribe, { headers: german }),
      await oneClick(`${unsubscribe}&lang=de`),
    ];
    for (const page of pages) {
      assert.equal(page.status, 503);
      assert.match(page.headers.get('content-type') ?? '', /^text\/html;/);
      assert.match(page.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
      assert.match(page.headers.get('content-security-policy') ?? '', /^default-src 'none'; /);
      assert.equal(page.headers.get('cache-control'), 'no-store');
      assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
      const html = await page.text();
      assert.match(html, /<html lang="de" dir="ltr">/);
      assert.match(html, /<h1>Bitte versuchen Sie es später noch einmal<\/h1>/);
    }
    assert.match(await (await fetch(confirm)).text(), /<h1>Please try again later<\/h1>/);
  });
});
