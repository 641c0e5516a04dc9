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

/** Put together by the templates, from a view or a verdict. */
const NOT_IN_TEMPLATES = ['light', 'dark', 'root', 'ship', 'skip', 'none'];
const PUT_TOGETHER = ['has-some', 'has-many', 'is-sending', 'is-refused'];

/** Sizes of their own: a round mark, paper, and what is relative to the text in which it stands. */
const OTHER_SIZES = ['10pt', '50%', '0.5em', '1.23em', '0.9375em', '1.846em', '0.875em', '1.1875em'];

describe('the style sheet', () => {
  it('names colours, sizes of text and radii in the tokens only', () => {
    expect(tokenStyles.cssText).to.match(/#17191c/);
    expect(withoutTokens.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi)).to.equal(null);
    const sizes = withoutTokens.matchAll(/(?<!-)(?:font-size|border-radius): (?!var\()([^;]+);/g);
    expect(Array.from(sizes, ([, size]) => size)).to.deep.equal(OTHER_SIZES);
  });

  it('styles only what the templates draw', () => {
    const classes = new Set(
      Array.from(sheet.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g), ([, name = '']) => name),
    );
    const known = [...NOT_IN_TEMPLATES, ...PUT_TOGETHER];
    const unused = [...classes].filter((name) => !new RegExp(`['"\\s\`]${name}['"\\s\`]`).test(templates));
    expect(classes.size).to.be.greaterThan(40);
    expect(unused.filter((name) => !known.includes(name))).to.deep.equal([]);
    for (const name of PUT_TOGETHER)
      expect(templates).to.match(new RegExp(`${name.replace(/-.*/, '-')}\\$\\{`));
  });
});
