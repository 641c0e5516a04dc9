/** Links, buttons, fields, and the focus. */
import { css } from 'lit';

export const controlStyles = css`
  :focus-visible {
    outline: 3px solid var(--_tool-comparison-accent);
    outline-offset: 2px;
    border-radius: var(--_tool-comparison-radius-focus);
  }
  a {
    color: inherit;
  }
  button {
    font: inherit;
    color: var(--_tool-comparison-accent);
    background: none;
    border: 0;
    cursor: pointer;
    min-height: 2em;
  }
  .text-button,
  .button {
    font-size: var(--_tool-comparison-size-control);
    font-weight: 600;
  }
  button,
  .button {
    /* Clips stacked combining marks, with room for the outline of the focus. */
    clip-path: inset(-0.6em);
  }
  .button {
    color: var(--_tool-comparison-text);
    border: var(--_tool-comparison-control-border);
    border-radius: var(--_tool-comparison-radius-pill);
    min-height: 3em;
    margin-block: 0.25em;
    padding: 0.5em 1.25em;
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    text-decoration: none;
  }
  .button:hover {
    background: var(--_tool-comparison-surface-muted);
  }
  .button.ship {
    color: var(--_tool-comparison-ship);
  }
  .button.skip {
    color: var(--_tool-comparison-skip);
  }
  input {
    font: inherit;
    color: inherit;
    background: var(--_tool-comparison-surface);
    border: var(--_tool-comparison-control-border);
    border-radius: var(--_tool-comparison-radius-pill);
    min-height: 2.8em;
    padding-inline: 1em;
    flex: 1 12em;
  }
  @media print {
    .root button {
      display: none;
    }
  }
`;
