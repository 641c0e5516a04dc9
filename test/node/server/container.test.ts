// The image and the compose file, which cannot be built everywhere: what can be told of them without building.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { readPage, root } from '../../support/docs/pages.js';
import { startService } from './support/start.js';

interface Compose {
  readonly services: Readonly<
    Record<
      string,
      {
        readonly build?: { readonly context: string; readonly dockerfile: string };
        readonly environment: Readonly<Record<string, string>>;
        readonly volumes: readonly string[];
        readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
        readonly stop_grace_period?: string;
        readonly healthcheck?: { readonly test: readonly string[] };
      }
    >
  >;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const dockerfile = readPage('demo/server/Dockerfile');
/** The arguments of the last instruction of that name, written as a list. */
const listOf = (instruction: RegExp): string[] =>
  JSON.parse(dockerfile.match(instruction)?.[1] ?? assert.fail(String(instruction))) as string[];

describe('the image', () => {
  test('has a file without a mistake', () => {
    assert.deepEqual(validate(dockerfile), []);
    assert.notDeepEqual(validate('FRM node'), []);
  });

  test('is started by the command of the package, and not as root', () => {
    const { bin } = JSON.parse(readPage('demo/server/package.json')) as { bin: Record<string, string> };
    const [, command = ''] = listOf(/^ENTRYPOINT (.*)$/m);
    assert.deepEqual(Object.keys(bin), [command.split('/').at(-1)]);
    const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
    assert.match(last, /^USER node$/m);
    // What it must not have: the sources, and anything secret.
    assert.doesNotMatch(last, /COPY (?!--from=install)|PASSWORD|TOKEN/);
  });

  test('knows whether the service lives', async (t) => {
    const { url, process: service } = await startService(t);
    const [, ...args] = listOf(/^HEALTHCHECK CMD (.*)$/m);
    const check = (): number | null =>
      spawnSync(process.execPath, args, { env: { PORT: new URL(url).port } }).status;
    assert.equal(check(), 0);
    await service.stop();
    assert.equal(check(), 1);
  });
});

describe('the compose file', () => {
  const { services, volumes } = parse(readPage('demo/server/compose.yaml')) as Compose;

  test('builds what there is, and waits for a database that answers', () => {
    const { votes, database } = services;
    const folder = resolve(root, 'demo/server', votes?.build?.context ?? '');
    assert.equal(folder, root);
    assert.ok(existsSync(join(folder, votes?.build?.dockerfile ?? 'none')));
    assert.deepEqual(votes?.depends_on, { database: { condition: 'service_healthy' } });
    assert.ok(database?.healthcheck?.test.includes('pg_isready'));
    for (const { volumes: mounted } of Object.values(services)) {
      for (const mount of mounted) {
        const [from = ''] = mount.replace(/^\$\{\w+:-([^}]*)\}/, '$1').split(':');
        assert.ok(
          from in volumes || existsSync(join(root, dirname('demo/server/compose.yaml'), from)),
          mount,
        );
      }
    }
  });

  test('lets the service stop as long as it says that it needs', () => {
    const [, seconds] =
      /let (\d+) seconds pass\s+before it is killed/.exec(readPage('docs/service.md')) ?? [];
    assert.equal(services['votes']?.stop_grace_period, `${seconds}s`);
  });

  test('sets settings that there are, and no secret', () => {
    const table = readPage('docs/service.md') + readPage('docs/newsletter.md');
    for (const name of Object.keys(services['votes']?.environment ?? {}))
      assert.ok(table.includes(`| \`${name}\``), name);
    const { POSTGRES_PASSWORD: password = '' } = services['database']?.environment ?? {};
    assert.match(password, /^\$\{POSTGRES_PASSWORD:\?/);
    assert.match(
      services['votes']?.environment['DATABASE_URL'] ?? '',
      /\$\{POSTGRES_PASSWORD:\?[^}]*\}@database\//,
    );
  });
});
