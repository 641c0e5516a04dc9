import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sharedService } from './support/shared.js';
import { problemOf, send } from './support/voting.js';

describe('the newsletter', () => {
  const service = sharedService();
  const subscribe = (email: unknown): Promise<Response> =>
    send('POST', `${service().url}/api/newsletter`, JSON.stringify({ email }));

  test('accepts the addresses that an e-mail field accepts', async () => {
    const label = 'x'.repeat(63);
    for (const email of [
      'a@b',
      'first.last+tag@sub.example.org',
      "o'neil@example.org",
      `a@${label}.example`,
      '.a.@b-c.d',
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
      'ä@b',
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

  test('neither stores nor logs the address', async () => {
    const email = 'kept-nowhere@example.org';
    assert.equal((await subscribe(email)).status, 202);
    const folder = dirname(fileURLToPath(service().databaseUrl));
    const files = (await readdir(folder)).filter((name) => name.startsWith('votes.db'));
    assert.ok(files.length > 0);
    for (const name of files) assert.ok(!(await readFile(join(folder, name))).includes('kept-nowhere'), name);
    assert.doesNotMatch(JSON.stringify(service().process.lines), /kept-nowhere/);
  });
});
