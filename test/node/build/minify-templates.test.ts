import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyCss } from '../../../scripts/vite/minify-templates.mjs';

test('a style sheet is minified around the style sheets in it', () => {
  const parts = [
    '\n  /* Wide. */\n  @container (width >= 58em) {\n    ',
    '\n  }\n  .a {\n    color: #ff0000;\n    ',
    '\n  }\n',
  ];
  assert.deepEqual(minifyCss(parts), ['@container (width>=58em){', '}.a{color:red;', '}']);
  assert.deepEqual(minifyCss(['\n  ', '\n  ', '\n']), ['', '', '']);
});

test('a value that is part of a rule would be lost, and is refused', () => {
  for (const parts of [
    ['.a { color: ', '; }'],
    ['', '.a { color: red; }', ' { color: red; }'],
  ])
    assert.throws(() => minifyCss(parts), /must stand for whole rules|Unexpected|Invalid/);
});
