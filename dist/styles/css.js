// src/styles/css.ts
/** A style sheet's text. The tag is for editors, and for the build, which takes the white space out. */
var css = String.raw;
export { css };

//# sourceMappingURL=css.js.map