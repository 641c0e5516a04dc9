/** The vote: quiet until it is pressed. Words stay in the colour of the text, so that no host's colours can hide them. */
import { css } from 'lit';

export const voteStyles = css`
  .vote {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    padding-top: var(--_tool-comparison-space-1);
  }
  /* Always the same height: what stands there changes when the reader votes. */
  .vote-status {
    flex: 1 0 100%;
    align-content: end;
    font-size: var(--_tool-comparison-size-small);
    color: var(--_tool-comparison-muted);
    min-height: 1lh;
  }
  .vote-button {
    flex: 1 1 auto;
    padding-inline: 0.5em;
  }
  .vote-button .mark {
    color: var(--_tool-comparison-text);
  }
  .vote-button .mark::before {
    border-color: transparent;
    background: none;
  }
  .vote-button .mark::after {
    background: var(--_tool-comparison-tone);
  }
  .vote-button:hover {
    border-color: var(--_tool-comparison-tone);
  }
  .vote-button[aria-pressed='true'] {
    border-color: var(--_tool-comparison-tone);
    /* A second pixel of border that makes nothing wider. */
    box-shadow: inset 0 0 0 1px var(--_tool-comparison-tone);
    background: color-mix(in oklab, var(--_tool-comparison-tone) 13%, transparent);
  }
  .vote-button[aria-pressed='true'] .mark::before {
    border-color: var(--_tool-comparison-tone);
  }
  .vote-button[aria-pressed='true'].ship .mark::before {
    background: var(--_tool-comparison-tone);
  }
  .vote-button[aria-pressed='true'].ship .mark::after {
    background: var(--_tool-comparison-on-solid);
  }
  .is-sending .vote-button[aria-pressed='true'] {
    border-style: dashed;
    box-shadow: none;
  }
  .is-refused .vote-status {
    color: var(--_tool-comparison-skip);
    font-weight: 600;
  }
  @media print {
    .vote {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .vote-button .mark::after {
      background: ButtonText;
    }
    .vote-button[aria-pressed='true'] {
      border: 4px double;
    }
    .vote-button[aria-pressed='true'] .mark::before {
      border-color: ButtonText;
    }
    .vote-button[aria-pressed='true'].ship .mark::before {
      background: ButtonText;
    }
    .vote-button[aria-pressed='true'].ship .mark::after {
      background: ButtonFace;
    }
  }
  @container (width < 24em) {
    .vote-button {
      padding-inline: 0.25em;
    }
    .vote-button .mark {
      --_tool-comparison-mark-gap: 0.35em;
    }
  }
  @container (width < 22em) {
    .vote-status {
      min-height: 2lh;
    }
    .vote-button .mark {
      --_tool-comparison-mark-gap: 0.2em;
    }
  }
`;
