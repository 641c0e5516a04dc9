/**
 * What the panel and the readers say of one tool, as a small picture (SVG 1.1) for pages that show no more than that. Its text is
 * text, in the fonts of the reader's system.
 */
import { html, raw } from 'hono/html';
import type { Comparison } from '../../../src/document/comparison.js';
import { scorecardOf } from '../../../src/document/scorecard.js';
import { withoutOverrides } from '../../../src/document/text.js';
import { ownDirection } from '../../../src/i18n/direction.js';
import type { LabelKey, Phrase } from '../../../src/i18n/labels.js';
import type { Language } from '../../../src/i18n/language.js';
import { communityStanding } from '../../../src/ui/card/community-view.js';
import { isolatedName } from '../../../src/ui/shared/isolate.js';
import type { ComparisonState } from '../../../src/ui/state.js';
import { NO_BALLOTS, untouched } from '../../../src/ui/untouched.js';
import type { Tallies } from '../ballot.js';
import { languageOfComparison } from './published.js';
import { shortened, textWidth } from './text-width.js';

const HEIGHT = 24;
const FONT_SIZE = 12;
const BASELINE = 16;
const PADDING = 9;
/** Of the line under a figure that draws its share. */
const LINE = 2;
/** How much wider the figures are for being bold. */
const BOLD = 1.07;
/** In parts of the font size. */
const LONGEST_NAME = 20;
const LONGEST_WORDS = 24;

const STYLE =
  '.ground{fill:#fff}.name-ground{fill:#f1f2f3}.edge{fill:none;stroke:#c9ccd0}.text{fill:#17191c}.figure{font-weight:600}.line{fill:#dedfe1}.share{fill:#0a5940}' +
  '@media (prefers-color-scheme:dark){.ground{fill:#16181b}.name-ground{fill:#24282d}.edge{stroke:#474c53}.text{fill:#eceae6}.line{fill:#33373d}.share{fill:#62d3a6}}';

interface Segment {
  readonly text: string;
  /** The same where nothing is cut off. */
  readonly whole: string;
  readonly direction: 'ltr' | 'rtl';
  /** The language of the text, where it is not that of the document. */
  readonly lang: string | undefined;
  /** Whole percent; undefined where none is told. */
  readonly percent: number | undefined;
  readonly isName: boolean;
}

interface Placed extends Segment {
  readonly x: number;
  readonly width: number;
}

/**
 * @param tool the id of one of its tools
 * @param tallies those of this service, where it counts the comparison's votes
 * @returns undefined where the comparison has no such tool
 */
export async function badge(
  comparison: Comparison,
  tool: string,
  tallies: Tallies | undefined,
): Promise<string | undefined> {
  const standing = scorecardOf(comparison).standings.find((one) => one.tool.id === tool);
  if (!standing) return undefined;
  const language = languageOfComparison(comparison);
  const readers = communityStanding(standing.tool, stateOf(comparison, tallies)).percent;
  const name = inOneLine(standing.tool.name);
  const segments: Segment[] = [
    {
      text: shortened(name, LONGEST_NAME),
      whole: name,
      direction: ownDirection(name) ?? language.dir,
      lang: undefined,
      percent: undefined,
      isName: true,
    },
    figure('panelShip', standing.percent, language),
    ...(readers === undefined ? [] : [figure('community', readers, language)]),
  ];
  const [, ...figures] = segments;
  const title = `${isolatedName(name, language.dir)}: ${figures.map(({ whole }) => whole).join(' · ')}`;
  return draw(segments, title, language);
}

/** @param tallies the newest; without them those of the document count */
const stateOf = (comparison: Comparison, tallies: Tallies | undefined): ComparisonState =>
  untouched(comparison, {
    ...(tallies ? { tallies: Object.fromEntries(tallies) } : {}),
    votes: comparison.community?.votes ? NO_BALLOTS : undefined,
  });

function figure(key: LabelKey, percent: number | undefined, language: Language): Segment {
  const label: Phrase = language.phrase(percent === undefined ? 'noReviews' : key);
  const direction = label.lang ? 'ltr' : language.dir;
  const words = inOneLine(label.text);
  const share = percent === undefined ? '' : ` ${percentText(percent, direction, language)}`;
  return {
    text: shortened(words, LONGEST_WORDS) + share,
    whole: words + share,
    direction,
    lang: label.lang,
    percent,
    isName: false,
  };
}

function percentText(percent: number, direction: 'ltr' | 'rtl', language: Language): string {
  const { before, number, after } = language.percent(percent);
  return isolatedName(before + number + after, direction);
}

/** Without what would turn the badge around, and without the two characters that no XML document may have. */
const inOneLine = (text: string): string =>
  withoutOverrides(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** From the side where the language begins. */
function place(segments: readonly Segment[], dir: 'ltr' | 'rtl'): Placed[] {
  let x = 0;
  return (dir === 'rtl' ? segments.toReversed() : segments).map((segment) => {
    const weight = segment.isName ? 1 : BOLD;
    const width = Math.round(textWidth(segment.text) * weight * FONT_SIZE) + 2 * PADDING;
    const placed = { ...segment, x, width };
    x += width;
    return placed;
  });
}

async function draw(segments: readonly Segment[], title: string, { lang, dir }: Language): Promise<string> {
  const placed = place(segments, dir);
  const width = placed.reduce((sum, segment) => sum + segment.width, 0);
  const grounds = placed.filter(({ isName }) => isName);
  const shares = placed.filter(({ percent }) => percent !== undefined);
  const svg = await html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${width}"
    height="${HEIGHT}"
    viewBox="0 0 ${width} ${HEIGHT}"
    role="img"
    lang="${lang}"
    xml:lang="${lang}"
    font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"
    font-size="${FONT_SIZE}"
  >
    <title>${title}</title>
    <style>
      ${raw(STYLE)}
    </style>
    <rect class="ground" width="${width}" height="${HEIGHT}"></rect>
    ${grounds.map((ground) => html`<rect class="name-ground" x="${ground.x}" width="${ground.width}" height="${HEIGHT}"></rect>`)}
    <rect class="edge" x="0.5" y="0.5" width="${width - 1}" height="${HEIGHT - 1}"></rect>
    ${shares.map((share) => shareLine(share, dir))} ${placed.map(textOf)}
  </svg> `;
  return String(svg);
}

/** Begins where the text begins. */
function shareLine({ x, width, percent = 0 }: Placed, dir: 'ltr' | 'rtl') {
  const whole = width - 2 * PADDING;
  const part = Math.round((whole * percent) / 10) / 10;
  const left = x + PADDING;
  const start = dir === 'rtl' ? left + whole - part : left;
  const y = HEIGHT - LINE - 2;
  return html`<rect class="line" x="${left}" y="${y}" width="${whole}" height="${LINE}"></rect>
    <rect class="share" x="${start}" y="${y}" width="${part}" height="${LINE}"></rect>`;
}

/** Exactly as wide as was estimated, whatever the font: letters are squeezed or stretched, so that joined ones stay joined. */
function textOf({ x, width, text, direction, lang, isName }: Placed) {
  const name = isName ? 'text' : 'text figure';
  const language = lang ? html` lang="${lang}" xml:lang="${lang}"` : '';
  return html`<text
    class="${name}"
    x="${x + width / 2}"
    y="${BASELINE}"
    text-anchor="middle"
    direction="${direction}"
    textLength="${width - 2 * PADDING}"
    lengthAdjust="spacingAndGlyphs"
    ${language}
    >${text}</text
  >`;
}
