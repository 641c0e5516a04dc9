// src/version.ts
/** The release, as in package.json. */
var version = "0.1.0";
export { version };

//# sourceMappingURL=version.js.map