/** The look of a page and of a fragment: that of the element, without what a reader presses. */
import { css } from 'lit';
import { markStyles } from '../../ui/shared/mark.styles.js';
import { tokenStyles } from '../../ui/shared/tokens.styles.js';
import { prefixedSheet } from './class-prefix.js';

/** Without the margins, sizes and lines that browsers and pages give to elements. */
const resetStyles = css`
  .sheet :where(*) {
    margin: 0;
    padding: 0;
    box-sizing: border-box;
    min-width: 0;
  }
  .sheet
    :where(h1, h2, h3, h4, h5, h6, p, dl, dt, dd, ul, li, table, thead, tbody, tr, th, td, blockquote, b) {
    border: 0;
    font: inherit;
    line-height: inherit;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    color: inherit;
    background: none;
  }
`;

const contentStyles = css`
  .root {
    container-type: inline-size;
    font-family: var(--tool-comparison-font, system-ui, sans-serif);
    font-size: var(--tool-comparison-font-size, medium);
    line-height: var(--tool-comparison-line-height, 1.5);
    color: var(--_tool-comparison-text);
    text-align: start;
    overflow-wrap: break-word;
  }
  .sheet {
    background: var(--_tool-comparison-surface);
    border: var(--_tool-comparison-hairline);
    border-radius: var(--_tool-comparison-radius);
    overflow: clip;
  }
  .sheet :where(p, dd, li, h1, h2, h3, h4, h5, h6) {
    text-wrap: pretty;
  }
  .sheet :where(a) {
    color: inherit;
    text-decoration-line: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    text-decoration-color: var(--_tool-comparison-control-line);
  }
  .sheet :where(a:hover) {
    text-decoration-color: currentColor;
    text-decoration-thickness: 2px;
  }
  .sheet :where(a:focus-visible) {
    outline: 2px solid var(--_tool-comparison-text);
    outline-offset: 2px;
  }
  /* In its own direction, on the side where its line is aligned. */
  .sheet :where([dir]) {
    text-align: end;
  }
  /* Stacked combining marks stay within their line. */
  .sheet :where(p, dt, dd, li, th, td, h1, h2, h3, h4, h5, h6) {
    clip-path: inset(-0.25em);
  }
  .title,
  .tool-name,
  .section-title,
  .reviewer-name,
  .verdict,
  .quote,
  .motto {
    font-family: var(--_tool-comparison-serif);
  }
  .kicker,
  .stats dt {
    font-size: var(--_tool-comparison-size-label);
    font-weight: 600;
    letter-spacing: 0.04em;
    text-transform: uppercase;
    color: var(--_tool-comparison-muted);
  }
  .section-title,
  .tool-name {
    font-size: var(--_tool-comparison-size-heading);
    line-height: var(--tool-comparison-line-height, 1.3);
    font-weight: 600;
  }
  .fine-print,
  .about,
  .source,
  .footer {
    font-size: var(--_tool-comparison-size-small);
    color: var(--_tool-comparison-muted);
  }
  .header {
    display: grid;
    gap: 0.5em;
    padding: var(--_tool-comparison-space-5) var(--_tool-comparison-side-space)
      var(--_tool-comparison-space-4);
  }
  .title {
    font-size: var(--_tool-comparison-size-title);
    font-weight: 600;
    line-height: var(--tool-comparison-line-height, 1.16);
    letter-spacing: -0.012em;
    text-wrap: balance;
    max-width: 26em;
  }
  .summary {
    color: var(--_tool-comparison-muted);
    max-width: 40em;
  }
  .verdict {
    font-size: var(--_tool-comparison-size-verdict);
    line-height: var(--tool-comparison-line-height, 1.4);
    margin-top: 0.25em;
    border-top: var(--_tool-comparison-rule);
    padding-top: 0.6em;
  }
  .cards {
    display: grid;
    border-top: var(--_tool-comparison-hairline);
  }
  .card {
    display: grid;
    align-content: start;
    gap: var(--_tool-comparison-space-2);
    padding: var(--_tool-comparison-space-3) var(--_tool-comparison-side-space)
      var(--_tool-comparison-space-4);
  }
  .card + .card {
    border-top: var(--_tool-comparison-hairline);
  }
  .logo,
  .avatar {
    display: block;
    width: 2.5em;
    height: 2.5em;
    object-fit: contain;
    margin: 0 0 0.5em;
    border-radius: var(--_tool-comparison-radius);
  }
  .avatar {
    object-fit: cover;
  }
  .tagline {
    font-size: var(--_tool-comparison-size-control);
    line-height: var(--tool-comparison-line-height, 1.4);
    margin-top: 0.25em;
    color: var(--_tool-comparison-muted);
  }
  .stats {
    display: grid;
    gap: var(--_tool-comparison-space-2);
  }
  .stats dd {
    font-size: var(--_tool-comparison-size-small);
    color: var(--_tool-comparison-muted);
    font-variant-numeric: tabular-nums;
  }
  .entry {
    font-size: 1.23em;
    line-height: var(--tool-comparison-line-height, 1.35);
    font-weight: 600;
    color: var(--_tool-comparison-text);
  }
  .figure {
    display: block;
    font-size: var(--_tool-comparison-size-figure);
    line-height: 1.1;
    letter-spacing: -0.03em;
    color: var(--_tool-comparison-text);
  }
  .figure.is-leading {
    font-weight: 700;
  }
  .bar {
    display: block;
    width: 100%;
    max-width: 24em;
    height: 0.75em;
    margin-block: 0.35em 0.4em;
    overflow: visible;
  }
  .bar-hollow {
    fill: none;
    stroke: var(--_tool-comparison-control-line);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .bar-solid {
    fill: var(--_tool-comparison-ship);
  }
  .bar:dir(rtl) {
    scale: -1 1;
  }
  .description {
    max-width: 36em;
  }
  .scorecard {
    display: grid;
    gap: var(--_tool-comparison-space-2);
    border-top: var(--_tool-comparison-hairline);
    padding: var(--_tool-comparison-space-4) var(--_tool-comparison-side-space);
  }
  .verdicts {
    width: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    font-size: var(--_tool-comparison-size-control);
  }
  .verdicts :is(th, td) {
    border-top: var(--_tool-comparison-hairline);
    padding: 0.4em 0;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }
  .verdicts :is(th, td):not(:first-child) {
    width: 32%;
    padding-inline-start: 0.5em;
  }
  .verdicts thead th {
    border: 0;
    padding-top: 0;
    vertical-align: bottom;
    font-size: var(--_tool-comparison-size-small);
    line-height: var(--tool-comparison-line-height, 1.3);
    font-weight: 600;
    color: var(--_tool-comparison-muted);
  }
  .kinds {
    list-style: none;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7.5em, 1fr));
    gap: 0.9em 1.25em;
  }
  .kinds li {
    border-top: 1px solid var(--_tool-comparison-control-line);
    padding-top: 0.35em;
    font-size: var(--_tool-comparison-size-small);
    color: var(--_tool-comparison-muted);
  }
  .kind-count {
    display: block;
    font-size: var(--_tool-comparison-size-heading);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    color: var(--_tool-comparison-text);
  }
  .reviews {
    border-top: var(--_tool-comparison-rule);
    padding-bottom: var(--_tool-comparison-space-3);
  }
  .reviews > .section-title {
    padding: var(--_tool-comparison-space-4) var(--_tool-comparison-side-space) 0;
  }
  .reviewer {
    display: grid;
    gap: var(--_tool-comparison-space-3) calc(2 * var(--_tool-comparison-side-space));
    padding: var(--_tool-comparison-space-4) var(--_tool-comparison-side-space);
  }
  .reviewer + .reviewer {
    border-top: var(--_tool-comparison-hairline);
  }
  .reviewer-name {
    font-weight: 600;
  }
  .tag {
    display: inline-block;
    font-family: var(--tool-comparison-font, system-ui, sans-serif);
    font-size: var(--_tool-comparison-size-label);
    font-weight: 600;
    line-height: var(--tool-comparison-line-height, 1.3);
    color: var(--_tool-comparison-muted);
    border: var(--_tool-comparison-control-border);
    border-radius: var(--_tool-comparison-radius-small);
    padding-inline: 0.3em;
  }
  .motto {
    font-size: var(--_tool-comparison-size-control);
    font-style: italic;
    color: var(--_tool-comparison-muted);
  }
  .review-head {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 1em;
    font-size: var(--_tool-comparison-size-control);
    border-bottom: var(--_tool-comparison-hairline);
    padding-bottom: 0.35em;
  }
  .review-tool {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .quote {
    font-size: var(--_tool-comparison-size-quote);
    line-height: var(--tool-comparison-line-height, 1.6);
    margin-top: 0.5em;
    max-width: 36em;
  }
  .source {
    margin-top: 0.4em;
  }
  .newsletter {
    display: grid;
    gap: 0.35em;
    background: var(--_tool-comparison-surface-muted);
    border-top: var(--_tool-comparison-hairline);
    padding: var(--_tool-comparison-space-4) var(--_tool-comparison-side-space);
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25em 1.5em;
    border-top: var(--_tool-comparison-hairline);
    padding: 0.9em var(--_tool-comparison-side-space);
  }
  /* Scripts without capitals or slant, in which spaced letters fall apart. */
  :is(:lang(ar), :lang(fa), :lang(he), :lang(hi), :lang(ja), :lang(ko), :lang(ur), :lang(zh)):is(
    .kicker,
    .title,
    .figure,
    .motto
  ),
  .stats dt:is(:lang(ar), :lang(fa), :lang(he), :lang(hi), :lang(ja), :lang(ko), :lang(ur), :lang(zh)) {
    letter-spacing: 0;
    font-style: normal;
  }
  @container (width < 24em) {
    .verdicts :is(th, td):not(:first-child) {
      width: 34%;
    }
    .verdicts .mark {
      --_tool-comparison-mark-gap: 0.25em;
      font-size: 0.875em;
    }
  }
  @container (width >= 40em) {
    .cards,
    .reviewer {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    /* The rows of the two cards are aligned. */
    .card {
      grid-row: span 3;
      grid-template-rows: subgrid;
    }
    .card + .card {
      border-top: 0;
      border-inline-start: var(--_tool-comparison-hairline);
    }
    .reviewer-head {
      grid-column: 1 / -1;
    }
  }
  @container (width >= 58em) {
    .reviewer {
      grid-template-columns: 11em repeat(2, minmax(0, 1fr));
      column-gap: 2.5em;
    }
    .reviewer-head {
      grid-column: auto;
    }
  }
  @media print {
    .root {
      color-scheme: light;
      font-size: 10pt;
    }
    /* Firefox breaks pages before it has measured containers. */
    @supports (-moz-appearance: none) {
      .root {
        container-type: normal;
      }
    }
    .sheet {
      border: 0;
      overflow: visible;
    }
    .bar,
    .mark {
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
    .card,
    .verdicts tr,
    .kinds li {
      break-inside: avoid;
    }
    .section-title,
    .reviewer-head,
    .review-head {
      break-after: avoid;
    }
    .quote p {
      orphans: 3;
      widows: 3;
    }
  }
`;

/** Of a fragment. Every class gets a prefix: see class-prefix.ts. Of two rules with the same weight the later wins. */
const fragmentStyles = css`
  ${tokenStyles}
  ${resetStyles}
  ${markStyles}
  ${contentStyles}
`;

/** Of a page around it, on which nothing else stands. */
const pageStyles = css`
  html {
    color-scheme: light dark;
    background: light-dark(#f5f5f3, #0f1113);
  }
  body {
    margin: 0;
    padding: clamp(0px, 3vw, 40px);
  }
  main {
    max-width: 68em;
    margin: 0 auto;
  }
  @media print {
    html {
      background: none;
    }
    body {
      padding: 0;
    }
  }
`;

export const fragmentSheet: string = prefixedSheet(fragmentStyles.cssText);
export const pageSheet: string = prefixedSheet(pageStyles.cssText);
