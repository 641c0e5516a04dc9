/** The one place where a colour, a font, a size or a radius is spelled. What a host may set comes first, our default second. */
import { css } from 'lit';

export const tokenStyles = css`
  /* Also for the box of the element itself, in the top layer. */
  .root,
  :host {
    --_tool-comparison-surface: var(--tool-comparison-surface, light-dark(#fff, #16181b));
  }
  .root {
    --_tool-comparison-text: var(--tool-comparison-text, light-dark(#17191c, #eceae6));
    --_tool-comparison-muted: var(--tool-comparison-muted, light-dark(#4b5056, #b2b7bd));
    --_tool-comparison-line: var(--tool-comparison-line, light-dark(#dedfe1, #33373d));
    --_tool-comparison-control-line: light-dark(#7f858d, #7d848d);
    --_tool-comparison-surface-muted: var(--tool-comparison-surface-muted, light-dark(#f5f5f3, #1e2125));
    --_tool-comparison-accent: var(--tool-comparison-accent, light-dark(#1f4fd8, #93b2ff));
    --_tool-comparison-ship: var(--tool-comparison-ship, light-dark(#0a5940, #62d3a6));
    --_tool-comparison-skip: var(--tool-comparison-skip, light-dark(#8c3312, #ffab86));
    /* Something solid, and what stands in it: never the surface, which a host may have made transparent. */
    --_tool-comparison-solid: light-dark(#17191c, #eceae6);
    --_tool-comparison-solid-hover: light-dark(#33373d, #fff);
    --_tool-comparison-on-solid: light-dark(#fff, #16181b);

    --_tool-comparison-serif: var(
      --tool-comparison-font-heading,
      ui-serif,
      'Iowan Old Style',
      Charter,
      'Sitka Text',
      Cambria,
      Georgia,
      serif
    );

    /* Six sizes and no more, and the sizes of the title, of the figures, and of a field on a touch screen. */
    --_tool-comparison-size-label: 0.75em;
    --_tool-comparison-size-small: 0.8125em;
    --_tool-comparison-size-control: 0.9375em;
    --_tool-comparison-size-quote: 1.0625em;
    --_tool-comparison-size-verdict: 1.125em;
    --_tool-comparison-size-heading: 1.25em;
    --_tool-comparison-size-title: 1.625em;
    --_tool-comparison-size-figure: 2.75em;
    --_tool-comparison-size-touched: max(1em, 16px);

    /* The least line height, which some scripts raise: see text.styles.ts. */
    --_tool-comparison-script-height: 0;

    --_tool-comparison-radius: var(--tool-comparison-radius, 4px);
    --_tool-comparison-radius-small: min(2px, var(--_tool-comparison-radius));

    --_tool-comparison-density: var(--tool-comparison-density, 1);
    --_tool-comparison-space-1: calc(0.5em * var(--_tool-comparison-density));
    --_tool-comparison-space-2: calc(0.75em * var(--_tool-comparison-density));
    --_tool-comparison-space-3: calc(1em * var(--_tool-comparison-density));
    --_tool-comparison-space-4: calc(1.25em * var(--_tool-comparison-density));
    --_tool-comparison-space-5: calc(1.75em * var(--_tool-comparison-density));
    --_tool-comparison-hairline: 1px solid var(--_tool-comparison-line);
    --_tool-comparison-rule: 2px solid var(--_tool-comparison-text);
    --_tool-comparison-control-border: 1px solid var(--_tool-comparison-control-line);
  }
  /* Lengths in cqi are of the width of the container, so that the sides grow with it, whatever the size of the text. */
  .sheet {
    --_tool-comparison-side-space: clamp(14px, 3.6cqi, 40px);
  }
  /* In steps: in Firefox a ::first-line of the page takes the size of a container from lengths in cqi. */
  @container (width >= 30em) {
    .sheet {
      --_tool-comparison-size-verdict: 1.25em;
      --_tool-comparison-size-title: 2em;
    }
  }
  @container (width >= 44em) {
    .sheet {
      --_tool-comparison-size-verdict: 1.3125em;
      --_tool-comparison-size-title: 2.3125em;
    }
  }
  @container (width >= 58em) {
    .sheet {
      --_tool-comparison-size-verdict: 1.5em;
      --_tool-comparison-size-title: 2.625em;
    }
  }
`;
