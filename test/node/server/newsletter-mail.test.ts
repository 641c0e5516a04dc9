import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { describe, test, type TestContext } from 'node:test';
import { NewsletterStore } from '../../../demo/server/store/newsletter-store.js';
import { Outbox } from '../../../demo/server/store/outbox.js';
import { forEachDatabase } from './support/databases.js';
import {
  DAY,
  HOUR,
  MAIL_FROM,
  PUBLIC_URL,
  accept,
  inDatabase,
  letClaimsEnd,
  letTimePass,
  linksOf,
  oneClick,
  parse,
  press,
  subscribe,
} from './support/newsletter.js';
import { ServiceProcess } from './support/service-process.js';
import { startSmtp, type SmtpProcess } from './support/smtp.js';
import { startService, type TestService } from './support/start.js';

const READER = 'reader@example.org';

forEachDatabase((newUrl) => {
  const start = async (
    t: TestContext,
    smtpUrl: string,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<TestService> =>
    startService(t, {
      environment: {
        DATABASE_URL: await newUrl(t),
        SMTP_URL: smtpUrl,
        MAIL_FROM,
        PUBLIC_URL,
        ...environment,
      },
    });

  /** Whatever was asked for before has been dealt with once this one's mail is there: the outbox is worked off in order. */
  let barriers = 0;
  const allSent = async ({ url }: TestService, smtp: SmtpProcess): Promise<void> => {
    const email = `barrier-${++barriers}@example.net`;
    await accept(url, email);
    await smtp.mailTo(email);
  };
  const mailsTo = (smtp: SmtpProcess, address: string): number =>
    smtp.mails.filter(({ to }) => to.includes(address)).length;

  describe('the newsletter by mail', () => {
    test('sends one mail with links, and subscribes whoever presses the button', async (t) => {
      const smtp = await startSmtp(t);
      const service = await start(t, await smtp.url());
      await accept(service.url, READER);
      const mail = await smtp.mailTo(READER);
      assert.deepEqual([mail.from, mail.to], ['news@publisher.example', [READER]]);
      const { subject, from, headers, messageId, date, text, html } = await parse(mail);
      assert.equal(subject, 'Confirm your subscription');
      assert.deepEqual(from?.value, [{ name: 'The “Quiet” News', address: 'news@publisher.example' }]);
      assert.match(messageId ?? '', /^<[\w-]{36}@news\.example>$/);
      assert.ok(Math.abs(Number(date) - Date.now()) < HOUR);
      assert.equal(headers.get('auto-submitted'), 'auto-generated');
      assert.match(mail.raw, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
      assert.match(text ?? '', /the newsletter “\u2068The “Quiet” News\u2069”/);
      assert.match(String(html), /<html lang="en" dir="ltr">/);

      const links = await linksOf(mail, service.url);
      const list = headers.get('list') as { readonly unsubscribe: { readonly url: string } };
      assert.equal(new URL(list.unsubscribe.url).search, new URL(links.unsubscribe).search);
      // Programs that look for dangerous links open them, too.
      for (let i = 0; i < 2; i++) assert.equal((await fetch(links.confirm)).status, 200);
      assert.deepEqual(await confirmedOf(service), []);
      const done = await press(links.confirm);
      assert.equal(done.status, 200);
      assert.match(await done.text(), /<h1>You are subscribed<\/h1>/);
      assert.deepEqual(await confirmedOf(service), [READER]);
    });

    test('sends one address one mail an hour, and none once it is confirmed', async (t) => {
      const smtp = await startSmtp(t);
      const service = await start(t, await smtp.url());
      await accept(service.url, READER);
      await accept(service.url, 'Reader@EXAMPLE.org');
      const mail = await smtp.mailTo(READER);
      await allSent(service, smtp);
      await accept(service.url, READER);
      await allSent(service, smtp);
      assert.equal(mailsTo(smtp, READER), 1);

      await letTimePass(service.databaseUrl, HOUR);
      await accept(service.url, READER);
      await allSent(service, smtp);
      assert.equal(mailsTo(smtp, READER), 2);
      // The link of the first works as well.
      assert.equal((await press((await linksOf(mail, service.url)).confirm)).status, 200);
      await letTimePass(service.databaseUrl, HOUR);
      await accept(service.url, READER);
      await allSent(service, smtp);
      assert.equal(mailsTo(smtp, READER), 2);
    });

    test('leaves an address in peace that nobody confirms, however often it is asked for', async (t) => {
      const smtp = await startSmtp(t);
      const service = await start(t, await smtp.url());
      for (let i = 0; i < 7; i++) {
        await accept(service.url, READER);
        await allSent(service, smtp);
        await letTimePass(service.databaseUrl, HOUR);
      }
      assert.equal(mailsTo(smtp, READER), 5);
    });

    test('keeps an address as long as the links of its last mail work', async (t) => {
      const smtp = await startSmtp(t);
      const service = await start(t, await smtp.url());
      await accept(service.url, READER);
      await allSent(service, smtp);
      await letTimePass(service.databaseUrl, 6 * DAY);
      await accept(service.url, READER);
      await allSent(service, smtp);
      await letTimePass(service.databaseUrl, 6 * DAY);
      await purge(service);
      const last = smtp.mails.findLast(({ to }) => to.includes(READER)) ?? assert.fail();
      assert.equal((await press((await linksOf(last, service.url)).confirm)).status, 200);
      assert.deepEqual(await confirmedOf(service), [READER]);
    });

    test('answers the same for addresses that are known, unknown and confirmed, before any mail', async (t) => {
      const smtp = await startSmtp(t);
      const service = await start(t, await smtp.url());
      await accept(service.url, 'confirmed@example.org');
      await press((await linksOf(await smtp.mailTo('confirmed@example.org'), service.url)).confirm);
      await accept(service.url, 'known@example.org');
      const answers: { status: number; headers: string[][]; body: string }[] = [];
      for (const who of ['confirmed', 'known', 'unknown']) {
        const response = await subscribe(service.url, `${who}@example.org`);
        const headers = [...response.headers].filter(([name]) => name !== 'date');
        answers.push({ status: response.status, headers, body: await response.text() });
      }
      assert.equal(answers[0]?.status, 202);
      assert.deepEqual(answers[1], answers[0]);
      assert.deepEqual(answers[2], answers[0]);
      // Nor does it wait for a mail server that says nothing.
      const silent = await startSmtp(t, { isSilent: true });
      const waiting = await start(t, await silent.url());
      await accept(waiting.url, READER);
      await silent.connected();
      await accept(waiting.url, READER);
    });

    test('deletes whoever says that it was not them, and mails who asks again only when the hour is over', async (t) => {
      const smtp = await startSmtp(t);
      const service = await start(t, await smtp.url());
      await accept(service.url, READER);
      const links = await linksOf(await smtp.mailTo(READER), service.url);
      const done = await press(links.unsubscribe);
      assert.equal(done.status, 200);
      assert.match(await done.text(), /Your address has been deleted\./);
      assert.equal((await fetch(links.confirm, { method: 'POST' })).status, 404);
      assert.deepEqual(await everythingOf(service), []);
      for (let i = 0; i < 2; i++) {
        await accept(service.url, READER);
        await allSent(service, smtp);
        assert.equal(mailsTo(smtp, READER), 1);
      }
      await letTimePass(service.databaseUrl, HOUR);
      await allSent(service, smtp);
      assert.equal(mailsTo(smtp, READER), 2);
      const last = smtp.mails.findLast(({ to }) => to.includes(READER)) ?? assert.fail();
      await press((await linksOf(last, service.url)).confirm);
      assert.deepEqual(await confirmedOf(service), [READER]);
    });

    test('unsubscribes by one click, twice as well', async (t) => {
      const smtp = await startSmtp(t);
      const service = await start(t, await smtp.url());
      await accept(service.url, READER);
      const links = await linksOf(await smtp.mailTo(READER), service.url);
      await press(links.confirm);
      const form = new FormData();
      form.set('List-Unsubscribe', 'One-Click');
      for (const wrong of [null, new URLSearchParams({ a: 'b' }), '{}']) {
        assert.equal((await fetch(links.unsubscribe, { method: 'POST', body: wrong })).status, 422);
      }
      assert.deepEqual(await confirmedOf(service), [READER]);
      const response = await fetch(links.unsubscribe, { method: 'POST', body: form, redirect: 'error' });
      assert.deepEqual([response.status, response.headers.get('set-cookie')], [200, null]);
      assert.deepEqual(await everythingOf(service), []);
      assert.equal((await oneClick(links.unsubscribe)).status, 200);
    });

    test('refuses tokens that are wrong, used or expired', async (t) => {
      const smtp = await startSmtp(t);
      const service = await start(t, await smtp.url());
      await accept(service.url, READER);
      const { confirm, unsubscribe } = await linksOf(await smtp.mailTo(READER), service.url);
      const unknown = confirm.replace(/token=.*/, `token=${'A'.repeat(43)}`);
      const other = `${confirm.split('?')[0] ?? ''}?${unsubscribe.split('?')[1] ?? ''}`;
      const bad = [`${confirm}x`, confirm.slice(0, -1), confirm.replace(/\?.*/, ''), unknown, other];
      const refuse = async (link: string): Promise<void> => {
        for (const method of ['GET', 'POST']) {
          const response = await fetch(link, { method });
          assert.equal(response.status, 404, `${method} ${link}`);
          assert.match(await response.text(), /<h1>This link is no longer valid<\/h1>/);
        }
      };
      for (const link of bad) await refuse(link);
      assert.equal((await oneClick(unsubscribe.slice(0, -1))).status, 404);
      await letTimePass(service.databaseUrl, 7 * DAY);
      await refuse(confirm);
      await accept(service.url, 'second@example.org');
      const second = await linksOf(await smtp.mailTo('second@example.org'), service.url);
      // Of two presses at once just one counts.
      const both = await Promise.all([
        fetch(second.confirm, { method: 'POST' }),
        fetch(second.confirm, { method: 'POST' }),
      ]);
      assert.deepEqual(both.map(({ status }) => status).sort(), [200, 404]);
      await refuse(second.confirm);
      assert.deepEqual(await confirmedOf(service), ['second@example.org']);
    });

    test('keeps what is due while there is no mail server, and sends it when there is one', async (t) => {
      const gone = await startSmtp(t);
      const port = await gone.port();
      await gone.stop();
      const service = await start(t, `smtp://127.0.0.1:${port}`);
      await accept(service.url, READER);
      await service.process.line('letter-delayed');
      const smtp = await startSmtp(t, { port });
      await smtp.mailTo(READER);
      await allSent(service, smtp);
      assert.equal(mailsTo(smtp, READER), 1);
    });

    test('asks a server later that is busy or refuses the sender, and not again one that refuses the reader', async (t) => {
      const busy = await startSmtp(t, { reply: 451 });
      const service = await start(t, await busy.url());
      await accept(service.url, READER);
      assert.equal((await service.process.line('letter-delayed')).code, 'EENVELOPE 451');

      const strict = await startSmtp(t, { reply: 550 });
      const refused = await start(t, await strict.url());
      await accept(refused.url, READER);
      assert.equal((await refused.process.line('letter-given-up')).code, 'EENVELOPE 550');
      await outboxIsEmpty(refused);

      // Who runs the service may put the sender right.
      const choosy = await startSmtp(t, { senderReply: 553 });
      const unwanted = await start(t, await choosy.url());
      await accept(unwanted.url, READER);
      assert.equal((await unwanted.process.line('letter-delayed')).code, 'EENVELOPE 553');
      for (const { process } of [service, refused, unwanted]) {
        assert.doesNotMatch(JSON.stringify(process.lines), /reader@|example\.org/);
      }
    });

    test('sends what was accepted once, if it is killed before', async (t) => {
      const silent = await startSmtp(t, { isSilent: true });
      const service = await start(t, await silent.url());
      await accept(service.url, READER);
      await silent.connected();
      await service.process.stop('SIGKILL');
      await letClaimsEnd(service.databaseUrl);
      const smtp = await startSmtp(t);
      const again = new ServiceProcess({ ...service.environment, SMTP_URL: await smtp.url() });
      t.after(() => again.stop('SIGKILL'));
      await smtp.mailTo(READER);
      await allSent({ ...service, url: await again.url() }, smtp);
      assert.equal(mailsTo(smtp, READER), 1);
    });

    test('sends each mail once from two processes', async (t) => {
      const smtp = await startSmtp(t);
      const first = await start(t, await smtp.url(), { MAILS_PER_NETWORK: '0' });
      const second = new ServiceProcess(first.environment);
      t.after(() => second.stop('SIGKILL'));
      const urls = [first.url, await second.url()];
      const readers = Array.from({ length: 40 }, (_, index) => `reader-${index}@example.org`);
      await Promise.all(
        readers.map(async (email, index) => {
          const response = await subscribe(urls[index % 2] ?? '', email);
          assert.equal(response.status, 202, await response.text());
        }),
      );
      await outboxIsEmpty(first);
      assert.deepEqual(smtp.mails.flatMap(({ to }) => to).sort(), readers.sort());
    });

    test('limits mails by network and in all, for known addresses as for unknown ones', async (t) => {
      const smtp = await startSmtp(t);
      for (const limit of ['MAILS_PER_NETWORK', 'MAILS_PER_HOUR']) {
        const service = await start(t, await smtp.url(), { [limit]: '2' });
        await accept(service.url, READER);
        await accept(service.url, READER);
        const answers: number[] = [];
        for (const email of [READER, 'unknown@example.org']) {
          const response = await subscribe(service.url, email);
          const retryAfter = Number(response.headers.get('retry-after'));
          assert.ok(retryAfter > 0 && retryAfter <= 3600, `${limit}: ${retryAfter}`);
          answers.push(response.status);
        }
        assert.deepEqual(answers, [429, 429], limit);
        assert.deepEqual(await addressesOf(service), [READER]);
        // What cannot be an address costs nothing.
        assert.equal((await subscribe(service.url, 'nobody')).status, 422);
      }
    });

    test('speaks the language that the endpoint names, or else the browser’s', async (t) => {
      const smtp = await startSmtp(t);
      const { url } = await start(t, await smtp.url());
      const asked = [
        ['ar@example.org', '?lang=ar-EG', {}, 'ar', 'rtl'],
        ['br@example.org', '', { 'Accept-Language': 'pt;q=0.8, da' }, 'pt-BR', 'ltr'],
        ['tw@example.org', '?lang=zh-TW', { 'Accept-Language': 'de' }, 'zh-Hant', 'ltr'],
        ['en@example.org', '?lang=%0d%0a', { 'Accept-Language': '*, x;q=2' }, 'en', 'ltr'],
      ] as const;
      for (const [email, query, headers, lang, dir] of asked) {
        assert.equal((await subscribe(url, email, { query, headers })).status, 202);
        const mail = await smtp.mailTo(email);
        const parsed = await parse(mail);
        assert.equal(parsed.headers.get('content-language'), lang);
        assert.match(String(parsed.html), new RegExp(`<html lang="${lang}" dir="${dir}">`));
        const page = await (await fetch((await linksOf(mail, url)).confirm)).text();
        assert.match(page, new RegExp(`<html lang="${lang}" dir="${dir}">`));
      }
    });

    test('shows pages that run nothing, tell nobody their address, and are in no index', async (t) => {
      const smtp = await startSmtp(t);
      const { url } = await start(t, await smtp.url());
      await accept(url, READER);
      const { confirm, unsubscribe } = await linksOf(await smtp.mailTo(READER), url);
      for (const link of [confirm, unsubscribe, `${url}/newsletter/confirm`]) {
        const { headers } = await fetch(link, { headers: { Origin: 'https://other.example' } });
        const policy = headers.get('content-security-policy') ?? '';
        assert.match(policy, /^default-src 'none'; style-src 'sha256-[^']+'; /);
        assert.match(policy, /form-action 'self'; frame-ancestors 'none'$/);
        assert.equal(headers.get('referrer-policy'), 'no-referrer');
        assert.equal(headers.get('x-robots-tag'), 'noindex');
        assert.equal(headers.get('cache-control'), 'no-store');
        assert.equal(headers.get('access-control-allow-origin'), null);
      }
      assert.equal((await fetch(confirm, { method: 'PUT' })).status, 405);
      const large = new URLSearchParams({ 'List-Unsubscribe': 'x'.repeat(9000) });
      assert.equal((await fetch(unsubscribe, { method: 'POST', body: large })).status, 413);
    });
  });
});

const addressesOf = ({ databaseUrl }: TestService): Promise<string[]> =>
  inDatabase(databaseUrl, async ({ queries }) =>
    (await queries.selectFrom('newsletter_subscribers').select('email').execute()).map(({ email }) => email),
  );

const confirmedOf = ({ databaseUrl }: TestService): Promise<string[]> =>
  inDatabase(databaseUrl, async ({ queries }) => {
    const rows = await queries.selectFrom('newsletter_subscribers').selectAll().execute();
    return rows.filter((row) => row.confirmed_at !== null).map(({ email }) => email);
  });

/** All that names an address. */
const everythingOf = ({ databaseUrl }: TestService): Promise<unknown[]> =>
  inDatabase(databaseUrl, async ({ queries }) => [
    ...(await queries.selectFrom('newsletter_subscribers').selectAll().execute()),
    ...(await queries.selectFrom('newsletter_tokens').selectAll().execute()),
    ...(await queries.selectFrom('newsletter_outbox').selectAll().execute()),
  ]);

/** What the service does every hour. */
const purge = ({ databaseUrl }: TestService): Promise<number> =>
  inDatabase(databaseUrl, (database) =>
    new NewsletterStore(database).purge(Date.now() - 7 * DAY, Date.now()),
  );

async function outboxIsEmpty({ databaseUrl }: TestService): Promise<void> {
  await inDatabase(databaseUrl, async (database) => {
    const outbox = new Outbox(database);
    while ((await outbox.nextDue()) !== undefined) await setTimeout(50);
  });
}
