/** The long read: the reviewers' words, one article each. */
import { css } from 'lit';

export const reviewsStyles = css`
  .reviews {
    border-top: var(--_tool-comparison-rule);
  }
  .reviews-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 1em;
    padding: var(--_tool-comparison-space-4) var(--_tool-comparison-side-space) 0;
  }
  .reviewer {
    display: grid;
    gap: var(--_tool-comparison-space-4) 2em;
    padding: var(--_tool-comparison-space-4) var(--_tool-comparison-side-space);
  }
  .reviewer + .reviewer {
    border-top: var(--_tool-comparison-hairline);
  }
  .reviewer-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
  }
  .reviewer-name {
    line-height: max(1.85, var(--tool-comparison-line-height, var(--_tool-comparison-script-height)));
    font-weight: 600;
    outline: 0;
  }
  .motto {
    font-size: var(--_tool-comparison-size-control);
    font-style: italic;
    /* Upright in a font, or a script, that has no italics. */
    font-synthesis-style: none;
    color: var(--_tool-comparison-muted);
  }
  .review-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: end;
    gap: 0 1em;
    border-bottom: var(--_tool-comparison-hairline);
    padding-block: 0.25em 0.4em;
    font-size: var(--_tool-comparison-size-control);
    line-height: var(--tool-comparison-line-height, max(1.4, var(--_tool-comparison-script-height)));
    font-weight: 600;
  }
  /* The verdict stands below a name whose words have no room beside it. */
  .review-tool {
    flex: 1 0 min-content;
    max-width: 100%;
  }
  .review-head .mark {
    max-width: calc(70% - 1em);
  }
  /* The quotation mark hangs beside the text; the padding gives it room in a folded box. */
  .quote {
    font-size: var(--_tool-comparison-size-quote);
    line-height: var(--tool-comparison-line-height, max(1.6, var(--_tool-comparison-script-height)));
    max-width: 36em;
    margin-top: 0.5em;
    text-indent: -0.42em;
    padding-inline-start: 1em;
    margin-inline-start: -1em;
  }
  :lang(ja) .quote {
    text-indent: -1em;
  }
  .source {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    margin-top: 0.4em;
    font-size: var(--_tool-comparison-size-small);
    line-height: max(1.85, var(--tool-comparison-line-height, var(--_tool-comparison-script-height)));
    color: var(--_tool-comparison-muted);
  }
  .show-more {
    padding: var(--_tool-comparison-space-2) var(--_tool-comparison-side-space);
  }
  /* On paper nothing is folded, nor where no script could unfold it. */
  @media screen and (not (scripting: none)) {
    .is-folded {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: var(--tool-comparison-quote-lines, 8);
      overflow: hidden;
    }
    /* Where a server has drawn them quotes are not measured: one that was guessed to be short has no button, and is shown whole. */
    :host(:state(declared)) [data-long='false'] {
      display: block;
      overflow: visible;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .is-open {
      animation: tool-comparison-unfold 0.3s ease-out;
    }
    @keyframes tool-comparison-unfold {
      from {
        /* What was shown before stays: the lines, each as high as its line. */
        clip-path: inset(0 0 calc(100% - 1lh * var(--tool-comparison-quote-lines, 8)));
      }
      to {
        clip-path: inset(0);
      }
    }
  }
  @media print {
    .review-head,
    .reviewer-head {
      break-after: avoid;
    }
    .quote {
      orphans: 3;
      widows: 3;
    }
  }
  @container (width < 30em) {
    .reviewer {
      row-gap: 1.5em;
    }
  }
  @container (width >= 40em) {
    .reviewer {
      grid-template-columns: 1fr 1fr;
      column-gap: calc(2 * var(--_tool-comparison-side-space));
      padding-block: var(--_tool-comparison-space-5);
    }
    /* The quotes of a pair begin at the same height. */
    .review {
      display: grid;
      grid-template-rows: subgrid;
      grid-row: span 2;
      row-gap: 0;
    }
    .reviewer-head {
      grid-column: 1 / -1;
    }
  }
  @container (width >= 58em) {
    .reviewer {
      grid-template-columns: 10.5em 1fr 1fr;
      column-gap: 2.5em;
    }
    .reviewer-head {
      grid-column: auto;
      grid-row: span 2;
      display: block;
    }
  }
  @container (width >= 80em) {
    .reviewer {
      grid-template-columns: 16em 1fr 1fr;
      column-gap: 3.5em;
    }
    .quote {
      font-size: 1.1875em;
    }
  }
`;
