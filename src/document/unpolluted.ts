/**
 * Some pages add properties to `Object.prototype`. Zod reads its own options and issues from plain objects, so that
 * an addition named `get` or `path` makes it throw, and one named `when` or `skipChecks` switches validation off.
 * Every use of Zod therefore runs in here. Held by test/node/document/unpolluted.test.ts.
 */
import * as z from 'zod/mini';
import { bare } from '../page/bare.js';

/** What the language defines. */
const NATIVE: readonly PropertyKey[] = [
  ...['constructor', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', 'toLocaleString', 'toString'],
  ...['valueOf', '__defineGetter__', '__defineSetter__', '__lookupGetter__', '__lookupSetter__', '__proto__'],
];

interface Addition {
  readonly key: PropertyKey;
  readonly descriptor: PropertyDescriptor;
}

/**
 * Runs a synchronous function while `Object.prototype` has nothing but what the language defines. What the page added
 * is put back before any other code can run.
 *
 * @throws where the page made additions that cannot be taken away, and they mislead Zod
 */
export function unpolluted<Result>(run: () => Result): Result {
  const found = additions();
  const away = Object.isExtensible(Object.prototype) ? remove : hide;
  found.forEach(away);
  try {
    if (additions().length > 0) assertTrustworthy();
    return run();
  } finally {
    found.forEach(restore);
  }
}

function additions(): Addition[] {
  return Reflect.ownKeys(Object.prototype)
    .filter((key) => !NATIVE.includes(key))
    .flatMap((key): Addition[] => {
      const descriptor = Reflect.getOwnPropertyDescriptor(Object.prototype, key);
      // Without a prototype: a descriptor would inherit an addition named `get` or `value`.
      return descriptor ? [{ key, descriptor: bare(descriptor) }] : [];
    });
}

function remove({ key }: Addition): void {
  Reflect.deleteProperty(Object.prototype, key);
}

/** What was removed could not be put back: it is only kept out of `for...in` loops, in which Zod would trip over it. */
function hide({ key }: Addition): void {
  Reflect.defineProperty(Object.prototype, key, bare({ enumerable: false }));
}

function restore({ key, descriptor }: Addition): void {
  Reflect.defineProperty(Object.prototype, key, descriptor);
}

/** Validation that finds nothing wrong with one of these could find nothing wrong with a document. */
const INVALID: readonly unknown[] = [
  bare({ text: 7, list: [1] }),
  bare({ text: 'xx', list: [1] }),
  bare({ text: 'x', list: [2] }),
  bare({ text: 'x', list: [1, 1] }),
  bare({ text: 'x', list: [1], more: 1 }),
];

/** Tries Zod on a few values. */
function assertTrustworthy(): void {
  const schema = z.strictObject({
    text: z.string().check(z.maxLength(1)),
    list: z.array(z.literal(1)).check(z.maxLength(1)),
  });
  const { text } = bare(z.parse(schema, bare({ text: 'x', list: [1] })));
  const isMisled = INVALID.some((value) => z.safeParse(schema, value).success);
  const missing = z.safeParse(schema, bare({})).error?.issues.length;
  if (isMisled || text !== 'x' || missing !== 2) throw new Error('Object.prototype misleads validation');
}
