import { css } from 'lit';

export const pictureStyles = css`
  .picture {
    position: relative;
    display: block;
    align-content: center;
    text-align: center;
    flex: none;
    width: 3em;
    height: 3em;
    margin-bottom: 0.5em;
    border-radius: var(--_tool-comparison-radius);
    background: var(--_tool-comparison-surface-muted);
    overflow: hidden;
    font-size: var(--_tool-comparison-size-small);
    font-weight: 600;
    color: var(--_tool-comparison-muted);
  }
  img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .picture:has(.is-loaded) {
    color: transparent;
  }
`;
