import { css } from "./css.js";
import { base } from "./base.js";
import { card } from "./card.js";
import { scorecard } from "./scorecard.js";
import { tokens } from "./tokens.js";
// src/styles/index.ts
/** The element's whole style sheet. Later pieces win. */
var styles = css`
  ${tokens}${base}${card}${scorecard}
`;
export { styles };

//# sourceMappingURL=index.js.map