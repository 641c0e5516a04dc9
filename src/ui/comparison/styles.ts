import { css } from 'lit';

export const comparisonStyles = css`
  .section {
    padding: var(--_tool-comparison-section-space) var(--_tool-comparison-side-space);
  }
  .footer {
    justify-content: space-between;
    border-top: var(--_tool-comparison-hairline);
    padding: 1em var(--_tool-comparison-side-space);
  }
`;
