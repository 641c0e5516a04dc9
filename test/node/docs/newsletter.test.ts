// docs/newsletter.md says what the service does: its settings, its commands, its signature.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { byWebhook } from '../../../demo/server/newsletter/webhook.js';
import { wordingOf } from '../../../demo/server/newsletter/words/index.js';
import { readSettings } from '../../../demo/server/settings.js';
import { blocksOf, readPage, root } from '../../support/docs/pages.js';
import { programOf } from '../server/support/programs.js';

const page = readPage('docs/newsletter.md');
const commands = blocksOf(page, 'sh');

describe('docs/newsletter.md', () => {
  it('starts a service with a mail server', () => {
    const [start = ''] = commands;
    assert.match(start, /npm run server$/m);
    const environment = Object.fromEntries(
      [...start.matchAll(/^([A-Z_]+)='?(.*?)'? \\$/gm)].map(([, name = '', value = '']) => [name, value]),
    );
    const { newsletter } = readSettings({ COMPARISONS: tmpdir(), ...environment });
    assert.equal(newsletter.delivery.by, 'smtp');
  });

  it('has the defaults of the limits', () => {
    const { mailsPerHour, mailsPerNetwork } = readSettings({ COMPARISONS: tmpdir() }).newsletter;
    const defaultOf = (name: string): string =>
      new RegExp(`^\\| \`${name}\` +\\| \`(\\d+)\``, 'm').exec(page)?.[1] ?? '';
    assert.equal(defaultOf('MAILS_PER_HOUR'), String(mailsPerHour));
    assert.equal(defaultOf('MAILS_PER_NETWORK'), String(mailsPerNetwork));
  });

  it('names the commands that there are', () => {
    const program = [...programOf('demo/server/bin.ts'), 'newsletter', '--help'];
    const { stdout } = spawnSync(process.execPath, program, { cwd: root, encoding: 'utf8' });
    const offered = [...stdout.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
    const named = [...(commands[1] ?? '').matchAll(/^npm run newsletter -- (\w+)/gm)].map(([, name]) => name);
    assert.deepEqual(named, offered);
  });

  it('shows what a provider gets', async (t) => {
    const [shown = ''] = blocksOf(page, 'http');
    const [head = '', body = ''] = shown.trim().split('\n\n');
    const server = createServer().listen(0, '127.0.0.1');
    t.after(() => server.close());
    await once(server, 'listening');
    const received = new Promise<string[]>((resolve) => {
      server.on('request', (request, response) => {
        void text(request).then((sent) => {
          response.end();
          const lines = head.split('\n').slice(1);
          const names = lines.map((line) => line.split(': ')[0] ?? '');
          resolve([sent, ...names.filter((name) => request.headers[name.toLowerCase()] === undefined)]);
        });
      });
    });
    const { timestamp, data } = JSON.parse(body) as {
      timestamp: string;
      data: { email: string; language: string };
    };
    const { port } = server.address() as AddressInfo;
    const letter = { id: 'letter', askedAt: new Date(timestamp), origin: 'https://a.example', ...data };
    const tokens = { confirm: '', unsubscribe: '' };
    const { signal } = new AbortController();
    await byWebhook(`http://127.0.0.1:${port}/`, Buffer.alloc(32)).deliver(letter, tokens, signal);
    assert.deepEqual(await received, [body]);
  });

  it('names the language in an endpoint', () => {
    const [shown = ''] = blocksOf(page, 'json');
    const { newsletter } = JSON.parse(shown) as { newsletter: { endpoint: string } };
    const { searchParams } = new URL(newsletter.endpoint, 'https://a.example');
    assert.equal(wordingOf([searchParams.get('lang') ?? '']).lang, 'de');
  });
});
