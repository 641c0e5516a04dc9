import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { describe, test } from 'node:test';
import { SettingsError, readSettings } from '../../../demo/server/settings.js';
import { ServiceProcess } from './support/service-process.js';
import { startService } from './support/start.js';

const COMPARISONS = tmpdir();
const settings = (environment: Record<string, string> = {}): ReturnType<typeof readSettings> =>
  readSettings({ COMPARISONS, ...environment });

describe('settings', () => {
  test('have a default each', () => {
    const { host, port, databaseUrl, allowedOrigins, rateLimits, databaseAuthToken } = settings();
    assert.deepEqual([host, port, allowedOrigins, databaseAuthToken], ['127.0.0.1', 8787, '*', undefined]);
    assert.match(databaseUrl, /^file:\/\/.*\/demo\/server\/data\/votes\.db$/);
    assert.ok(rateLimits.subscriber > 0 && rateLimits.site > rateLimits.subscriber);
  });

  test('give wider networks as many times more, whatever one address has', () => {
    for (const [value, votes, voters] of [
      ['50', 200, 150],
      ['1000000', 4_000_000, 3_000_000],
      ['0', 0, 0],
    ] as const) {
      const { rateLimits, newVoters } = settings({ RATE_LIMIT: value, NEW_VOTERS_A_DAY: value });
      assert.deepEqual([rateLimits.site, newVoters.site], [votes, voters]);
    }
  });

  test('use the default for an empty value, and ignore spaces around a value', () => {
    assert.equal(settings({ PORT: '', HOST: ' ' }).port, 8787);
    assert.deepEqual(
      settings({ ALLOWED_ORIGINS: ' https://a.example , https://b.example:8443/, ' }).allowedOrigins,
      ['https://a.example', 'https://b.example:8443'],
    );
    assert.deepEqual(settings({ RATE_LIMIT: '0' }).rateLimits, { subscriber: 0, site: 0 });
    assert.deepEqual(settings({ RATE_LIMIT: '9', RATE_LIMIT_WIDE: '0' }).rateLimits, {
      subscriber: 9,
      site: 0,
    });
    assert.deepEqual(settings({ RATE_LIMIT: '9', NEW_VOTERS_A_DAY_WIDE: '2000' }).newVoters, {
      subscriber: 2000,
      site: 2000,
    });
    assert.deepEqual(
      settings({
        PUBLIC_URL: 'https://a.example/',
        WIDGET_URL: 'https://cdn.example/dist',
        DOCUMENTS_URL: '/a',
      }).published,
      { publicUrl: 'https://a.example', widgetUrl: 'https://cdn.example/dist/', documentsUrl: '/a/' },
    );
  });

  const wrong = [
    ['PORT', 'not-an-integer', ['70000', '-1', '80.5', 'http', '0x50', '1e3']],
    ['RATE_LIMIT', 'not-an-integer', ['-1', 'none', '1.5', 'Infinity']],
    ['LIVE_STREAMS', 'not-an-integer', ['-1', 'none']],
    ['LIVE_STREAMS_PER_NETWORK', 'not-an-integer', ['-1', 'none']],
    ['NEW_VOTERS_A_DAY', 'not-an-integer', ['-1', 'many']],
    ['NEW_VOTERS_A_DAY_WIDE', 'not-an-integer', ['-1']],
    ['PROOF_OF_WORK', 'not-an-integer', ['-1', 'on', '40001']],
    ['SURGE', 'not-an-integer', ['-1', '1e2']],
    ['RATE_LIMIT_WIDE', 'not-an-integer', ['-1', 'none']],
    ['RATE_LIMIT_WIDE', 'too-low', ['1', '1199']],
    ['NEW_VOTERS_A_DAY_WIDE', 'too-low', ['1999']],
    [
      'DATABASE_URL',
      'not-a-database-url',
      ['votes.db', '/tmp/votes.db', 'mysql://localhost', 'sqlite:votes.db'],
    ],
    [
      'ALLOWED_ORIGINS',
      'not-an-origin',
      ['example.com', 'https://a.example/path', '*, https://a.example', 'null', 'ftp://a.example'],
    ],
    ['TRUSTED_PROXY', 'not-an-address', ['proxy', '10.0.0.0/33', '10.0.0.1 10.0.0.2']],
    ['PUBLIC_URL', 'not-an-origin', ['example.com', 'https://a.example/path', 'ftp://a.example']],
    [
      'WIDGET_URL',
      'not-a-folder-url',
      ['dist', 'ftp://a.example/', '//a.example/dist/', '/dist/?v=1', 'https://'],
    ],
    ['DOCUMENTS_URL', 'not-a-folder-url', ['documents', '/documents/#a']],
    [
      'SMTP_URL',
      'not-an-smtp-url',
      ['mail.example.com', 'http://mail.example.com', 'smtp://', 'smtp:mail.example.com:25:25'],
    ],
    [
      'MAIL_FROM',
      'not-a-sender',
      ['News', 'a@b, c@d', 'News <a@b', 'a@b>', 'News\r\nBcc: c@d <a@b>', '<>', '"a"@b'],
    ],
    ['MAILS_PER_HOUR', 'not-an-integer', ['-1', 'all']],
    ['MAILS_PER_NETWORK', 'not-an-integer', ['1.5']],
    ['COMPARISONS', 'not-a-folder', ['/nowhere/at/all', '/dev/null']],
  ] as const;
  for (const [setting, code, values] of wrong) {
    test(`${setting} is checked`, () => {
      for (const value of values) {
        const isClear = (error: unknown): boolean =>
          error instanceof SettingsError &&
          error.code === code &&
          error.setting === setting &&
          error.message.startsWith(`${setting}: `);
        assert.throws(() => settings({ [setting]: value }), isClear, value);
      }
    });
  }

  test('of the newsletter belong together', () => {
    const smtp = {
      SMTP_URL: 'smtps://me:secret@mail.example',
      MAIL_FROM: 'News <news@a.example>',
      PUBLIC_URL: 'https://a.example',
    };
    const secret = `whsec_${Buffer.alloc(32).toString('base64')}`;
    const webhook = { NEWSLETTER_WEBHOOK: 'https://p.example/in', NEWSLETTER_WEBHOOK_SECRET: secret };
    assert.deepEqual(settings(smtp).newsletter.delivery, {
      by: 'smtp',
      url: smtp.SMTP_URL,
      sender: { name: 'News', address: 'news@a.example' },
    });
    assert.equal(settings(webhook).newsletter.delivery.by, 'webhook');
    assert.deepEqual(settings({ DATABASE_URL: 'file:///srv/votes.db' }).newsletter.delivery, {
      by: 'files',
      folder: '/srv/mail',
      sender: { name: undefined, address: 'newsletter@localhost' },
    });
    const wrong = [
      [{ ...smtp, MAIL_FROM: '' }, 'MAIL_FROM', 'missing'],
      [{ ...smtp, PUBLIC_URL: '' }, 'PUBLIC_URL', 'missing'],
      [{ ...smtp, ...webhook }, 'NEWSLETTER_WEBHOOK', 'conflict'],
      [{ ...webhook, NEWSLETTER_WEBHOOK: 'p.example' }, 'NEWSLETTER_WEBHOOK', 'not-a-url'],
      [{ ...webhook, NEWSLETTER_WEBHOOK: 'https://me:secret@p.example' }, 'NEWSLETTER_WEBHOOK', 'not-a-url'],
      [{ ...webhook, NEWSLETTER_WEBHOOK_SECRET: '' }, 'NEWSLETTER_WEBHOOK_SECRET', 'not-a-secret'],
      [
        { ...webhook, NEWSLETTER_WEBHOOK_SECRET: 'whsec_c2VjcmV0' },
        'NEWSLETTER_WEBHOOK_SECRET',
        'not-a-secret',
      ],
    ] as const;
    for (const [environment, setting, code] of wrong) {
      assert.throws(
        () => settings(environment),
        (error) =>
          error instanceof SettingsError &&
          error.setting === setting &&
          error.code === code &&
          !/secret@|c2VjcmV0/.test(error.message),
        `${setting} ${code}`,
      );
    }
  });

  test('never repeat a secret in an error message', () => {
    assert.throws(
      () => settings({ DATABASE_URL: 'htps://x?authToken=secret' }),
      (error: Error) => !error.message.includes('secret'),
    );
  });

  test('that are wrong stop the start, with a log line that names the setting', async () => {
    const process = new ServiceProcess({ PORT: 'abc' });
    assert.equal(await process.exited(), 1);
    const { setting, code, message } = await process.line('not-started');
    assert.deepEqual([setting, code], ['PORT', 'not-an-integer']);
    assert.match(String(message), /PORT: "abc" is not a whole number/);
  });

  test('stop the start also if the port is in use or the database cannot be opened', async (t) => {
    const { url, environment } = await startService(t);
    const taken = new ServiceProcess({ ...environment, PORT: new URL(url).port });
    assert.equal(await taken.exited(), 1);
    assert.equal((await taken.line('not-started')).code, 'EADDRINUSE');
    const unopened = new ServiceProcess({ ...environment, DATABASE_URL: 'file:/dev/null/votes.db' });
    assert.equal(await unopened.exited(), 1);
    await unopened.line('not-started');
  });

  test('accept an IPv6 address as HOST', async (t) => {
    const { url } = await startService(t, { environment: { HOST: '::1' } });
    assert.match(url, /^http:\/\/\[::1\]:\d+$/);
    assert.equal((await fetch(`${url}/health`)).status, 200);
  });
});
