import { css } from "./css.js";
// src/styles/tokens.ts
/** The one place where a colour or a font is spelled. What a host may set comes first, our own second. */
var tokens = css`.root{--tc-ink:var(--tool-comparison-text,light-dark(#16191d,#eceef0));--tc-soft:var(--tool-comparison-muted,light-dark(#565d66,#a3abb5));--tc-line:var(--tool-comparison-line,light-dark(#dfe2e6,#2c3138));--tc-edge:light-dark(#868d96,#6f7782);--tc-paper:var(--tool-comparison-surface,light-dark(#fff,#16191d));--tc-wash:var(--tool-comparison-surface-muted,light-dark(#f5f6f8,#1d2127));--tc-accent:var(--tool-comparison-accent,light-dark(#1f4fd8,#8fb0ff));--tc-ship:var(--tool-comparison-ship,light-dark(#0b6e4f,#5fd6a8));--tc-skip:var(--tool-comparison-skip,light-dark(#a8431b,#ffab86));--tc-sans:var(--tool-comparison-font,system-ui, sans-serif);--tc-serif:var(--tool-comparison-font-heading,ui-serif, Georgia, serif);--tc-d:var(--tool-comparison-density,1);--tc-side:2em;--tc-hair:1px solid var(--tc-line)}`;
export { tokens };

//# sourceMappingURL=tokens.js.map