/** The split at a glance, and the reviews: columns under the cards they belong to. */
import { css } from './css.js';

export const scorecard = css`
  .splits,
  .row {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  .splits {
    gap: 1.25em calc(2 * var(--side));
    margin-block: 1em;
  }
  .split {
    display: grid;
    grid-template-rows: subgrid;
    grid-row: span 3;
    gap: 0.75em;
  }
  .of,
  .verdict,
  dt {
    font-weight: 600;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .marks span {
    display: grid;
    place-items: center;
    width: 1.75em;
    height: 1.75em;
    border: 1px solid;
    border-radius: 50%;
  }
  .marks .glyph {
    font-size: 0.8125em;
    margin: 0;
  }
  .marks .ship {
    background: var(--ship);
    border-color: var(--ship);
    color: var(--paper);
  }
  .marks .none {
    border-style: dashed;
  }
  .split dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.25em 1em;
    font-size: 0.9375em;
  }
  .splits ~ .button {
    margin-top: 1.25em;
  }
  .row {
    border-top: var(--hair);
  }
  .who {
    grid-column: 1 / -1;
    padding: calc(1.25em * var(--d)) var(--side) 0;
  }
  .cell {
    padding: calc(0.75em * var(--d)) var(--side) calc(1.75em * var(--d));
  }
  .columns .cell {
    padding-block: 0.5em;
  }
  .cell > [aria-hidden] {
    display: none;
  }
  .verdict {
    font-size: 0.9375em;
  }
  i,
  .quote {
    font-family: var(--serif);
  }
  .quote {
    font-size: 1.05em;
    margin-top: 0.5em;
  }
  .cell .small {
    margin-top: 0.5em;
  }
  .rest {
    border-top: var(--hair);
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
    button {
      display: none;
    }
    .card,
    .cell {
      break-inside: avoid;
    }
    .bar,
    .marks span {
      print-color-adjust: exact;
    }
  }
  @container (max-width: 40em) {
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
