/** The verdicts as a table: below the cards, and beside them where there is room for it and enough to fill the column. */
import { css } from 'lit';

const inTwoLines = css`
  tr {
    display: grid;
    grid-template-columns: 1fr 1fr;
    column-gap: 0.5em;
    border-top: var(--_tool-comparison-hairline);
    padding-block: 0.4em;
  }
  thead tr {
    border: 0;
    padding-top: 0;
  }
  th,
  td {
    border: 0;
    padding: 0.1em 0;
  }
  th:not(:first-child),
  td:not(:first-child) {
    width: auto;
    padding-inline-start: 0;
  }
  th:first-child {
    grid-column: 1 / -1;
  }
`;

const asThirdColumn = css`
  .front:not(.has-longest-words) > .scorecard:is(.has-some, .has-many) {
    grid-area: 1 / 3 / span 6 / auto;
    border-top: 0;
    border-inline-start: var(--_tool-comparison-hairline);
    padding-block: var(--_tool-comparison-space-3);
  }
  .verdicts :is(th, td):not(:first-child) {
    padding-inline-start: 0.6em;
  }
  /* The rows fill the column, as far as they still read as rows. */
  .has-some .verdicts {
    flex: auto;
    max-height: 26em;
  }
  .has-some .verdicts:not(:has(tbody > :nth-child(5))) {
    max-height: 21em;
  }
  .has-some .verdicts:not(:has(tbody > :nth-child(4))) {
    max-height: 19em;
  }
  .has-some .verdicts :is(th, td) {
    padding-block: 0.6em;
  }
  .has-some .kinds {
    display: grid;
    margin-top: auto;
  }
`;

export const scorecardStyles = css`
  .scorecard {
    grid-column: 1 / -1;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: var(--_tool-comparison-space-2);
    border-top: var(--_tool-comparison-hairline);
    padding: var(--_tool-comparison-space-4) var(--_tool-comparison-side-space);
  }
  .scorecard > * {
    max-width: 100%;
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
  }
  .verdicts th {
    overflow-wrap: anywhere;
  }
  .verdicts :is(th, td):not(:first-child) {
    width: 30%;
    padding-inline-start: 0.5em;
  }
  .verdicts thead th {
    border: 0;
    padding-top: 0;
    vertical-align: bottom;
    font-size: var(--_tool-comparison-size-small);
    line-height: var(--tool-comparison-line-height, max(1.3, var(--_tool-comparison-script-height)));
    font-weight: 600;
    color: var(--_tool-comparison-muted);
  }
  .verdicts td {
    font-size: 0.9375em;
  }
  .verdicts .mark {
    max-width: 100%;
    overflow-wrap: anywhere;
  }
  .kinds {
    align-self: stretch;
    list-style: none;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7.5em, 1fr));
    gap: 0.9em 1.25em;
  }
  .kind {
    border-top: 1px solid var(--_tool-comparison-control-line);
    padding-top: 0.35em;
    font-size: var(--_tool-comparison-size-small);
    color: var(--_tool-comparison-muted);
  }
  .kind-count {
    display: block;
    font-size: 1.846em;
    line-height: 1.1;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    color: var(--_tool-comparison-text);
  }
  /* Of a panel that is read in one look the table says it all, unless its column is to be filled. */
  .has-some .kinds {
    display: none;
  }
  .kinds:has(> :nth-child(3):last-child) {
    grid-template-columns: repeat(3, 1fr);
  }
  .has-many .verdicts {
    margin-top: 0.5em;
  }
  @media print {
    .verdicts tr,
    .kind {
      break-inside: avoid;
    }
  }
  @container (width < 30em) {
    .verdicts td {
      font-size: 0.875em;
    }
  }
  @container (width < 24em) {
    .verdicts :is(th, td):not(:first-child) {
      width: 34%;
    }
    .verdicts .mark {
      --_tool-comparison-mark-gap: 0.25em;
    }
  }
  /* Where there is a third column: see the front. */
  @container (width >= 58em) and (width >= 99ch) {
    ${asThirdColumn}
  }
  @media print {
    @container (width >= 58em) {
      ${asThirdColumn}
    }
  }
  /* The reviewer's name in a line of its own, above the verdicts. A "ch" is wider in a wide font. */
  @container (width < 20em) {
    .has-medium-cells {
      ${inTwoLines}
    }
  }
  @container (width < 34.5ch) {
    .has-long-names {
      ${inTwoLines}
    }
  }
  @container (width < 44em) or ((width >= 58em) and (width >= 99ch)) {
    .has-long-cells {
      ${inTwoLines}
    }
  }
`;
