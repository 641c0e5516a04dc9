/** The two cards: side by side with their rows aligned, or one above the other. */
import { css } from '../shared/css.js';

export const card = css`
  .cards {
    display: grid;
    grid-template: auto auto auto auto 1fr auto / 1fr 1fr;
    border-block: var(--_tool-comparison-hair);
  }
  .card {
    display: grid;
    grid-template-rows: subgrid;
    grid-row: span 6;
    align-items: start;
  }
  .card + .card,
  .cell:last-child {
    border-inline-start: var(--_tool-comparison-hair);
  }
  .name {
    font-size: 1.4em;
    flex: 1;
  }
  .card > .line:last-child {
    margin-top: 1em;
  }
  .stats {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: calc(1.25em * var(--_tool-comparison-d));
    border-block: var(--_tool-comparison-hair);
    margin-block: calc(1.25em * var(--_tool-comparison-d));
    padding-block: calc(1.25em * var(--_tool-comparison-d));
  }
  .figure {
    font-size: 2.125em;
    line-height: 1.2;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    margin-block: 0.25em;
  }
  small {
    font-size: 0.55em;
    color: var(--_tool-comparison-soft);
  }
  .word {
    font-size: 1.25em;
    white-space: normal;
    margin-block: 0.75em;
  }
  .note {
    font-size: 0.8125em;
    margin-top: 0.5em;
  }
  .bar {
    display: block;
    width: 100%;
    height: 4px;
    border-radius: 2px;
    fill: var(--_tool-comparison-line);
  }
  .got {
    fill: var(--_tool-comparison-ship);
  }
  @media (prefers-reduced-motion: no-preference) {
    .got {
      transition: width 0.3s;
    }
  }
  [dir='rtl'] .bar {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    .bar {
      fill: GrayText;
    }
    .got {
      fill: CanvasText;
    }
    [aria-pressed='true'] {
      border: 4px double;
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
      border-top: var(--_tool-comparison-hair);
    }
    .stats {
      gap: 0.75em;
    }
    .figure:not(.word) {
      font-size: 1.75em;
    }
  }
  @container (width < 25em) {
    .stat dt {
      font-size: 0.6875em;
      letter-spacing: 0;
    }
    .grow {
      flex-basis: 100%;
    }
  }
  @container (width < 17em) {
    .stats {
      grid-template-columns: 1fr;
    }
  }
`;
