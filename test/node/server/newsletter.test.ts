import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, test } from 'node:test';
import { simpleParser } from 'mailparser';
import { inDatabase, subscribe as subscribeAt } from './support/newsletter.js';
import { sharedService } from './support/shared.js';
import { startService } from './support/start.js';
import { problemOf, send } from './support/voting.js';

describe('the newsletter', () => {
  const service = sharedService();
  const subscribe = (email: unknown, url = service().url): Promise<Response> => subscribeAt(url, email);

  test('accepts the addresses that an e-mail field accepts', async () => {
    const label = 'x'.repeat(63);
    for (const email of [
      'a@b',
      'first.last+tag@sub.example.org',
      "o'neil@example.org",
      `a@${label}.example`,
      '.a.@b-c.d',
      `${'a'.repeat(64)}@b`,
      'a@bücher.example',
    ]) {
      const response = await subscribe(email);
      assert.equal(response.status, 202, email);
      assert.equal(response.headers.get('cache-control'), 'no-store');
    }
  });

  test('refuses other values with 422', async () => {
    const label = 'x'.repeat(64);
    const wrong = [
      '',
      'a',
      'a@',
      '@b',
      'a@b@c',
      'a b@c',
      'a@-b',
      'a@b-',
      'a@b..c',
      `a@${label}`,
      'a@b\n',
      'a@b\r\nBcc: c@d',
      'a\r\nBcc: c@d@b',
      'A <a@b>',
      'a@b, c@d',
      'ä@b',
      'a@\u202eb',
      'a@xn--a',
      `${'a'.repeat(65)}@b`,
      `a@${'ä'.repeat(60)}.${'ä'.repeat(60)}`,
      '"a"@b',
      'a@[192.0.2.1]',
      `${'a'.repeat(250)}@b.cd`,
      null,
      1,
      ['a@b'],
      {},
    ];
    for (const email of wrong) {
      const response = await subscribe(email);
      assert.equal(response.status, 422, JSON.stringify(email));
      assert.deepEqual(
        (await problemOf(response)).errors?.map((error) => error.pointer),
        ['#/email'],
      );
    }
    for (const body of ['{}', 'null', '[]', '"a@b"']) {
      assert.equal((await send('POST', `${service().url}/api/newsletter`, body)).status, 422, body);
    }
  });

  test('refuses form posts and malformed requests, as voting does', async () => {
    const url = `${service().url}/api/newsletter`;
    assert.equal((await send('POST', url, new URLSearchParams({ email: 'a@b' }), {})).status, 415);
    assert.equal((await send('POST', url, '{')).status, 400);
    assert.equal((await send('POST', url, '{}'.padEnd(9000))).status, 413);
  });

  test('compares addresses without regard to case, and the domain in ASCII', async () => {
    const { url, databaseUrl } = service();
    for (const email of ['One@BÜCHER.example', 'oNE@xn--bcher-kva.EXAMPLE', 'one@127.1']) {
      assert.equal((await subscribe(email, url)).status, 202);
    }
    const rows = await inDatabase(databaseUrl, ({ queries }) =>
      queries
        .selectFrom('newsletter_subscribers')
        .select(['address', 'email'])
        .where('address', 'like', 'one@%')
        .orderBy('address')
        .execute(),
    );
    assert.deepEqual(rows, [
      { address: 'one@127.1', email: 'one@127.1' },
      { address: 'one@xn--bcher-kva.example', email: 'One@xn--bcher-kva.example' },
    ]);
  });

  test('writes mails as files where there is no mail server, which only the owner can read, and says where', async () => {
    const { url, process } = service();
    const { folder } = await process.line('mails-are-files');
    const response = await subscribe('in-a-file@example.org', url);
    assert.equal(response.status, 202);
    const name = await fileWith(String(folder), 'in-a-file@example.org');
    const mail = await simpleParser(await readFile(join(String(folder), name)));
    const [confirm] = /http:\S+/.exec(mail.text ?? '') ?? [];
    assert.equal(new URL(confirm ?? '').origin, url);
    assert.equal((await fetch(confirm ?? '', { method: 'POST' })).status, 200);
    assert.equal((await stat(join(String(folder), name))).mode & 0o077, 0);
  });

  test('limits the mails of wider networks as well', async (t) => {
    const environment = { MAILS_PER_NETWORK: '1', TRUSTED_PROXY: '127.0.0.1' };
    const { url } = await startService(t, { environment });
    const statuses: number[] = [];
    // Two of a /56, then others of its /48, then another /48.
    for (const network of ['1:0', '1:1', '1:2', '1:100', '1:200', '1:300', '2:0']) {
      const headers = { 'X-Forwarded-For': `2001:db8:${network}::1` };
      statuses.push((await subscribeAt(url, 'wide@example.org', { headers })).status);
    }
    assert.deepEqual(statuses, [202, 202, 429, 202, 202, 429, 202]);
  });

  test('logs no address', async () => {
    assert.equal((await subscribe('logged-nowhere@example.org')).status, 202);
    assert.doesNotMatch(JSON.stringify(service().process.lines), /logged-nowhere/);
  });
});

/** The name of the file that names the address, once it is there. */
async function fileWith(folder: string, address: string): Promise<string> {
  for (;;) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((one) => one.endsWith('.eml'))) {
      if ((await readFile(join(folder, name), 'utf8')).includes(`To: ${address}`)) return name;
    }
    await setTimeout(20);
  }
}
