/** What differs where the element is not defined: a quote that has no button is whole, and without scripts nothing is folded. */
import { css } from 'lit';

export const noScriptStyles = css`
  button:disabled {
    cursor: default;
  }
  .is-folded[data-long='false'] {
    display: block;
    overflow: visible;
  }
  @media (scripting: none) {
    .folded {
      content-visibility: visible;
    }
    /* Browsers that do not know hidden=until-found hide it. */
    section.folded {
      display: block;
    }
    tr.folded {
      display: table-row;
    }
    button[aria-expanded],
    .show-more,
    .newsletter-form {
      display: none;
    }
    /* A picture may be transparent, and no script takes the initials away that stand in for it. */
    .picture:has(img) {
      color: transparent;
    }
    noscript {
      display: block;
    }
    .no-script {
      padding: var(--_tool-comparison-space-2) var(--_tool-comparison-side-space);
    }
  }
`;
