/** Solid things in a colour that a host has set: what stands in them can be read on any colour. */
import { css } from 'lit';

export const hostColorStyles = css`
  @supports (color: color(from red xyz-d65 x y z / 1)) {
    /* The colour of the text is what the button has anyway, and would become that of its words if it was asked for here. */
    @container style(--tool-comparison-accent) and (not (style(--tool-comparison-accent: currentColor) or style(--tool-comparison-accent: currentcolor))) {
      .button.is-solid {
        /* Never transparent: the words would stand on whatever is behind. */
        --_tool-comparison-solid: color(from var(--tool-comparison-accent) srgb r g b / 100%);
        /* Away from the colour of the words. */
        --_tool-comparison-solid-hover: color-mix(
          in oklab,
          var(--_tool-comparison-solid) 85%,
          color(from var(--_tool-comparison-on-solid) srgb calc(1 - r) calc(1 - g) calc(1 - b))
        );
      }
    }
    /*
     * White on what has a luminance (Y of CIE XYZ, as in the contrast of WCAG 2) below .179, black on the rest: there both have
     * a contrast of 4.6:1, and everywhere else the one that is chosen has more.
     */
    @container style(--tool-comparison-accent) or style(--tool-comparison-ship) {
      .button.is-solid,
      .ship {
        --_tool-comparison-white: clamp(0, (0.179 - y) * 1e4, 1);
        --_tool-comparison-on-solid: color(
          from var(--_tool-comparison-tone, var(--_tool-comparison-solid)) xyz-d65
            calc(0.9505 * var(--_tool-comparison-white)) var(--_tool-comparison-white)
            calc(1.089 * var(--_tool-comparison-white)) / 100%
        );
      }
    }
  }
`;
