import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { started } from './support/started.js';

describe('tool-comparison schema', () => {
  it('writes the schema of the package', async () => {
    const file = join(import.meta.dirname, '../../../dist/comparison.schema.json');
    const expected = readFileSync(file, 'utf8');
    assert.deepEqual(await started(['schema']), { code: 0, output: expected, warnings: [] });
  });

  it('takes nothing', async () => {
    for (const arg of ['a.json', '--format']) {
      const { code, output, warnings } = await started(['schema', arg]);
      assert.deepEqual([code, output], [2, '']);
      assert.match(warnings.join('\n'), /See: tool-comparison schema --help$/);
    }
  });
});
