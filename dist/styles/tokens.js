import { css } from "./css.js";
// src/styles/tokens.ts
/** The one place where a colour or a font is spelled. What a host may set comes first, our own second. */
var tokens = css`.root{--ink:var(--tool-comparison-text,light-dark(#16191d,#eceef0));--soft:var(--tool-comparison-muted,light-dark(#565d66,#a3abb5));--line:var(--tool-comparison-line,light-dark(#dfe2e6,#2c3138));--edge:light-dark(#868d96,#6f7782);--paper:var(--tool-comparison-surface,light-dark(#fff,#16191d));--wash:var(--tool-comparison-surface-muted,light-dark(#f5f6f8,#1d2127));--accent:var(--tool-comparison-accent,light-dark(#1f4fd8,#8fb0ff));--ship:var(--tool-comparison-ship,light-dark(#0b6e4f,#5fd6a8));--skip:var(--tool-comparison-skip,light-dark(#a8431b,#ffab86));--sans:var(--tool-comparison-font,system-ui, sans-serif);--serif:var(--tool-comparison-font-heading,ui-serif, Georgia, serif);--d:var(--tool-comparison-density,1);--side:2em;--hair:1px solid var(--line)}`;
export { tokens };

//# sourceMappingURL=tokens.js.map