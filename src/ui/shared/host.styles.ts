/** The box on the page, protected from what the page does to boxes, and a reset of what browsers do to elements. */
import { css } from 'lit';

export const hostStyles = css`
  :host {
    display: block;
    flex-grow: 1;
    place-self: stretch;
    min-width: 0;
  }
  :host([hidden]:not([hidden='until-found' i])),
  :host([popover]:not(:popover-open)),
  [hidden] {
    /* stylelint-disable-next-line declaration-no-important -- stronger than a display the page gives the element */
    display: none !important;
  }
  /* Also in browsers that do not know hidden=until-found. */
  :host([hidden]) {
    content-visibility: hidden;
  }
  .root {
    all: initial;
    display: flow-root;
    flex-grow: 1;
    place-self: stretch;
    user-select: text;
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    container-type: inline-size;
    contain-intrinsic-inline-size: 20em;
    font: var(--_tool-comparison-size) / 1.55 var(--_tool-comparison-sans);
    color: var(--_tool-comparison-text);
    overflow-wrap: anywhere;
    /* stylelint-disable-next-line property-no-vendor-prefix -- Safari knows no other name */
    -webkit-text-size-adjust: none;
  }
  /* Keeps visually hidden texts within the widget, with and without the root's own styles. */
  [aria-busy] {
    position: relative;
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  .sheet {
    background: var(--_tool-comparison-surface);
    border: var(--_tool-comparison-hairline);
    border-radius: var(--_tool-comparison-radius);
    overflow: clip;
    /* The underlines of the page are not drawn under the text of a float. */
    float: left;
    width: 100%;
  }
  /* Without the sizes, weights and alignments that browsers give them, in quirks mode too. */
  :where(h1, h2, h3, h4, h5, h6, table, thead, tbody, tr, th, td) {
    all: unset;
    display: block;
  }
  :where(.root *) {
    margin: 0;
    padding: 0;
    box-sizing: border-box;
    min-width: 0;
  }
  @media print {
    .root {
      color-scheme: light;
    }
    .sheet {
      float: none;
    }
  }
`;
