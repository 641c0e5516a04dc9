/** The skeleton and the message of a failure. */
import { css } from 'lit';

export const placeholderStyles = css`
  @media screen {
    .on-paper {
      display: none;
    }
  }
  @media print {
    .skeleton {
      display: none;
    }
    .keeps-place {
      min-height: 0;
    }
  }
  .bone {
    background: color-mix(in oklab, var(--_tool-comparison-line) 75%, transparent);
    border-radius: var(--_tool-comparison-radius-small);
    height: 0.75em;
    margin-block: 0.4em;
  }
  .bone.is-text {
    width: 85%;
  }
  .bone.is-kicker {
    width: 18%;
  }
  .bone.is-title {
    width: 70%;
    height: 1.875em;
  }
  .bone.is-name {
    width: 60%;
    height: 1em;
  }
  .bone.is-figure {
    width: 30%;
    height: 2.25em;
    margin-top: 1.25em;
  }
  .bone.is-button {
    height: 2.75em;
    margin-top: 1.5em;
  }
  .is-skeleton {
    display: block;
  }
  .skeleton .scorecard {
    align-items: stretch;
  }
  .failure {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    padding: var(--_tool-comparison-space-5) var(--_tool-comparison-side-space);
  }
  .keeps-place .failure {
    min-height: inherit;
    align-content: center;
    justify-items: center;
    text-align: center;
  }
  .failure-message {
    font-size: var(--_tool-comparison-size-verdict);
    line-height: var(--tool-comparison-line-height, max(1.4, var(--_tool-comparison-script-height)));
  }
  @media (prefers-reduced-motion: no-preference) {
    .bone {
      animation: tool-comparison-pulse 1.6s ease-in-out infinite alternate;
    }
    @keyframes tool-comparison-pulse {
      to {
        opacity: 0.45;
      }
    }
  }
  @media (forced-colors: active) {
    .bone {
      border: 1px solid;
    }
  }
`;
