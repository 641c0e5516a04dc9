/** The box on the page, kept from what the page does to boxes, and what everything in it shares. */
import { css } from './css.js';

export const base = css`
  :host {
    display: block;
    flex-grow: 1;
    place-self: stretch;
    min-width: 0;
  }
  :host([hidden]:not([hidden='until-found' i])),
  :host([popover]:not(:popover-open)),
  [hidden] {
    display: none !important;
  }
  /* Also where the browser knows no hidden=until-found. */
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
    font: var(--tool-comparison-font-size, medium) / 1.55 var(--_tool-comparison-sans);
    color: var(--_tool-comparison-ink);
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: none;
  }
  [aria-busy] {
    position: relative;
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  [dir='rtl'] {
    direction: rtl;
  }
  /* Prose follows the document, even where it begins with a name in Latin letters. */
  [dir='rtl'] :is(p, .title, .head) > bdi:only-child {
    direction: rtl;
  }
  .sheet {
    background: var(--_tool-comparison-paper);
    border: var(--_tool-comparison-hair);
    border-radius: var(--tool-comparison-radius, 14px);
    overflow: clip;
    /* The page's underlines are not drawn under a float's text. */
    float: left;
    width: 100%;
  }
  :where(.root *) {
    margin: 0;
    padding: 0;
    box-sizing: border-box;
    min-width: 0;
  }
  /* Whatever is piled on a letter stays within reach of its own line. */
  :is(p, dt, dd, b, i, .tag, [role='heading']) {
    clip-path: inset(-0.4em);
  }
  button,
  .button {
    /* Of the outline in focus too. */
    clip-path: inset(-0.6em);
  }
  .pad,
  .card {
    padding: calc(1.75em * var(--_tool-comparison-d)) var(--_tool-comparison-side);
  }
  footer {
    padding: 1em var(--_tool-comparison-side);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
  }
  .kicker,
  .stat dt {
    font-size: 0.75em;
    font-weight: 600;
    letter-spacing: 0.06em;
    text-transform: uppercase;
    color: var(--_tool-comparison-soft);
  }
  .title,
  .name,
  .head {
    font: 600 1.25em/1.2 var(--_tool-comparison-serif);
    margin-block: 0.25em;
  }
  .title {
    font-size: 1.875em;
    outline: 0;
  }
  .soft,
  .small,
  .note,
  .of,
  .none,
  .tag,
  i {
    color: var(--_tool-comparison-soft);
  }
  .soft,
  .prose,
  .quote {
    max-width: 62ch;
    white-space: pre-line;
  }
  .small,
  .of,
  .tag {
    font-size: 0.8125em;
  }
  .tag {
    border: 1px solid var(--_tool-comparison-edge);
    border-radius: 99px;
    padding: 0 0.5em;
  }
  .glyph {
    width: 1em;
    height: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.25;
    stroke-linecap: round;
    vertical-align: -0.125em;
    margin-inline-end: 0.5em;
  }
  .apart {
    display: inline-block;
  }
  a {
    color: inherit;
  }
  .name a:not(:hover) {
    text-decoration: none;
  }
  :focus-visible {
    outline: 3px solid var(--_tool-comparison-accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  button {
    font: inherit;
    color: var(--_tool-comparison-accent);
    background: none;
    border: 0;
    cursor: pointer;
    min-height: 2em;
  }
  .fold,
  .button {
    font-size: 0.9375em;
    font-weight: 600;
  }
  .button {
    color: var(--_tool-comparison-ink);
    border: 1px solid var(--_tool-comparison-edge);
    border-radius: 99px;
    min-height: 3em;
    margin-block: 0.25em;
    padding: 0.5em 1.25em;
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    text-decoration: none;
  }
  .button:hover,
  .newsletter {
    background: var(--_tool-comparison-wash);
  }
  .ship {
    color: var(--_tool-comparison-ship);
  }
  .skip {
    color: var(--_tool-comparison-skip);
  }
  .ship[aria-pressed='true'] {
    color: var(--_tool-comparison-paper);
    background: var(--_tool-comparison-ship);
  }
  .skip[aria-pressed='true'] {
    color: var(--_tool-comparison-paper);
    background: var(--_tool-comparison-skip);
  }
  input {
    font: inherit;
    color: inherit;
    background: var(--_tool-comparison-paper);
    border: 1px solid var(--_tool-comparison-edge);
    border-radius: 99px;
    min-height: 2.8em;
    padding-inline: 1em;
    flex: 1 12em;
  }
  .grow {
    flex: 1;
  }
  .all {
    flex-basis: 100%;
  }
  .unseen {
    position: absolute;
    margin: -1px;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .picture {
    position: relative;
    display: grid;
    place-items: center;
    flex: none;
    width: 3em;
    height: 3em;
    border-radius: 30%;
    background: var(--_tool-comparison-wash);
    overflow: hidden;
    font-size: 0.8125em;
    font-weight: 600;
    color: var(--_tool-comparison-soft);
  }
  img {
    position: absolute;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  img[class] {
    background: var(--_tool-comparison-paper);
  }
  .newsletter,
  footer {
    justify-content: space-between;
    border-top: var(--_tool-comparison-hair);
  }
  .newsletter > * {
    flex: 1 18em;
  }
  .skeleton {
    height: 48em;
    background: repeating-linear-gradient(var(--_tool-comparison-line) 0 1em, transparent 0 2em);
  }
  @container (width < 40em) {
    .sheet {
      --_tool-comparison-side: 1.25em;
    }
    .title {
      font-size: 1.5em;
    }
  }
`;
