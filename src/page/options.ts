/**
 * Option bags without a prototype. Some pages add properties to `Object.prototype` (Prototype, old polyfills), and an
 * API that reads `root`, `signal` or `get` from a plain `{}` would find theirs. Held by test/browser/poisoned.spec.ts.
 */

/** A copy that inherits nothing. */
export const options = <Options extends object>(own: Options): Options =>
  Object.assign(Object.create(null) as Options, own);
