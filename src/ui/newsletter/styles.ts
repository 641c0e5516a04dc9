import { css } from 'lit';

export const newsletterStyles = css`
  .newsletter {
    display: grid;
    gap: 0.75em 2em;
    align-items: center;
    border-top: var(--_tool-comparison-hairline);
    background: var(--_tool-comparison-surface-muted);
    padding: var(--_tool-comparison-space-4) var(--_tool-comparison-side-space);
  }
  .newsletter .section-title {
    margin-block: 0.15em;
  }
  .newsletter-text {
    color: var(--_tool-comparison-muted);
  }
  .newsletter-form {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    outline: 0;
  }
  .field-label {
    flex-basis: 100%;
    font-size: var(--_tool-comparison-size-small);
    font-weight: 600;
  }
  @media print {
    .newsletter {
      display: none;
    }
  }
  @container (width < 24em) {
    .newsletter-form .button {
      flex-grow: 1;
    }
  }
  @container (width >= 40em) {
    .newsletter {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
