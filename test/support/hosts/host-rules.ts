// Short style sheets of pages: resets, root sizes, all inherited properties, rules for every element. None of them may
// change anything inside the widget.
import { tokenStyles } from '../../../src/ui/shared/tokens.styles.js';

/** All inherited properties, except those that a page may set: visibility, direction, `pointer-events`, `color-scheme`. */
const HANDED_DOWN = `
  text-transform: uppercase; letter-spacing: 4px; word-spacing: 9px; text-align: right; text-align-last: justify;
  white-space: pre; user-select: none; -webkit-user-select: none; cursor: crosshair; text-indent: 50px;
  font: italic small-caps 800 condensed 28px/3 monospace; hyphens: auto; -webkit-hyphens: auto;
  hyphenate-character: "+"; text-shadow: 2px 2px red; quotes: "<" ">"; list-style: square inside;
  border-collapse: collapse; border-spacing: 9px; caption-side: bottom; empty-cells: hide;
  font-feature-settings: "smcp"; font-variation-settings: "wght" 900; font-kerning: none; font-synthesis: none;
  font-optical-sizing: none; font-size-adjust: 1; font-palette: dark; text-wrap: balance; tab-size: 20;
  word-break: break-all; line-break: anywhere; overflow-wrap: normal; -webkit-text-fill-color: red;
  -webkit-text-stroke: 1px blue; caret-color: red; accent-color: red; color: red; text-rendering: geometricPrecision;
  text-emphasis: dot red; text-underline-offset: 10px; text-underline-position: under; text-decoration-skip-ink: none;
  fill: red; stroke: red; stroke-width: 9; stroke-dasharray: 2; stroke-linejoin: round; stroke-opacity: 0.3;
  fill-opacity: 0.3; fill-rule: evenodd; clip-rule: evenodd; shape-rendering: crispEdges; text-anchor: end;
  dominant-baseline: hanging; paint-order: stroke; orphans: 9; widows: 9; image-rendering: pixelated;
  image-orientation: none; text-orientation: upright; hanging-punctuation: first; text-size-adjust: 200%;
  -webkit-text-size-adjust: 200%; -webkit-font-smoothing: none; text-spacing-trim: trim-start; ruby-position: under;
  math-style: compact; forced-color-adjust: none; print-color-adjust: exact; scrollbar-color: red blue;
  interpolate-size: allow-keywords; text-combine-upright: all; -webkit-tap-highlight-color: red;`;

const TAGS = `a, abbr, article, aside, b, blockquote, button, dd, div, dl, dt, figure, footer, form, h1, h2, h3, h4, h5,
  h6, header, i, img, input, li, main, ol, p, path, q, rect, section, slot, small, span, strong, svg, table, td, th,
  time, ul`;

const hard = (rules: string): string => rules.replaceAll(';', ' !important;');
const rootOf = (size: string): string => `html { font-size: ${size} !important }`;

/** The names of our own properties, without their prefix. */
const OURS = [...new Set(tokenStyles.cssText.match(/(?<=--_tool-comparison-)[\w-]+(?=:)/g))];
/** Names that a page could use for its own properties. */
const named = (name: string): string[] => [`--${name}`, `--tc-${name}`, `--tool-${name}`];

export const RULES: Readonly<Record<string, string>> = {
  'everything unset': '* { all: unset !important }',
  'everything reverted': '*, *::before, *::after { all: revert !important }',
  'everything unset, in a layer': '@layer reset { * { all: unset !important } }',
  'root of 10 px': rootOf('10px'),
  'root of 62.5 %, body of 1.6 rem': `${rootOf('62.5%')} body { font-size: 1.6rem }`,
  'root of 12 px': rootOf('12px'),
  'root of 14 px': rootOf('14px'),
  'root of 18 px': rootOf('18px'),
  'root as wide as the window': rootOf('3vw'),
  'large body': 'body { font: 30px/60px monospace; text-size-adjust: none }',
  'inherited from body': `body { ${HANDED_DOWN} }`,
  'inherited from everything': `* { ${hard(HANDED_DOWN)} }`,
  'tags, with !important': `${TAGS} { ${hard(`all: unset; display: block; float: left; width: 9px; margin: 9px; padding: 9px;
    border: 9px solid red; background: yellow; color: red; font: 40px/2 monospace; position: absolute;`)} }`,
  'attributes, with !important': `[class], [part], [role], [aria-hidden], [id^=tool], [type], [hidden] + * {
    color: red !important; display: none !important } main[class], html, body, div { display: block !important }`,
  'names like ours': `.root, .sheet, .section, .card, .button, .ship, .tag, .title, .light, .auto, .cluster,
    .scorecard-row, .visually-hidden, .folded-row, .folded-table {
    display: none !important; color: red !important }`,
  'properties like ours': `* { ${hard(
    OURS.flatMap(named)
      .map((name) => `${name}: red;`)
      .join(' '),
  )} }`,
  // A page that knows our private property names cannot set them either.
  'our private properties': `* { ${hard(OURS.map((name) => `--_tool-comparison-${name}: red;`).join(' '))} }`,
  'text of no height':
    '* { font-size: 0 !important; line-height: 0 !important; color: transparent !important }',
  'large text':
    '* { font-size: 30px !important; line-height: 5em !important; vertical-align: super !important }',
  'empty boxes before and after':
    '*::before, *::after { content: ""; box-sizing: inherit; border: 0 solid red }',
  clearfix: '*::before, *::after { content: " "; display: table; clear: both }',
  'what is selected':
    '::selection, ::placeholder, ::marker, ::file-selector-button { color: red; background: blue }',
  'boxes of another kind':
    '* { box-sizing: content-box !important; appearance: none !important; resize: both }',
  transitions: '* { transition: all 9s !important }',
  animation: `@keyframes jump { from, to { color: red; font-size: 90px; letter-spacing: 9px; fill: red } }
    * { animation: jump 1s infinite !important }`,
  'from right to left': '* { direction: rtl !important; unicode-bidi: bidi-override !important }',
  'inline everywhere': '* { display: inline }',
  'no boxes anywhere': '* { display: contents !important }',
  'grids everywhere': '* { display: grid; gap: 9px }',
  'stacked everywhere': '* { position: relative; isolation: isolate; order: 2; clear: both }',
  'size containers everywhere': '* { container: page / inline-size; font-size: 40px }',
  'undefined elements hidden': ':not(:defined) { display: none !important }',
};

/** Rules that reach inside unless something prevents it: through the boxes, or by names that hold for the document. */
export const WAYS_IN: Readonly<Record<string, string>> = {
  'flexible boxes everywhere': '* { display: flex }',
  'flexible columns, centred': '* { display: flex; flex-direction: column; align-items: center }',
  'grids, centred': '* { display: grid; place-items: center }',
  'a large first letter': 'main::first-letter, div::first-letter { font-size: 3em; color: red; float: left }',
  'a bold first line':
    'main::first-line, div::first-line { font-weight: bold; letter-spacing: 3px; color: red }',
  'lines under, over and through':
    '* { text-decoration: underline overline line-through red 3px !important }',
  'underline and line-through everywhere': '* { text-decoration: underline line-through !important }',
  'underlines on the containers': 'main, div, article, section { text-decoration: underline wavy red }',
  'registered colours': OURS.flatMap(named)
    .map((name) => `@property ${name} { syntax: "<color>"; inherits: false; initial-value: red }`)
    .join('\n'),
  'registered sizes': OURS.flatMap(named)
    .map((name) => `@property ${name} { syntax: "<length>"; inherits: false; initial-value: 90px }`)
    .join('\n'),
};
