/** What is written in when the builder is built, of the latest release or else of the build: see demo/server/builder.ts. */

/** The name of the package, with its owner's scope. */
declare const RELEASE_NAME: string;
/** The address of its folder `dist/`. */
declare const RELEASE_FILES: string;
/** The `integrity` of the files that a page may load, by their paths in `dist/`. */
declare const RELEASE_INTEGRITIES: Readonly<Record<string, string | undefined>>;
