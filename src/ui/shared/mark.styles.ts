/** Marks: ship is solid with a check, skip is an open ring with a cross, none is a dash. No image, no element. */
import { css } from 'lit';

export const markStyles = css`
  .mark {
    --_tool-comparison-mark-gap: 0.4em;
    flex: none;
    max-width: 100%;
    /* Not a grid: Firefox does not give the boxes that it makes there the order of their text. */
    display: inline-block;
    position: relative;
    min-height: 1.25em;
    padding-inline-start: calc(1.25em + var(--_tool-comparison-mark-gap));
    vertical-align: middle;
    line-height: var(--tool-comparison-line-height, max(1.25, var(--_tool-comparison-script-height)));
    font-weight: 600;
  }
  .mark::before,
  .mark::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    margin-block: auto;
    width: 1.25em;
    height: 1.25em;
    box-sizing: border-box;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  .mark::before {
    border: 0.1em solid;
    border-radius: 50%;
  }
  .mark::after {
    background: currentColor;
    scale: 0.72;
    clip-path: polygon(
      20% 30%,
      30% 20%,
      50% 40%,
      70% 20%,
      80% 30%,
      60% 50%,
      80% 70%,
      70% 80%,
      50% 60%,
      30% 80%,
      20% 70%,
      40% 50%
    );
  }
  .ship {
    --_tool-comparison-tone: var(--_tool-comparison-ship);
  }
  .skip {
    --_tool-comparison-tone: var(--_tool-comparison-skip);
  }
  .mark:is(.ship, .skip) {
    color: var(--_tool-comparison-tone);
  }
  .mark.ship::before {
    background: currentColor;
  }
  .mark.ship::after {
    background: var(--_tool-comparison-on-solid);
    clip-path: polygon(9% 53%, 20% 42%, 40% 61%, 77% 20%, 90% 31%, 41% 83%);
  }
  .mark.none {
    color: var(--_tool-comparison-muted);
    font-weight: 400;
  }
  .mark.none::before {
    border: 0;
  }
  .mark.none::after {
    clip-path: polygon(15% 44%, 85% 44%, 85% 56%, 15% 56%);
  }
  @media (forced-colors: active) {
    .mark::before,
    .mark::after {
      forced-color-adjust: none;
      border-color: CanvasText;
    }
    .mark::after,
    .mark.ship::before {
      background: CanvasText;
    }
    .mark.ship::after {
      background: Canvas;
    }
  }
`;
