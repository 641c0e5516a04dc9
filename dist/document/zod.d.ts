/**
 * The few kinds of schema that a document needs, all made of Zod's class for a type of one's own:
 * the classes for objects, lists and optional values would bring cloning, catch-alls, discriminators
 * and asynchronous parsing along, a twentieth of all bytes.
 */
import { core } from 'zod/mini';
import type { Path } from './path.js';
type Some = core.$ZodType;
/** In an object's shape: what may be left out. */
export type Optional<Inner extends Some = Some> = readonly [Inner];
export type Shape = Readonly<Record<string, Some | Optional>>;
type OptionalKeys<Fields extends Shape> = {
    [Key in keyof Fields]: Fields[Key] extends Optional ? Key : never;
}[keyof Fields];
type ShapeOutput<Fields extends Shape> = {
    [Key in Exclude<keyof Fields, OptionalKeys<Fields>>]: Fields[Key] extends Some ? core.output<Fields[Key]> : never;
} & {
    [Key in OptionalKeys<Fields>]?: Fields[Key] extends Optional<infer Inner> ? core.output<Inner> : never;
};
/** A schema of an object with certain keys. */
export interface ObjectSchema<Fields extends Shape = Shape> extends core.$ZodType<ShapeOutput<Fields>> {
    readonly shape: Fields;
}
/** A schema of many values of one kind. */
export interface Collection<Value = unknown> extends core.$ZodType<Value> {
    readonly item: Some;
}
/**
 * A kind of value, or a check of one.
 *
 * @param message what is said where it does not hold, found in the issue's `params`
 * @param checks what must hold as well, in this order
 */
export declare const rule: <Value>(holds: (value: Value) => boolean, message: string, ...checks: core.$ZodCheck<Value>[]) => core.$ZodCustom<Value>;
export declare const string: (...checks: core.$ZodCheck<string>[]) => core.$ZodType<string>;
export declare const oneOf: <Value extends string | number | boolean>(...values: Value[]) => core.$ZodCustom<Value>;
export declare const optional: <Inner extends Some>(inner: Inner) => Optional<Inner>;
/** Of a field of a shape, whether it may be left out or not. */
export declare const schemaOf: (field: Some | Optional) => Some;
/** @returns the value without what the schema does not know, and what is wrong with it: nothing, if it is empty */
export declare const run: (schema: Some, value: unknown) => core.ParsePayload;
/** Where the issue is. */
export declare const pathOf: ({ path }: core.$ZodRawIssue) => Path;
/** What the issue is, in plain words. */
export declare const describe: ({ input, params }: core.$ZodRawIssue) => string;
/** Own keys only; those that are not in the shape are left out, and `check.ts` finds them. */
export declare const object: <const Fields extends Shape>(shape: Fields) => ObjectSchema<Fields>;
/** Where an item may be undefined: one that was dropped. */
export declare const listOf: <Item extends Some>(item: Item) => Collection<readonly (core.output<Item> | undefined)[]>;
export declare const recordOf: <Item extends Some>(item: Item) => Collection<Readonly<Record<string, core.output<Item>>>>;
export {};
