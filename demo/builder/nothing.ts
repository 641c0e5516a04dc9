/** In place of modules that the builder names and never runs: see demo/server/builder.ts. */
export default undefined;
