// docs/theming.md says what the properties are by default, and the demo's themes are made of what it names alone.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { transform } from 'lightningcss';
import { hostStyles } from '../../../src/ui/shared/host.styles.js';
import { tokenStyles } from '../../../src/ui/shared/tokens.styles.js';

const root = resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(resolve(root, file), 'utf8');

interface Declaration {
  readonly kind: string;
  readonly tagName?: string;
  readonly cssProperties?: readonly { readonly name: string; readonly default?: string }[];
  readonly cssParts?: readonly { readonly name: string }[];
}

const manifest = JSON.parse(read('custom-elements.json')) as {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
};
const element = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .find(({ tagName }) => tagName === 'tool-comparison');
const properties = (element?.cssProperties ?? []).map(({ name }) => name);
const parts = (element?.cssParts ?? []).map(({ name }) => name);

/** The colours that the style sheet falls back to, by property. */
const colours = new Map(
  [...tokenStyles.cssText.matchAll(/var\((--tool-comparison-[\w-]+), light-dark\((#\w+), (#\w+)\)\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, [light, dark] as const],
  ),
);

/** The rows of the table: property, light, dark. */
const rows = new Map(
  [...read('docs/theming.md').matchAll(/^\| `(--[\w-]+)`\s*\| (.+?)\s*\| (.+?)\s*\|/gm)].map(
    ([, name = '', light = '', dark = '']) => [name, [light, dark] as const],
  ),
);

const code = (value: string): string => `\`${value}\``;

/** The luminance of WCAG 2 of a colour in hexadecimal notation. */
function luminance(colour: string): number {
  const digits =
    colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join('') : colour.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('docs/theming.md', () => {
  it('has a row for every custom property', () => {
    expect(properties.length).to.be.greaterThan(10);
    expect([...rows.keys()].toSorted()).to.deep.equal(properties.toSorted());
  });

  it('says the colours of the style sheet, in light and dark', () => {
    expect(colours.size).to.equal(8);
    for (const [name, [light, dark]] of colours)
      expect(rows.get(name), name).to.deep.equal([code(light), code(dark)]);
  });

  it('says the other values of the style sheet', () => {
    const sheets = tokenStyles.cssText + hostStyles.cssText;
    for (const name of ['radius', 'density', 'reserve', 'quote-lines', 'font-size']) {
      const [value = ''] = rows.get(`--tool-comparison-${name}`) ?? [];
      const said = value.slice(1, -1);
      const declared = element?.cssProperties?.find((property) =>
        property.name.endsWith(`-${name}`),
      )?.default;
      expect(declared, name).to.equal(said);
      if (name !== 'quote-lines')
        expect(
          sheets.includes(`var(--tool-comparison-${name}, ${said})`) ||
            sheets.includes(`--tool-comparison-${name}: ${said}`),
          name,
        ).to.equal(true);
    }
  });

  it('promises no more contrast than the colours have', () => {
    const [, promised] = /Our own have ([\d.]+):1 and more/.exec(read('docs/theming.md')) ?? [];
    const pairs = [
      ...['text', 'muted'].flatMap((word) => [
        [word, 'surface'],
        [word, 'surface-muted'],
      ]),
      ...['ship', 'skip'].map((word) => [word, 'surface']),
    ];
    const all = pairs.flatMap(([front, behind]) =>
      [0, 1].map((theme) =>
        contrast(
          colours.get(`--tool-comparison-${front ?? ''}`)?.[theme] ?? '',
          colours.get(`--tool-comparison-${behind ?? ''}`)?.[theme] ?? '',
        ),
      ),
    );
    expect(all).to.have.length(12);
    expect(Math.floor(Math.min(...all) * 10) / 10).to.equal(Number(promised));
  });
});

describe('the themes of the demo', () => {
  const sheets = readdirSync(resolve(root, 'demo/styles/themes'));

  it('are three, each named in the guide', () => {
    expect(sheets).to.have.length(3);
    for (const sheet of sheets) expect(read('docs/theming.md')).to.include(`demo/styles/themes/${sheet}`);
  });

  for (const sheet of sheets) {
    it(`${sheet} is made with custom properties and parts alone`, () => {
      const selectors: string[] = [];
      const names: string[] = [];
      const file = `demo/styles/themes/${sheet}`;
      transform({
        filename: file,
        code: Buffer.from(read(file)),
        visitor: {
          Rule: {
            style({ value }) {
              for (const selector of value.selectors) {
                const last = selector.at(-1);
                const isOnWidget = selector.some(
                  (piece) => piece.type === 'type' && piece.name === 'tool-comparison',
                );
                if (!isOnWidget) continue;
                selectors.push(JSON.stringify(last));
                const part = selector.find(
                  (piece) => piece.type === 'pseudo-element' && piece.kind === 'part',
                );
                if (part && 'names' in part) {
                  for (const name of part.names) expect(parts).to.include(name);
                  continue;
                }
                for (const declaration of value.declarations.declarations) {
                  expect(declaration.property, sheet).to.equal('custom');
                  if (declaration.property === 'custom') names.push(declaration.value.name);
                }
              }
            },
          },
        },
      });
      expect(selectors.length).to.be.greaterThan(1);
      expect(names.length).to.be.greaterThan(5);
      for (const name of names) expect(properties).to.include(name);
    });
  }
});
