/** Links, buttons, fields, and the focus. Words and rings are in the colour of the text, whatever accent a host sets. */
import { css } from 'lit';

export const controlStyles = css`
  :focus-visible {
    outline: 2px solid var(--_tool-comparison-text);
    outline-offset: 2px;
    border-radius: var(--_tool-comparison-radius-small);
    box-shadow: 0 0 0 6px color-mix(in oklab, var(--_tool-comparison-accent) 35%, transparent);
  }
  a {
    color: inherit;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    cursor: pointer;
  }
  .button,
  .text-button {
    font-size: var(--_tool-comparison-size-control);
    line-height: var(--tool-comparison-line-height, max(1.2, var(--_tool-comparison-script-height)));
    font-weight: 600;
  }
  .button {
    border: var(--_tool-comparison-control-border);
    border-radius: var(--_tool-comparison-radius);
    min-height: 2.95em;
    padding: 0.5em 0.75em;
    display: inline-block;
    align-content: center;
    text-align: center;
    text-decoration: none;
  }
  .button:hover {
    background: var(--_tool-comparison-surface-muted);
    border-color: currentColor;
  }
  .button:active {
    translate: 0 1px;
  }
  .button.is-solid {
    color: var(--_tool-comparison-on-solid);
    background: var(--_tool-comparison-solid);
    border-color: transparent;
    padding-inline: 1.25em;
  }
  .button.is-solid:hover {
    background: var(--_tool-comparison-solid-hover);
  }
  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  .text-button {
    min-height: 2em;
    text-align: start;
    text-decoration-line: underline;
  }
  a,
  .text-button {
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    text-decoration-color: var(--_tool-comparison-accent);
  }
  a:hover,
  .text-button:hover {
    text-decoration-thickness: 2px;
  }
  .field {
    font: inherit;
    color: var(--_tool-comparison-text);
    background: transparent;
    border: var(--_tool-comparison-control-border);
    border-radius: var(--_tool-comparison-radius);
    min-height: 2.75em;
    padding-inline: 0.75em;
    flex: 1 1 9em;
  }
  /* Safari on iPhones enlarges the page for a field with smaller letters, and leaves it cut off. */
  @media (any-pointer: coarse) {
    .field {
      font-size: var(--_tool-comparison-size-touched);
    }
  }
  @media print {
    .root button {
      display: none;
    }
  }
`;
