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
  [Key in Exclude<keyof Fields, OptionalKeys<Fields>>]: Fields[Key] extends Some
    ? core.output<Fields[Key]>
    : never;
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
export const rule = <Value>(
  holds: (value: Value) => boolean,
  message: string,
  ...checks: core.$ZodCheck<Value>[]
): core.$ZodCustom<Value> =>
  new core.$ZodCustom({
    type: 'custom',
    check: 'custom',
    abort: true,
    params: { message },
    fn: holds as () => boolean,
    checks: checks,
  }) as core.$ZodCustom<Value>;

export const string = (...checks: core.$ZodCheck<string>[]): core.$ZodType<string> =>
  rule((value: unknown) => typeof value === 'string', 'is no string', ...(checks as core.$ZodCheck[]));

export const oneOf = <Value extends string | number | boolean>(...values: Value[]): core.$ZodCustom<Value> =>
  rule((value) => values.includes(value), `is not ${values.join(' or ')}`);

export const optional = <Inner extends Some>(inner: Inner): Optional<Inner> => [inner];

/** Of a field of a shape, whether it may be left out or not. */
export const schemaOf = (field: Some | Optional): Some => ('_zod' in field ? field : field[0]);

/** @returns the value without what the schema does not know, and what is wrong with it: nothing, if it is empty */
export const run = (schema: Some, value: unknown): core.ParsePayload =>
  schema._zod.run({ value, issues: [] }, { async: false }) as core.ParsePayload;

/** Where the issue is. */
export const pathOf = ({ path = [] }: core.$ZodRawIssue): Path => path as Path;

/** What the issue is, in plain words. */
export const describe = ({ input, params }: core.$ZodRawIssue): string =>
  input === undefined ? 'is missing' : (params as { message: string }).message;

/** Far more than can be shown. Each item may be wrong, and that must not take long to say. */
const MAX_ITEMS = 5000;

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRecord = (value: unknown): boolean =>
  isObject(value) && Object.keys(value as object).length < MAX_ITEMS;

const isList = (value: unknown): boolean => Array.isArray(value) && value.length < MAX_ITEMS;

type Container = Record<string, unknown>;
type At = (key: string | number, schema: Some, value: unknown) => unknown;

/** A kind of value that holds others. `visit` says which, by what schema, and gives the value as it should be. */
const container = <Value>(
  holds: (value: unknown) => boolean,
  message: string,
  visit: (value: Container, at: At) => unknown,
): core.$ZodCustom<Value> => {
  const check = (payload: core.ParsePayload): void => {
    payload.value = visit(payload.value as Container, (key, schema, value) => {
      const inner = run(schema, value);
      payload.issues.push(...inner.issues.map((issue) => ({ ...issue, path: [key, ...pathOf(issue)] })));
      return inner.value;
    });
  };
  const checks = { _zod: { check, def: { check: 'custom' }, onattach: [] } } as unknown;
  return rule<Value>(holds, message, checks as core.$ZodCheck<Value>);
};

/** Own keys only; those that are not in the shape are left out, and `check.ts` finds them. */
export const object = <const Fields extends Shape>(shape: Fields): ObjectSchema<Fields> =>
  Object.assign(
    container<ShapeOutput<Fields>>(isObject, 'is no object', (value, at) => {
      const known = Object.create(null) as Container;
      for (const [key, field] of Object.entries(shape)) {
        const found = Object.hasOwn(value, key) ? value[key] : undefined;
        const schema = schemaOf(field);
        if (found !== undefined || schema === field) known[key] = at(key, schema, found);
      }
      return known;
    }),
    { shape },
  );

const collection = <Value>(
  holds: (value: unknown) => boolean,
  message: string,
  item: Some,
): Collection<Value> =>
  Object.assign(
    container<Value>(holds, message, (value, at) => {
      for (const [key, found] of Object.entries(value)) {
        // An item that was dropped leaves its place, so that later paths still count from the document as it was.
        if (found !== undefined) value[key] = at(Array.isArray(value) ? Number(key) : key, item, found);
      }
      return value;
    }),
    { item },
  );

/** Where an item may be undefined: one that was dropped. */
export const listOf = <Item extends Some>(
  item: Item,
): Collection<readonly (core.output<Item> | undefined)[]> => collection(isList, 'is no list', item);

export const recordOf = <Item extends Some>(
  item: Item,
): Collection<Readonly<Record<string, core.output<Item>>>> => collection(isRecord, 'is no object', item);
