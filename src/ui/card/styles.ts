/** The two cards: side by side with their rows aligned, or one above the other. */
import { css } from 'lit';

export const cardStyles = css`
  .cards {
    display: grid;
    grid-template: auto auto auto auto 1fr auto / 1fr 1fr;
    border-block: var(--_tool-comparison-hairline);
  }
  .card {
    display: grid;
    grid-template-rows: subgrid;
    grid-row: span 6;
    align-items: start;
    padding: var(--_tool-comparison-section-space) var(--_tool-comparison-side-space);
  }
  .card + .card {
    border-inline-start: var(--_tool-comparison-hairline);
  }
  .tool-name {
    font-size: var(--_tool-comparison-size-name);
    flex: 1;
  }
  .tool-name a:not(:hover) {
    text-decoration: none;
  }
  .stats {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: var(--_tool-comparison-block-space);
    border-block: var(--_tool-comparison-hairline);
    margin-block: var(--_tool-comparison-block-space);
    padding-block: var(--_tool-comparison-block-space);
  }
  .figure {
    font-size: var(--_tool-comparison-size-figure);
    line-height: 1.2;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    margin-block: 0.25em;
  }
  .figure-unit {
    font-size: 0.55em;
    color: var(--_tool-comparison-muted);
  }
  .figure-word {
    font-size: var(--_tool-comparison-size-heading);
    white-space: normal;
    margin-block: 0.75em;
  }
  .stat-note {
    font-size: var(--_tool-comparison-size-small);
    color: var(--_tool-comparison-muted);
    margin-top: 0.5em;
  }
  .share-bar {
    display: block;
    width: 100%;
    height: 4px;
    border-radius: var(--_tool-comparison-radius-bar);
    fill: var(--_tool-comparison-line);
  }
  .share-bar-filled {
    fill: var(--_tool-comparison-ship);
  }
  [dir='rtl'] .share-bar {
    transform: scaleX(-1);
  }
  @media (prefers-reduced-motion: no-preference) {
    .share-bar-filled {
      transition: width 0.3s;
    }
  }
  @media (forced-colors: active) {
    .share-bar {
      fill: GrayText;
    }
    .share-bar-filled {
      fill: CanvasText;
    }
  }
  @media print {
    .card {
      break-inside: avoid;
    }
  }
  @container (width < 40em) {
    .cards,
    .card {
      grid-template: none / 1fr;
    }
    .card {
      grid-row: auto;
    }
    .card + .card {
      border: 0;
      border-top: var(--_tool-comparison-hairline);
    }
    .stats {
      gap: 0.75em;
    }
  }
  @container (width < 25em) {
    .stat > .kicker {
      font-size: var(--_tool-comparison-size-tiny);
      letter-spacing: 0;
    }
  }
  @container (width < 17em) {
    .stats {
      grid-template-columns: 1fr;
    }
  }
`;
