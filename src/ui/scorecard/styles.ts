/** The split at a glance, and the reviews: columns under the cards they belong to. */
import { css } from 'lit';

export const scorecardStyles = css`
  .splits,
  .scorecard-row {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  .splits {
    gap: 1.25em calc(2 * var(--_tool-comparison-side-space));
    margin-block: 1em;
  }
  .split {
    display: grid;
    grid-template-rows: subgrid;
    grid-row: span 2;
    gap: 0.75em;
  }
  .split-sides {
    display: grid;
    grid-template-columns: fit-content(50%) 1fr;
    gap: 0.25em 1em;
    font-size: var(--_tool-comparison-size-control);
  }
  .verdict {
    font-weight: 600;
  }
  .tool-label {
    font-size: var(--_tool-comparison-size-small);
    font-weight: 600;
    color: var(--_tool-comparison-muted);
  }
  .scorecard-row {
    border-top: var(--_tool-comparison-hairline);
  }
  .reviewer {
    grid-column: 1 / -1;
    padding: var(--_tool-comparison-block-space) var(--_tool-comparison-side-space) 0;
  }
  .reviewer-name {
    font-weight: 700;
  }
  .motto {
    font-family: var(--_tool-comparison-serif);
    font-style: italic;
    color: var(--_tool-comparison-muted);
  }
  .review {
    padding: calc(0.75em * var(--_tool-comparison-density)) var(--_tool-comparison-side-space)
      var(--_tool-comparison-section-space);
  }
  .review:last-child {
    border-inline-start: var(--_tool-comparison-hairline);
  }
  .column-headers .review {
    padding-block: 0.5em;
  }
  /* Where there is one column, each review names its tool; where there are two, the column's header does. */
  .review-tool {
    display: none;
  }
  .quote {
    font-family: var(--_tool-comparison-serif);
    font-size: var(--_tool-comparison-size-quote);
    margin-top: 0.5em;
  }
  .show-all {
    border-top: var(--_tool-comparison-hairline);
    text-align: center;
  }
  /* On paper nothing is folded. */
  @media screen {
    .folded-quote {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 7;
      overflow: hidden;
    }
    .folded-row,
    .folded-table {
      display: none;
    }
  }
  @media print {
    .review {
      break-inside: avoid;
    }
  }
  @container (width < 40em) {
    .splits,
    .scorecard-row {
      grid-template-columns: 1fr;
    }
    .column-headers {
      position: absolute;
      clip-path: inset(50%);
    }
    .review-tool {
      display: block;
      margin-bottom: 0.25em;
    }
    .review {
      padding-bottom: 1em;
    }
    .review:last-child {
      border: 0;
    }
  }
`;
