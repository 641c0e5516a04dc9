/** The header, the front with the cards and what stands beside and below them, and the footer. */
import { css } from 'lit';

const threeColumns = css`
  .front:not(.has-longest-words):has(.has-some, .has-many) {
    grid-template-columns: 1fr 1fr 1.2fr;
  }
`;

export const comparisonStyles = css`
  .header {
    display: grid;
    gap: 0.5em;
    padding: var(--_tool-comparison-space-5) var(--_tool-comparison-side-space)
      var(--_tool-comparison-space-4);
  }
  .title {
    font-size: var(--_tool-comparison-size-title);
    font-weight: 600;
    line-height: var(--tool-comparison-line-height, max(1.12, var(--_tool-comparison-script-height)));
    letter-spacing: -0.012em;
    text-wrap: balance;
    max-width: 26em;
    outline: 0;
  }
  @container (width < 17em) {
    .title.has-medium-words {
      font-size: var(--_tool-comparison-size-heading);
    }
  }
  @container (width < 24em) {
    .title.has-long-words {
      font-size: var(--_tool-comparison-size-heading);
    }
  }
  @container (width < 44em) {
    .title.has-longest-words {
      font-size: var(--_tool-comparison-size-heading);
    }
  }
  .summary {
    color: var(--_tool-comparison-muted);
    max-width: 40em;
    text-wrap: balance;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    overflow: clip;
    font-size: var(--_tool-comparison-size-small);
    color: var(--_tool-comparison-muted);
  }
  /* A dot before each piece: at the beginning of a line it is outside of the box, which clips it. */
  .about > * {
    padding-inline: 0.9em;
    margin-inline-start: -0.9em;
  }
  .about > ::before {
    content: '·' / '';
    float: inline-start;
    width: 0.9em;
    margin-inline-start: -0.9em;
    text-align: center;
  }
  .verdict {
    font-size: var(--_tool-comparison-size-verdict);
    line-height: var(--tool-comparison-line-height, max(1.4, var(--_tool-comparison-script-height)));
    margin-top: 0.25em;
    border-top: var(--_tool-comparison-rule);
    padding-top: 0.6em;
    padding-inline-end: max(0px, 100% - 44em);
  }
  /* In one line they would stand in the wrong order where one language is written from right to left. */
  .root:dir(rtl) .in-two-languages .sentence {
    display: block;
  }
  @container (width >= 40em) {
    .sentence {
      display: inline-block;
      max-width: 100%;
    }
  }
  .front {
    display: grid;
    /* Five rows of the cards, and one for what a taller scorecard needs. */
    grid-template: repeat(5, auto) 1fr / 1fr 1fr;
    border-top: var(--_tool-comparison-hairline);
  }
  /* Words that two columns would break. */
  @container (width < 20em) {
    .front.has-medium-words {
      grid-template: none / 1fr;
    }
  }
  @container (width < 30em) {
    .front.has-long-words {
      grid-template: none / 1fr;
    }
  }
  @container (width < 44em) {
    .front.has-longest-words {
      grid-template: none / 1fr;
    }
  }
  .descriptions {
    grid-column: 1 / -1;
    display: grid;
    gap: 1em;
    border-top: var(--_tool-comparison-hairline);
    padding: var(--_tool-comparison-space-4) var(--_tool-comparison-side-space);
  }
  .description-title {
    font-weight: 600;
    line-height: var(--tool-comparison-line-height, max(1.4, var(--_tool-comparison-script-height)));
  }
  .description {
    max-width: 36em;
    line-height: var(--tool-comparison-line-height, max(1.55, var(--_tool-comparison-script-height)));
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0.25em 1.5em;
    border-top: var(--_tool-comparison-hairline);
    padding: 0.9em var(--_tool-comparison-side-space);
    line-height: max(1.85, var(--tool-comparison-line-height, var(--_tool-comparison-script-height)));
  }
  @container (width >= 40em) {
    .descriptions {
      grid-template-columns: 1fr 1fr;
      gap: 0.5em calc(2 * var(--_tool-comparison-side-space));
    }
  }
  /* In a wide font, which a "ch" tells of, a third column has no room for the words of its table before. */
  @container (width >= 58em) and (width >= 99ch) {
    ${threeColumns}
  }
  /* On paper it begins at once: else the first page would end with the cards. */
  @media print {
    @container (width >= 58em) {
      ${threeColumns}
    }
  }
`;
