import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse as parseCsv } from 'csv-parse/sync';
import { forEachDatabase } from './support/databases.js';
import {
  DAY,
  MAIL_FROM,
  PUBLIC_URL,
  accept,
  letTimePass,
  linksOf,
  oneClick,
  press,
} from './support/newsletter.js';
import { programOf } from './support/programs.js';
import { startSmtp } from './support/smtp.js';
import { startService, type TestService } from './support/start.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(environment: Readonly<Record<string, string>>, ...args: string[]): Promise<Ended> {
  const program = [...programOf('demo/server/bin.ts'), 'newsletter', ...args];
  const child = spawn(process.execPath, program, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...environment },
  });
  const exited = once(child, 'exit') as Promise<[number]>;
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { code, out, err };
}

forEachDatabase((newUrl) => {
  describe('npm run newsletter', () => {
    const NAMES = ['=cmd|calc', '+plus', '-minus', "o'neil", 'plain'];

    test('exports who is confirmed, lists all, deletes and purges, beside a running service', async (t) => {
      const smtp = await startSmtp(t);
      const service: TestService = await startService(t, {
        environment: { DATABASE_URL: await newUrl(t), SMTP_URL: await smtp.url(), MAIL_FROM, PUBLIC_URL },
      });
      const command = (...args: string[]): Promise<Ended> => run(service.environment, ...args);
      const emails = NAMES.map((name) => `${name}@example.org`);
      for (const email of emails) {
        await accept(service.url, email, '?lang=de');
        assert.equal(
          (await press((await linksOf(await smtp.mailTo(email), service.url)).confirm)).status,
          200,
        );
      }
      await accept(service.url, 'unconfirmed@example.org');
      await smtp.mailTo('unconfirmed@example.org');

      const { code, out, err } = await command('export');
      assert.deepEqual([code, err], [0, '']);
      const rows = parseCsv<Record<string, string>>(out, { columns: true });
      assert.deepEqual(
        rows.map(({ email }) => email).sort(),
        [
          "'=cmd|calc@example.org",
          "'+plus@example.org",
          "'-minus@example.org",
          "o'neil@example.org",
          'plain@example.org',
        ].sort(),
      );
      for (const row of rows) {
        assert.equal(row.language, 'de');
        assert.ok(!Number.isNaN(Date.parse(row.confirmed_at ?? '')));
      }
      const { search, origin, pathname } = new URL(
        rows.find(({ email }) => email === 'plain@example.org')?.unsubscribe_url ?? '',
      );
      assert.equal(origin, PUBLIC_URL);
      assert.equal((await oneClick(`${service.url}${pathname}${search}`)).status, 200);

      const listed = await command('list');
      assert.match(listed.out, /^unconfirmed@example\.org\ten\tunconfirmed$/m);
      assert.match(listed.out, /^-minus@example\.org\tde\tconfirmed \d{4}-/m);
      assert.doesNotMatch(listed.out, /^plain@/m);

      assert.equal((await command('delete', "O'Neil@EXAMPLE.org")).code, 0);
      assert.equal((await command('delete', "o'neil@example.org")).code, 1);
      assert.match((await command('purge')).out, /^0 deleted\.$/m);
      await letTimePass(service.databaseUrl, 7 * DAY);
      assert.match((await command('purge')).out, /^1 deleted\.$/m);
      assert.equal((await command('list')).out.split('\n').filter(Boolean).length, 3);
    });

    test('says how it is used', async (t) => {
      const environment = { DATABASE_URL: await newUrl(t) };
      for (const args of [
        [],
        ['lsit'],
        ['delete'],
        ['list', 'all'],
        ['--all'],
        ['toString'],
        ['delete', 'nobody'],
      ]) {
        const { code, err } = await run(environment, ...args);
        assert.equal(code, 2, args.join(' '));
        assert.match(err, /Usage: tool-comparison-server newsletter/);
      }
      assert.match((await run(environment, '--help')).out, /^Usage: tool-comparison-server newsletter/);
    });
  });
});
