import { css } from 'lit';

export const placeholderStyles = css`
  .skeleton {
    height: 48em;
    background: repeating-linear-gradient(var(--_tool-comparison-line) 0 1em, transparent 0 2em);
  }
  @container (width < 40em) {
    .skeleton {
      height: 60em;
    }
  }
`;
