/** The one place where a colour, a font, a size or a radius is spelled. What a host may set comes first, our default second. */
import { css } from 'lit';

export const tokenStyles = css`
  .root {
    --_tool-comparison-text: var(--tool-comparison-text, light-dark(#16191d, #eceef0));
    --_tool-comparison-muted: var(--tool-comparison-muted, light-dark(#565d66, #a3abb5));
    --_tool-comparison-line: var(--tool-comparison-line, light-dark(#dfe2e6, #2c3138));
    --_tool-comparison-control-line: light-dark(#868d96, #6f7782);
    --_tool-comparison-surface: var(--tool-comparison-surface, light-dark(#fff, #16191d));
    --_tool-comparison-surface-muted: var(--tool-comparison-surface-muted, light-dark(#f5f6f8, #1d2127));
    --_tool-comparison-accent: var(--tool-comparison-accent, light-dark(#1f4fd8, #8fb0ff));
    --_tool-comparison-ship: var(--tool-comparison-ship, light-dark(#0b6e4f, #5fd6a8));
    --_tool-comparison-skip: var(--tool-comparison-skip, light-dark(#a8431b, #ffab86));

    --_tool-comparison-sans: var(--tool-comparison-font, system-ui, sans-serif);
    --_tool-comparison-serif: var(--tool-comparison-font-heading, ui-serif, Georgia, serif);

    --_tool-comparison-size: var(--tool-comparison-font-size, medium);
    --_tool-comparison-size-tiny: 0.6875em;
    --_tool-comparison-size-kicker: 0.75em;
    --_tool-comparison-size-small: 0.8125em;
    --_tool-comparison-size-control: 0.9375em;
    --_tool-comparison-size-quote: 1.05em;
    --_tool-comparison-size-heading: 1.25em;
    --_tool-comparison-size-name: 1.4em;
    --_tool-comparison-size-title: 1.875em;
    --_tool-comparison-size-figure: 2.125em;

    --_tool-comparison-radius: var(--tool-comparison-radius, 14px);
    --_tool-comparison-radius-pill: 99px;
    --_tool-comparison-radius-picture: 30%;
    --_tool-comparison-radius-focus: 4px;
    --_tool-comparison-radius-bar: 2px;

    --_tool-comparison-density: var(--tool-comparison-density, 1);
    --_tool-comparison-block-space: calc(1.25em * var(--_tool-comparison-density));
    --_tool-comparison-section-space: calc(1.75em * var(--_tool-comparison-density));
    --_tool-comparison-side-space: 2em;
    --_tool-comparison-hairline: 1px solid var(--_tool-comparison-line);
    --_tool-comparison-control-border: 1px solid var(--_tool-comparison-control-line);
  }
  @container (width < 48em) {
    .sheet {
      --_tool-comparison-side-space: 1.25em;
      --_tool-comparison-size-figure: 1.75em;
    }
  }
  @container (width < 40em) {
    .sheet {
      --_tool-comparison-size-title: 1.5em;
    }
  }
`;
