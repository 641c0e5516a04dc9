/** A style sheet's text. The tag is for editors, and for the build, which takes the white space out. */
export declare const css: (template: {
    raw: readonly string[] | ArrayLike<string>;
}, ...substitutions: any[]) => string;
