/** The split at a glance, and the reviews: columns under the cards they belong to. */
import { css } from '../shared/css.js';

export const scorecard = css`
  .splits,
  .row {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  .splits {
    gap: 1.25em calc(2 * var(--_tool-comparison-side));
    margin-block: 1em;
  }
  .split {
    display: grid;
    grid-template-rows: subgrid;
    grid-row: span 2;
    gap: 0.75em;
  }
  .of,
  .verdict,
  dt {
    font-weight: 600;
  }
  .split dl {
    display: grid;
    grid-template-columns: fit-content(50%) 1fr;
    gap: 0.25em 1em;
    font-size: 0.9375em;
  }
  .row {
    border-top: var(--_tool-comparison-hair);
  }
  .who {
    grid-column: 1 / -1;
    padding: calc(1.25em * var(--_tool-comparison-d)) var(--_tool-comparison-side) 0;
  }
  .cell {
    padding: calc(0.75em * var(--_tool-comparison-d)) var(--_tool-comparison-side)
      calc(1.75em * var(--_tool-comparison-d));
  }
  .columns .cell {
    padding-block: 0.5em;
  }
  .cell > [aria-hidden] {
    display: none;
  }
  i,
  .quote {
    font-family: var(--_tool-comparison-serif);
  }
  .quote {
    font-size: 1.05em;
    margin-top: 0.5em;
  }
  .rest {
    border-top: var(--_tool-comparison-hair);
    text-align: center;
  }
  /* On paper everything is open. */
  @media screen {
    .folded {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 7;
      overflow: hidden;
    }
    .late {
      display: none;
    }
  }
  @media print {
    .root {
      color-scheme: light;
    }
    .root :is([role='group'], button, form) {
      display: none;
    }
    .sheet {
      float: none;
    }
    .card,
    .cell {
      break-inside: avoid;
    }
  }
  @container (width < 40em) {
    .splits,
    .row {
      grid-template-columns: 1fr;
    }
    .columns {
      position: absolute;
      clip-path: inset(50%);
    }
    .cell > [aria-hidden] {
      display: block;
      margin-bottom: 0.25em;
    }
    .cell:last-child {
      border: 0;
    }
    .cell {
      padding-bottom: 1em;
    }
  }
`;
