/**
 * Objects without a prototype. A page may add `motto` or `url` to `Object.prototype`; an optional field that a
 * document leaves out would then be read from there. Every parsed piece and every view is made here.
 */

/** @returns a copy of the object's own fields, without a prototype */
export function bare<Fields extends object>(fields: Fields): Fields {
  return Object.assign(Object.create(null) as Fields, fields);
}

/** Read-only at every level, without fields that are undefined. */
export type Bare<Value> = Value extends readonly (infer Item)[]
  ? readonly Bare<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Bare<Exclude<Value[Key], undefined>> }
    : Value;

/**
 * @param value plain data: objects, arrays and primitives
 * @returns a deep copy, in which no object has a prototype and no field is undefined
 */
export function bareDeep<Value>(value: Value): Bare<Value>;
export function bareDeep(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => bareDeep(item));
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, field] of Object.entries(value)) {
    if (field !== undefined) copy[key] = bareDeep(field);
  }
  return copy;
}
