/** Type, and what keeps a document's text from reordering or covering its neighbours. */
import { css } from 'lit';

export const textStyles = css`
  [dir='rtl'] {
    direction: rtl;
  }
  /* Prose follows the direction of the document, even where it begins with a name in Latin letters. */
  [dir='rtl'] :is(p, .title, .section-title) > bdi:only-child {
    direction: rtl;
  }
  /* A box ends every isolate that is open in it. */
  .isolated-box {
    display: inline-block;
  }
  /* Clips stacked combining marks ("Zalgo"), so that they cannot cover other lines. */
  :is(p, dt, dd, .title, .tool-name, .section-title, .reviewer-name, .motto, .tag) {
    clip-path: inset(-0.4em);
  }
  .kicker {
    font-size: var(--_tool-comparison-size-kicker);
    font-weight: 600;
    letter-spacing: 0.06em;
    text-transform: uppercase;
    color: var(--_tool-comparison-muted);
  }
  .title,
  .tool-name,
  .section-title {
    font: 600 var(--_tool-comparison-size-heading) / 1.2 var(--_tool-comparison-serif);
    margin-block: 0.25em;
  }
  .title {
    font-size: var(--_tool-comparison-size-title);
    outline: 0;
  }
  .muted,
  .fine-print,
  .none,
  .tag {
    color: var(--_tool-comparison-muted);
  }
  .ship {
    color: var(--_tool-comparison-ship);
  }
  .skip {
    color: var(--_tool-comparison-skip);
  }
  .prose {
    max-width: 62ch;
    white-space: pre-line;
  }
  .fine-print,
  .tag {
    font-size: var(--_tool-comparison-size-small);
  }
  .tag {
    border: var(--_tool-comparison-control-border);
    border-radius: var(--_tool-comparison-radius-pill);
    padding: 0 0.5em;
  }
  .glyph {
    width: 1em;
    height: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.25;
    stroke-linecap: round;
    vertical-align: -0.125em;
    margin-inline-end: 0.5em;
  }
  /* Pieces in a line that wraps where there is no room. */
  .cluster {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
  }
  .whole-line {
    flex-basis: 100%;
  }
  .visually-hidden {
    position: absolute;
    margin: -1px;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
