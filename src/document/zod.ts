/**
 * The few kinds of schema that a document needs, made of the classes that `zod/mini` itself is made
 * of: its own functions would bring cloning, asynchronous parsing and error classes along.
 */
import { core } from 'zod/mini';
import type { Path } from './path.js';

type Some = core.$ZodType;

/**
 * A check, or a kind of value of its own.
 *
 * @param message what is said where it does not hold, found in the issue's `params`
 */
export const rule = <Value>(holds: (value: Value) => boolean, message: string): core.$ZodCustom<Value> =>
  new core.$ZodCustom({
    type: 'custom',
    check: 'custom',
    abort: true,
    params: { message },
    fn: holds as () => boolean,
  }) as core.$ZodCustom<Value>;

export const string = (...checks: core.$ZodCheck<string>[]): core.$ZodType<string> =>
  new core.$ZodString({ type: 'string', checks });

export const oneOf = <Value extends string | number | boolean>(...values: Value[]): core.$ZodCustom<Value> =>
  rule((value) => values.includes(value), `is not ${values.join(' or ')}`);

export const optional = <Inner extends Some>(innerType: Inner): core.$ZodOptional<Inner> =>
  new core.$ZodOptional({ type: 'optional', innerType }) as core.$ZodOptional<Inner>;

export const array = <Item extends Some>(element: Item): core.$ZodArray<Item> =>
  new core.$ZodArray({ type: 'array', element }) as core.$ZodArray<Item>;

/** Keys that are not in the shape are left out; `check.ts` finds them. */
export const object = <Shape extends Readonly<Record<string, Some>>>(
  shape: Shape,
): core.$ZodObject<Shape, core.$strip> =>
  new core.$ZodObject({ type: 'object', shape }) as unknown as core.$ZodObject<Shape, core.$strip>;

/** @returns the value without what the schema does not know, and what is wrong with it: nothing, if it is empty */
export const run = (schema: Some, value: unknown): core.ParsePayload =>
  schema._zod.run({ value, issues: [] }, { async: false }) as core.ParsePayload;

/** Where the issue is. */
export const pathOf = ({ path = [] }: core.$ZodRawIssue): Path => path as Path;

/** What the issue is, in plain words. */
export function describe(issue: core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'is missing';
  if (issue.code === 'custom') return String(issue.params?.message);
  return `is no ${(issue as core.$ZodIssueInvalidType).expected}`;
}
