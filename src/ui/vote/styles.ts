import { css } from 'lit';

export const voteStyles = css`
  .vote {
    margin-top: 1em;
  }
  .vote-question {
    flex: 1;
  }
  .button.ship[aria-pressed='true'] {
    color: var(--_tool-comparison-surface);
    background: var(--_tool-comparison-ship);
  }
  .button.skip[aria-pressed='true'] {
    color: var(--_tool-comparison-surface);
    background: var(--_tool-comparison-skip);
  }
  @media print {
    .vote {
      display: none;
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true'] {
      border: 4px double;
    }
  }
  @container (width < 25em) {
    .vote-question {
      flex-basis: 100%;
    }
  }
`;
