/**
 * Objects without a prototype, the one place where they are made. Pages add properties to `Object.prototype`: Prototype.js,
 * MooTools and Sugar, and many by hand. One named `motto` or `url` would be read where a document leaves that field out;
 * one named `signal` or `once` is read by the browser as an option; and a promise asks its result for an inherited `then`.
 * Held by test/node/page/bare.test.ts, test/votes/strange-pages.test.ts and test/browser/engines/prototype-additions.spec.ts.
 */

/** @returns a copy of the object's own fields, without a prototype */
export function bare<Fields extends object>(fields: Fields): Fields {
  return Object.assign(Object.create(null) as Fields, fields);
}

/** Read-only at every level, without fields that are undefined. */
export type Bare<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Bare<Exclude<Value[Key], undefined>> }
  : Value;

/**
 * @param value plain data: objects, arrays and primitives
 * @param isAbsent which fields are left out: by default those that are undefined
 * @returns a deep copy, in which no object has a prototype
 */
export function bareDeep<Value>(value: Value, isAbsent?: (field: unknown) => boolean): Bare<Value>;
export function bareDeep(value: unknown, isAbsent = isUndefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => bareDeep(item, isAbsent));
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, field] of Object.entries(value)) {
    if (!isAbsent(field)) copy[key] = bareDeep(field, isAbsent);
  }
  return copy;
}

function isUndefined(field: unknown): boolean {
  return field === undefined;
}
