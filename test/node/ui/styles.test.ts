import { describe, it } from 'node:test';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { tokenStyles } from '../../../src/ui/shared/tokens.styles.js';
import { styles } from '../../../src/ui/styles.js';

const FOLDER = resolve(import.meta.dirname, '../../../src/ui');
const templates = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('styles.ts'))
  .map((path) => readFileSync(resolve(FOLDER, path), 'utf8'))
  .join('\n');
const sheet = styles.cssText;
const withoutTokens = sheet.replace(tokenStyles.cssText, '');

/** Set by the element on its root, and by the verdicts themselves. */
const NOT_IN_TEMPLATES = ['root', 'sheet', 'light', 'dark', 'ship', 'skip', 'none'];

describe('the style sheet', () => {
  it('names colours, sizes of text and radii in the tokens only', () => {
    expect(tokenStyles.cssText).to.match(/#16191d/);
    expect(withoutTokens.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi)).to.equal(null);
    const sizes = withoutTokens.matchAll(/(?:font-size|border-radius): (?!var\()([^;]+);/g);
    expect(
      Array.from(sizes, ([, size]) => size),
      'relative to the figure beside it',
    ).to.deep.equal(['0.55em']);
  });

  it('styles only what the templates draw', () => {
    const classes = new Set(
      Array.from(sheet.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g), ([, name = '']) => name),
    );
    const unused = [...classes].filter((name) => !new RegExp(`['"\\s\`]${name}['"\\s\`]`).test(templates));
    expect(classes.size).to.be.greaterThan(40);
    expect(unused.filter((name) => !NOT_IN_TEMPLATES.includes(name))).to.deep.equal([]);
  });
});
