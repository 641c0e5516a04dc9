/** What is written in when the builder is built: see demo/server/builder.ts. */

/** The version of the package. */
declare const RELEASE_VERSION: string;
/** The `integrity` of dist/tool-comparison.js. */
declare const RELEASE_INTEGRITY: string;
