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
export declare const rule: <Value>(holds: (value: Value) => boolean, message: string) => core.$ZodCustom<Value>;
export declare const string: (...checks: core.$ZodCheck<string>[]) => core.$ZodType<string>;
export declare const oneOf: <Value extends string | number | boolean>(...values: Value[]) => core.$ZodCustom<Value>;
export declare const optional: <Inner extends Some>(innerType: Inner) => core.$ZodOptional<Inner>;
export declare const array: <Item extends Some>(element: Item) => core.$ZodArray<Item>;
/** Keys that are not in the shape are left out; `check.ts` finds them. */
export declare const object: <Shape extends Readonly<Record<string, Some>>>(shape: Shape) => core.$ZodObject<Shape, core.$strip>;
/** @returns the value without what the schema does not know, and what is wrong with it: nothing, if it is empty */
export declare const run: (schema: Some, value: unknown) => core.ParsePayload;
/** Where the issue is. */
export declare const pathOf: ({ path }: core.$ZodRawIssue) => Path;
/** What the issue is, in plain words. */
export declare function describe(issue: core.$ZodRawIssue): string;
export {};
