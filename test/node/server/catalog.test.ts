import assert from 'node:assert/strict';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { documentText } from './support/documents.js';
import { startService, type TestService } from './support/start.js';
import { cast, castAndRead, votesUrl } from './support/voting.js';

/** Repeats the request until the answer is as expected; the test's timeout ends it otherwise. */
async function until(status: number, service: TestService, comparison: string): Promise<void> {
  for (;;) {
    const response = await fetch(votesUrl(service.url, comparison));
    await response.arrayBuffer();
    if (response.status === status) return;
  }
}

describe('the catalog', { timeout: 30_000 }, () => {
  test('notices documents that are added, changed and removed while it runs', async (t) => {
    const service = await startService(t);
    const path = join(service.documents, 'new.json');
    assert.equal((await cast(service.url, { comparison: 'new' })).status, 404);

    await writeFile(path, documentText({ id: 'new', tools: ['x', 'y'] }));
    await until(200, service, 'new');
    await castAndRead(service.url, { comparison: 'new', tool: 'x' });

    await writeFile(`${path}.tmp`, documentText({ id: 'newer', tools: ['x', 'z'] }));
    await rename(`${path}.tmp`, path);
    await until(200, service, 'newer');
    assert.equal((await cast(service.url, { comparison: 'newer', tool: 'y' })).status, 404);

    await rm(path);
    await until(404, service, 'newer');
  });

  test('keeps the last good version of a half-written document, and logs it', async (t) => {
    const service = await startService(t);
    const path = join(service.documents, '0.json');
    await writeFile(path, '{"version":1,"id":"a-or-b","too');
    await writeFile(join(service.documents, 'seen.json'), documentText({ id: 'seen', tools: ['x', 'y'] }));
    await until(200, service, 'seen');
    assert.equal((await cast(service.url)).status, 200);
    assert.equal((await service.process.line('document-skipped')).file, '0.json');
  });

  test('skips files that are not comparisons, and serves the rest', async (t) => {
    const service = await startService(t);
    const bad = [
      'null',
      '[]',
      '{}',
      '{"id":"one","tools":[{"id":"x"}]}',
      '{"id":"same","tools":[{"id":"x"},{"id":"x"}]}',
      '{"id":"three","tools":[{"id":"x"},{"id":"y"},{"id":"z"}]}',
      '{"id":"","tools":[{"id":"x"},{"id":"y"}]}',
      '{"id":1,"tools":[{"id":"x"},{"id":"y"}]}',
      // Ids that no address of the service can name.
      documentText({ id: '.', tools: ['x', 'y'] }),
      documentText({ id: '..', tools: ['x', 'y'] }),
      documentText({ id: 'dot', tools: ['.', 'y'] }),
      documentText({ id: 'dots', tools: ['x', '..'] }),
      documentText({ id: 'page.json', tools: ['x', 'y'] }),
      '{"id":"\\ud800","tools":[{"id":"x"},{"id":"y"}]}',
      '{"id":"half","tools":[{"id":"\\udc00"},{"id":"y"}]}',
      // Ids that PostgreSQL cannot store.
      documentText({ id: 'nul\0', tools: ['x', 'y'] }),
      documentText({ id: 'nul', tools: ['x', '\0'] }),
      `{"id":"${'x'.repeat(201)}","tools":[{"id":"x"},{"id":"y"}]}`,
      '{"id":"large","tools":[{"id":"x"},{"id":"y"}]}'.padEnd(1024 * 1024 + 1),
      documentText({ id: 'a-or-b', tools: ['other', 'tools'] }),
    ];
    await Promise.all(
      bad.map((text, index) => writeFile(join(service.documents, `bad-${index}.json`), text)),
    );
    await writeFile(join(service.documents, 'z.json'), documentText({ id: 'good', tools: ['x', 'y'] }));
    await writeFile(join(service.documents, 'notes.txt'), 'not a document');
    await until(200, service, 'good');
    for (const id of ['one', 'same', 'three', 'large', 'dot', 'dots', 'page.json', 'half', 'nul\0', 'nul'])
      assert.equal((await cast(service.url, { comparison: id, tool: 'x' })).status, 404);
    assert.equal(
      (await cast(service.url, { tool: 'other' })).status,
      404,
      'the first file with an id has it',
    );
    assert.equal((await cast(service.url)).status, 200);
    await service.process.stop();
    const skipped = new Set(
      service.process.lines.filter((line) => line.event === 'document-skipped').map((line) => line.file),
    );
    assert.equal(skipped.size, bad.length);
  });
});
