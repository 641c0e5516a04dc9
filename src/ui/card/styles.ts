/** The two cards, side by side at every width, with their rows aligned. */
import { css } from 'lit';

export const cardStyles = css`
  /* What it is, its three stats, the vote. */
  .card {
    display: grid;
    grid-template-rows: subgrid;
    grid-row: span 6;
    align-items: start;
    padding: var(--_tool-comparison-space-3) var(--_tool-comparison-side-space);
  }
  .card + .card {
    border-inline-start: var(--_tool-comparison-hairline);
  }
  .tool-name {
    font-size: var(--_tool-comparison-size-heading);
    line-height: var(--tool-comparison-line-height, max(1.25, var(--_tool-comparison-script-height)));
    font-weight: 600;
  }
  .tagline {
    font-size: var(--_tool-comparison-size-control);
    line-height: var(--tool-comparison-line-height, max(1.4, var(--_tool-comparison-script-height)));
    margin-top: 0.25em;
    color: var(--_tool-comparison-muted);
  }
  .stats {
    display: grid;
    grid-template-rows: subgrid;
    grid-row: span 3;
  }
  .stat {
    padding-top: var(--_tool-comparison-space-2);
  }
  .stat-value {
    font-size: var(--_tool-comparison-size-small);
    color: var(--_tool-comparison-muted);
    font-variant-numeric: tabular-nums;
  }
  .figure,
  .entry {
    display: block;
    color: var(--_tool-comparison-text);
  }
  .figure {
    font-size: var(--_tool-comparison-size-figure);
    line-height: 1.1;
    font-weight: 400;
    letter-spacing: -0.03em;
    white-space: nowrap;
  }
  .is-leading .figure {
    font-weight: 700;
  }
  .figure small {
    font-size: 0.5em;
    letter-spacing: 0;
    margin-inline: 0.08em;
  }
  .entry {
    font-size: 1.23em;
    line-height: var(--tool-comparison-line-height, max(1.35, var(--_tool-comparison-script-height)));
    font-weight: 600;
    hyphens: auto;
  }
  .bar {
    display: block;
    width: 100%;
    height: 0.75em;
    margin-block: 0.35em 0.4em;
    overflow: visible;
  }
  .bar-hollow {
    fill: none;
    stroke: var(--_tool-comparison-control-line);
    vector-effect: non-scaling-stroke;
  }
  .bar-solid {
    fill: var(--_tool-comparison-ship);
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  .bar:dir(rtl) {
    scale: -1 1;
  }
  @media (prefers-reduced-motion: no-preference) {
    .bar-solid,
    .bar-hollow {
      transition: d 0.3s;
    }
  }
  @media (forced-colors: active) {
    .bar {
      forced-color-adjust: none;
    }
    .bar-solid {
      fill: CanvasText;
    }
    .bar-hollow {
      stroke: CanvasText;
    }
  }
  .card .fine-print {
    margin-top: 0.4em;
  }
  /* One below the other: see the front. */
  @container (width < 20em) {
    .has-medium-words .card + .card {
      border-inline-start: 0;
      border-top: var(--_tool-comparison-hairline);
    }
  }
  @container (width < 30em) {
    .has-long-words .card + .card {
      border-inline-start: 0;
      border-top: var(--_tool-comparison-hairline);
    }
  }
  @container (width < 44em) {
    .has-longest-words .card + .card {
      border-inline-start: 0;
      border-top: var(--_tool-comparison-hairline);
    }
  }
  @container (width < 24em) {
    .tool-name {
      font-size: var(--_tool-comparison-size-quote);
    }
  }
  /* Side by side: see the front. */
  @container (width < 20em) {
    .front:not(.has-medium-words, .has-long-words, .has-longest-words) {
      .card:first-child {
        padding-inline-end: 12px;
      }
      .card + .card {
        padding-inline-start: 12px;
      }
    }
  }
  @container (20em <= width < 30em) {
    .front:not(.has-long-words, .has-longest-words) {
      .card:first-child {
        padding-inline-end: 12px;
      }
      .card + .card {
        padding-inline-start: 12px;
      }
    }
  }
  @container (width >= 58em) {
    .stat {
      padding-top: var(--_tool-comparison-space-3);
    }
  }
`;
