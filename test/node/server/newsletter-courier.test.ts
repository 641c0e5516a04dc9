// What must not be sent twice: by a service that is told to stop, or whose database goes away, while it talks to a mail server.
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { describe, test } from 'node:test';
import { Courier, type CourierTimes } from '../../../demo/server/newsletter/courier.js';
import type { Log } from '../../../demo/server/log.js';
import { bySmtp } from '../../../demo/server/newsletter/mail.js';
import { openDatabase } from '../../../demo/server/store/database.js';
import { NewsletterStore } from '../../../demo/server/store/newsletter-store.js';
import { Outbox } from '../../../demo/server/store/outbox.js';
import { forEachDatabase } from './support/databases.js';
import { MAIL_FROM, PUBLIC_URL, accept, inDatabase } from './support/newsletter.js';
import { startRemote } from './support/remote-database.js';
import { startSmtp } from './support/smtp.js';
import { startService } from './support/start.js';

const READER = 'reader@example.org';
const REQUEST = { address: READER, email: READER, language: 'en', origin: PUBLIC_URL };
const SENDER = { name: undefined, address: 'news@publisher.example' };

const nextDueIn = (url: string): Promise<number | undefined> =>
  inDatabase(url, (database) => new Outbox(database).nextDue());

describe('the courier', () => {
  // Longer than a server may take to answer otherwise.
  test('waits at its end for a mail server that takes its time to confirm', async (t) => {
    const smtp = await startSmtp(t, { delay: 17_000 });
    const { url, process, databaseUrl } = await startService(t, {
      environment: { SMTP_URL: await smtp.url(), MAIL_FROM, PUBLIC_URL },
    });
    await accept(url, READER);
    await smtp.mailTo(READER);
    assert.equal(await process.stop(), 0);
    await process.line('letter-delivered');
    assert.equal(await nextDueIn(databaseUrl), undefined);
    assert.equal(smtp.mails.length, 1);
  });

  test('notes what it has sent once the database is there again', async (t) => {
    const remote = await startRemote(t);
    const smtp = await startSmtp(t, { delay: 'never' });
    const { url, process } = await startService(t, {
      environment: { DATABASE_URL: remote.url, SMTP_URL: await smtp.url(), MAIL_FROM, PUBLIC_URL },
    });
    await accept(url, READER);
    await smtp.mailTo(READER);
    await remote.stop();
    smtp.confirm();
    await process.line('outbox-unavailable');
    await remote.start();
    await process.line('letter-delivered');
    assert.equal(await process.stop(), 0);
    assert.equal(await nextDueIn(remote.url), undefined);
    assert.equal(smtp.mails.length, 1);
  });

  test('lets others note what they have sent while the database was away', async (t) => {
    const remote = await startRemote(t);
    const smtp = await startSmtp(t, { delay: 'never' });
    const delivery = bySmtp(await smtp.url(), SENDER);
    const start = async (times: Partial<CourierTimes>): Promise<TestCourier> => {
      const database = await openDatabase({ url: remote.url });
      const lines = new LogLines();
      const [store, outbox] = [new NewsletterStore(database), new Outbox(database)];
      const courier = new Courier({ outbox, store, delivery, log: lines.log, times });
      t.after(async () => {
        await courier.close();
        await database.close();
      });
      return { courier, store, lines };
    };
    const sender = await start({ lease: 900, betweenNotes: 1000 });
    const other = await start({ betweenLooks: 60_000 });
    await sender.store.subscribe(REQUEST, Date.now(), 0);
    sender.courier.wake();
    await smtp.mailTo(READER);
    await remote.stop();
    other.courier.wake();
    smtp.confirm();
    await other.lines.until('outbox-unavailable');
    // Twice, so that the lease is over.
    await sender.lines.until('outbox-unavailable', 2);
    await remote.start();
    other.courier.wake();
    await sender.lines.until('letter-delivered');
    while ((await nextDueIn(remote.url)) !== undefined) await setTimeout(50);
    assert.equal(smtp.mails.length, 1);
  });
});

interface TestCourier {
  readonly courier: Courier;
  readonly store: NewsletterStore;
  readonly lines: LogLines;
}

/** What was logged. */
class LogLines {
  readonly #events: string[] = [];
  readonly #readers = new Set<() => void>();
  readonly log: Log = Object.assign(
    (_level: string, event: string) => {
      this.#events.push(event);
      for (const resume of this.#readers) resume();
      this.#readers.clear();
    },
    { flush: () => undefined },
  );

  async until(event: string, times = 1): Promise<void> {
    while (this.#events.filter((one) => one === event).length < times) {
      await new Promise<void>((resolve) => {
        this.#readers.add(resolve);
      });
    }
  }
}

forEachDatabase((newUrl) => {
  describe('the courier', () => {
    test('hangs up in the end, and leaves the mail to others', async (t) => {
      const smtp = await startSmtp(t, { delay: 'never' });
      const database = await openDatabase({ url: await newUrl(t) });
      t.after(() => database.close());
      const [store, outbox] = [new NewsletterStore(database), new Outbox(database)];
      await store.subscribe(REQUEST, Date.now(), 0);
      const courier = new Courier({
        outbox,
        store,
        delivery: bySmtp(await smtp.url(), SENDER),
        log: new LogLines().log,
        times: { patience: 1 },
      });
      courier.wake();
      await smtp.mailTo(READER);
      await courier.close();
      await smtp.closed();
      const now = Date.now() + 60_000;
      assert.equal((await outbox.claim(now, now))?.address, READER);
    });

    test('notes for others what it has sent, also where they have taken it since', async (t) => {
      const database = await openDatabase({ url: await newUrl(t) });
      t.after(() => database.close());
      const [store, outbox] = [new NewsletterStore(database), new Outbox(database)];
      const now = Date.now();
      await store.subscribe(REQUEST, now, 0);
      const job = (await outbox.claim(now, now)) ?? assert.fail();
      assert.ok(await outbox.claim(now, now));
      await outbox.finish(job, now, true);
      assert.equal(await outbox.nextDue(), undefined);
      // Noting it once more does nothing to who has asked again.
      await store.subscribe(REQUEST, now, 0);
      await outbox.finish(job, now, true);
      const again = (await outbox.claim(now, now)) ?? assert.fail();
      assert.deepEqual([again.mails, again.mailedAt], [0, now]);
    });
  });
});
