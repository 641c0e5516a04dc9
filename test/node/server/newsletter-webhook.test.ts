import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, test, type TestContext } from 'node:test';
import { forEachDatabase } from './support/databases.js';
import { HOUR, accept, inDatabase, letTimePass } from './support/newsletter.js';
import { startService, type TestService } from './support/start.js';

const KEY = Buffer.from('a key of thirty-two bytes, no more');
const SECRET = `whsec_${KEY.toString('base64')}`;

interface Delivered {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Answers with these statuses, one after the other, and then with 204. */
class Provider {
  readonly received: Delivered[] = [];
  readonly #server: Server;
  readonly #readers = new Set<() => void>();

  constructor(...statuses: number[]) {
    this.#server = createServer((request, response) => {
      void text(request).then((body) => {
        this.received.push({ headers: request.headers, body });
        response.writeHead(statuses.shift() ?? 204, { Location: '/elsewhere' }).end();
        for (const resume of this.#readers) resume();
        this.#readers.clear();
      });
    });
  }

  async start(t: TestContext): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    t.after(() => {
      this.#server.close();
      this.#server.closeAllConnections();
    });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/subscribers`;
  }

  async until(find: (all: readonly Delivered[]) => boolean): Promise<void> {
    while (!find(this.received)) {
      await new Promise<void>((resolve) => {
        this.#readers.add(resolve);
      });
    }
  }
}

forEachDatabase((newUrl) => {
  const start = async (t: TestContext, webhook: string): Promise<TestService> =>
    startService(t, {
      environment: {
        DATABASE_URL: await newUrl(t),
        NEWSLETTER_WEBHOOK: webhook,
        NEWSLETTER_WEBHOOK_SECRET: SECRET,
      },
    });
  const emailsOf = (all: readonly Delivered[]): string[] =>
    all.map(({ body }) => (JSON.parse(body) as { data: { email: string } }).data.email);

  describe('the newsletter of a provider', () => {
    test('is handed each address once, signed, and the service keeps none', async (t) => {
      const provider = new Provider();
      const { url, databaseUrl, process } = await start(t, await provider.start(t));
      await accept(url, 'Reader@example.org', '?lang=de');
      await accept(url, 'reader@example.org', '?lang=de');
      await provider.until((all) => emailsOf(all).includes('Reader@example.org'));
      await accept(url, 'reader@example.org');
      await accept(url, 'other@example.org');
      await provider.until((all) => emailsOf(all).includes('other@example.org'));
      assert.deepEqual(emailsOf(provider.received), ['Reader@example.org', 'other@example.org']);
      const [{ headers, body } = assert.fail()] = provider.received;
      const id = String(headers['webhook-id']);
      const timestamp = String(headers['webhook-timestamp']);
      const signature = createHmac('sha256', KEY).update(`${id}.${timestamp}.${body}`).digest('base64');
      assert.equal(headers['webhook-signature'], `v1,${signature}`);
      assert.ok(Math.abs(Number(timestamp) - Date.now() / 1000) < 3600);
      const { type, data } = JSON.parse(body) as { readonly type: string; readonly data: unknown };
      assert.equal(type, 'newsletter.subscription_requested');
      assert.deepEqual(data, { email: 'Reader@example.org', language: 'de' });

      await letTimePass(databaseUrl, HOUR);
      await accept(url, 'third@example.org');
      await provider.until((all) => emailsOf(all).includes('third@example.org'));
      // Who asked twice within the hour is not handed over twice.
      assert.equal(provider.received.length, 3);
      assert.ok(!(await addressesIn(databaseUrl)).includes('reader@example.org'));
      await accept(url, 'reader@example.org');
      await provider.until((all) => all.length === 4);
      await process.stop();
      assert.deepEqual(await addressesIn(databaseUrl), []);
    });

    test('is asked again where it cannot take one, with the same id, and not where it refuses', async (t) => {
      const provider = new Provider(503);
      const { url, databaseUrl, process } = await start(t, await provider.start(t));
      await accept(url, 'late@example.org');
      await provider.until((all) => all.length === 2);
      const [first, second] = provider.received.map(({ headers }) => headers['webhook-id']);
      assert.equal(first, second);
      assert.equal((await process.line('letter-delayed')).code, 'HTTP 503');
      await process.line('letter-delivered');
      assert.deepEqual(await addressesIn(databaseUrl), []);

      for (const status of [400, 302]) {
        const strict = new Provider(status);
        const refused = await start(t, await strict.start(t));
        await accept(refused.url, 'refused@example.org');
        assert.equal((await refused.process.line('letter-given-up')).code, `HTTP ${status}`);
        assert.equal(strict.received.length, 1);
      }
    });
  });
});

const addressesIn = (url: string): Promise<string[]> =>
  inDatabase(url, async ({ queries }) => {
    const subscribers = await queries.selectFrom('newsletter_subscribers').select('address').execute();
    const due = await queries.selectFrom('newsletter_outbox').select('address').execute();
    return [...subscribers, ...due].map(({ address }) => address);
  });
