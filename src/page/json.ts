/**
 * JSON of plain data. `JSON.stringify` calls any `toJSON` that an object inherits, and Prototype.js 1.6 and 1.7 add one
 * to arrays, strings, numbers and dates. Only primitives are given to it here.
 * Held by test/node/page/json.test.ts and the votes in test/browser/engines/old-pages.spec.ts.
 */

export type Json = string | number | boolean | null | undefined | { readonly [name: string]: Json };

/** @returns JSON text; members that are undefined are left out, as `JSON.stringify` does */
export function toJson(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members: string[] = [];
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) members.push(`${JSON.stringify(name)}:${toJson(member)}`);
  }
  return `{${members.join(',')}}`;
}
