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
  [hidden]:not([hidden='until-found']) {
    /* stylelint-disable-next-line declaration-no-important -- stronger than a display the page gives the element */
    display: none !important;
  }
  /* Also in browsers that do not know hidden=until-found. */
  :host([hidden]) {
    content-visibility: hidden;
  }
  /* In the top layer there is no page that could be scrolled, and no page behind: the box has the surface of its sheet. */
  :host(:is(:fullscreen, :popover-open)) {
    box-sizing: border-box;
    max-height: 100%;
    overflow: auto;
    border: 0;
    padding: 0;
    /* A surface that is transparent stands on the browser's own. */
    background: linear-gradient(var(--_tool-comparison-surface) 0 0) Canvas;
    color: CanvasText;
  }
  :host([theme='light' i]:is(:fullscreen, :popover-open)) {
    color-scheme: light;
  }
  :host([theme='dark' i]:is(:fullscreen, :popover-open)) {
    color-scheme: dark;
  }
  /*
   * Our own font and size, unless something around the element names others. A page that says "inherit" overrides this
   * rule, and no value is left: then the page's own are inherited below.
   */
  @container not style(--tool-comparison-font) {
    :host {
      --tool-comparison-font: system-ui, sans-serif;
    }
  }
  @container not style(--tool-comparison-font-size) {
    :host {
      --tool-comparison-font-size: medium;
    }
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
    font-family: var(--tool-comparison-font, inherit);
    font-size: var(--tool-comparison-font-size, inherit);
    line-height: var(--tool-comparison-line-height, max(1.5, var(--_tool-comparison-script-height)));
    color: var(--_tool-comparison-text);
    overflow-wrap: break-word;
    /* stylelint-disable-next-line property-no-vendor-prefix -- Safari knows no other name */
    -webkit-text-size-adjust: none;
  }
  /* Keeps visually hidden texts within the widget, with and without the root's own styles. */
  [aria-busy] {
    --_tool-comparison-reserve: var(--tool-comparison-reserve, min(100svh, 64em));
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
  /*
   * What nobody has come near yet need not be laid out. Its height is a guess then, which moves what follows: only where the
   * browser keeps that in its place, which WebKit does not. While it loads its height is the same whether it is laid out or not.
   * The newsletter always is: browsers and password managers ask for the place of its field, and would have all around it laid
   * out, in each widget for itself.
   */
  @media screen {
    @supports (overflow-anchor: auto) {
      :host(:state(guessed)) :is(.main, .keeps-place) {
        content-visibility: auto;
      }
      :host(:state(guessed)) .main {
        contain-intrinsic-block-size: auto 180em;
      }
      :host(:state(guessed)) .keeps-place {
        block-size: var(--_tool-comparison-reserve);
      }
    }
    /* Many that wait for another one to arrive are on one screen, where few of them will be. */
    :host(:state(waiting)) :is(.main, .keeps-place) {
      content-visibility: hidden;
    }
  }
  /* What an author reserves; else a screen, so that all that follows is out of sight. */
  .keeps-place {
    min-height: var(--_tool-comparison-reserve);
  }
  /* Without the sizes, weights and alignments that browsers give them, in quirks mode too. */
  :where(h1, h2, h3, h4, h5, h6) {
    all: unset;
    display: block;
  }
  :where(table, thead, tbody, tr, th, td) {
    font: inherit;
    color: inherit;
    text-align: start;
    white-space: inherit;
  }
  :where(.root *) {
    margin: 0;
    padding: 0;
    box-sizing: border-box;
    min-width: 0;
  }
  /* On paper nothing is folded, nor where no script could unfold it. */
  @media screen and (not (scripting: none)) {
    /* A row has no contents of its own to hide, unless it is a block. */
    .root .folded.folded {
      display: block;
      content-visibility: hidden;
      border: 0;
      padding: 0;
    }
    @supports not (content-visibility: hidden) {
      .root .folded.folded {
        display: none;
      }
    }
  }
  @media print {
    .folded {
      content-visibility: visible;
    }
    /* Browsers that do not know hidden=until-found hide it. */
    section.folded {
      display: block;
    }
    .root {
      color-scheme: light;
      font-size: 10pt;
    }
    /* Firefox breaks pages before it has measured containers: lines would cover each other, and quotes would be lost. */
    @supports (-moz-appearance: none) {
      .root {
        container-type: normal;
      }
    }
    .sheet {
      float: none;
      border: 0;
      /* stylelint-disable-next-line declaration-no-important -- stronger than the animation of an element that arrives */
      height: auto !important;
    }
  }
`;
