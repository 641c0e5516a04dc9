/** The one place where a colour or a font is spelled. What a host may set comes first, our own second. */
import { css } from './css.js';

export const tokens = css`
  .root {
    --_tool-comparison-ink: var(--tool-comparison-text, light-dark(#16191d, #eceef0));
    --_tool-comparison-soft: var(--tool-comparison-muted, light-dark(#565d66, #a3abb5));
    --_tool-comparison-line: var(--tool-comparison-line, light-dark(#dfe2e6, #2c3138));
    --_tool-comparison-edge: light-dark(#868d96, #6f7782);
    --_tool-comparison-paper: var(--tool-comparison-surface, light-dark(#fff, #16191d));
    --_tool-comparison-wash: var(--tool-comparison-surface-muted, light-dark(#f5f6f8, #1d2127));
    --_tool-comparison-accent: var(--tool-comparison-accent, light-dark(#1f4fd8, #8fb0ff));
    --_tool-comparison-ship: var(--tool-comparison-ship, light-dark(#0b6e4f, #5fd6a8));
    --_tool-comparison-skip: var(--tool-comparison-skip, light-dark(#a8431b, #ffab86));
    --_tool-comparison-sans: var(--tool-comparison-font, system-ui, sans-serif);
    --_tool-comparison-serif: var(--tool-comparison-font-heading, ui-serif, Georgia, serif);
    --_tool-comparison-d: var(--tool-comparison-density, 1);
    --_tool-comparison-side: 2em;
    --_tool-comparison-hair: 1px solid var(--_tool-comparison-line);
  }
`;
