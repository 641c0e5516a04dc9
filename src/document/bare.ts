/**
 * Objects without a prototype. A page may add `motto` or `url` to `Object.prototype`; an optional field that a
 * document leaves out would then be read from there. Every parsed piece and every view is made by this function.
 */

/** @returns a copy of the object's own fields, without a prototype */
export function bare<Fields extends object>(fields: Fields): Fields {
  return Object.assign(Object.create(null) as Fields, fields);
}
