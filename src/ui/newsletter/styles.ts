import { css } from 'lit';

export const newsletterStyles = css`
  .newsletter {
    justify-content: space-between;
    border-top: var(--_tool-comparison-hairline);
    background: var(--_tool-comparison-surface-muted);
  }
  .newsletter > * {
    flex: 1 18em;
  }
  @media print {
    .newsletter form {
      display: none;
    }
  }
`;
