/**
 * The few kinds of schema that a document needs, made of the classes that `zod/mini` itself is made
 * of: its own functions would bring cloning, asynchronous parsing and error classes along.
 */
import { core } from 'zod/mini';
import type { Path } from './path.js';
type Some = core.$ZodType;
/**
 * A kind of value, or a check of one.
 *
 * @param message what is said where it does not hold, found in the issue's `params`
 * @param checks what must hold as well, in this order
 */
export declare const rule: <Value>(holds: (value: Value) => boolean, message: string, ...checks: core.$ZodCheck<Value>[]) => core.$ZodCustom<Value>;
export declare const string: (...checks: core.$ZodCheck<string>[]) => core.$ZodType<string>;
export declare const oneOf: <Value extends string | number | boolean>(...values: Value[]) => core.$ZodCustom<Value>;
export declare const optional: <Inner extends Some>(innerType: Inner) => core.$ZodOptional<Inner>;
/** Keys that are not in the shape are left out; `check.ts` finds them. */
export declare const object: <Shape extends Readonly<Record<string, Some>>>(shape: Shape) => core.$ZodObject<Shape, core.$strip>;
/** @returns the value without what the schema does not know, and what is wrong with it: nothing, if it is empty */
export declare const run: (schema: Some, value: unknown) => core.ParsePayload;
/** Where the issue is. */
export declare const pathOf: ({ path }: core.$ZodRawIssue) => Path;
/** What the issue is, in plain words. */
export declare function describe(issue: core.$ZodRawIssue): string;
/** A schema of many values of one kind. */
export interface Collection<Value> extends core.$ZodType<Value> {
    readonly item: Some;
}
/** Where an item may be undefined: one that was dropped. */
export declare const listOf: <Item extends Some>(item: Item) => Collection<readonly (core.output<Item> | undefined)[]>;
export declare const recordOf: <Item extends Some>(item: Item) => Collection<Readonly<Record<string, core.output<Item>>>>;
export {};
