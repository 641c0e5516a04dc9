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

export const optional = <Inner extends Some>(innerType: Inner): core.$ZodOptional<Inner> =>
  new core.$ZodOptional({ type: 'optional', innerType }) as core.$ZodOptional<Inner>;

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

/** Far more than can be shown. Each item may be wrong, and that must not take long to say. */
const MAX_ITEMS = 5000;

const isObject = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length < MAX_ITEMS;

const isList = (value: unknown): boolean => Array.isArray(value) && value.length < MAX_ITEMS;

/** A schema of many values of one kind. */
export interface Collection<Value> extends core.$ZodType<Value> {
  readonly item: Some;
}

function collection<Value>(
  holds: (value: unknown) => boolean,
  message: string,
  item: Some,
): Collection<Value> {
  const check = ({ value, issues }: core.ParsePayload<Record<string, unknown>>): void => {
    for (const [key, found] of Object.entries(value)) {
      // An item that was dropped leaves its place, so that later paths still count from the document as it was.
      if (found === undefined) continue;
      const inner = run(item, found);
      value[key] = inner.value;
      const step = Array.isArray(value) ? Number(key) : key;
      issues.push(...inner.issues.map((issue) => ({ ...issue, path: [step, ...pathOf(issue)] })));
    }
  };
  const each = { _zod: { check, def: { check: 'custom' }, onattach: [] } } as unknown as core.$ZodCheck;
  return Object.assign(rule(holds, message, each), { item });
}

/** Where an item may be undefined: one that was dropped. */
export const listOf = <Item extends Some>(
  item: Item,
): Collection<readonly (core.output<Item> | undefined)[]> => collection(isList, 'is no list', item);

export const recordOf = <Item extends Some>(
  item: Item,
): Collection<Readonly<Record<string, core.output<Item>>>> => collection(isObject, 'is no object', item);
