/** A style sheet's text. The tag is for editors, and for the build, which takes the white space out. */
export const css = String.raw;
