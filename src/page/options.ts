/**
 * Objects that inherit nothing. Browsers read options such as `signal`, `method` or `once` from `Object.prototype` too,
 * where Prototype.js, MooTools, Sugar and pages by hand add properties; and a promise asks what it is resolved with for
 * an inherited `then`. Held by test/node/page/options.test.ts and test/votes/strange-pages.test.ts.
 */

/** @returns a copy of the fields, without a prototype */
export function withoutPrototype<Fields extends object>(fields: Fields): Fields {
  return Object.assign(Object.create(null) as Fields, fields);
}
