/** What the format says of a place in a document, from its JSON Schema. */
import { comparisonJsonSchema } from '../document/json-schema.js';
import { isContainer, valueAt, type Path } from '../document/path.js';

let root: unknown;

/** @returns undefined where the format has no such place */
function schemaAt(path: Path): unknown {
  root ??= comparisonJsonSchema();
  return path.reduce<unknown>((schema, key) => {
    if (typeof key === 'number') return valueAt(schema, ['items']);
    return valueAt(schema, ['properties', key]) ?? valueAt(schema, ['additionalProperties']);
  }, root);
}

const listAt = (path: Path, keyword: string): readonly unknown[] => {
  const list = valueAt(schemaAt(path), [keyword]);
  return Array.isArray(list) ? list : [];
};

/** @returns the keys that an object at a path may have */
export function keysAt(path: Path): readonly string[] {
  const properties = valueAt(schemaAt(path), ['properties']);
  return isContainer(properties) ? Object.keys(properties) : [];
}

/** @returns the keys that an object at a path must have */
export const requiredAt = (path: Path): readonly string[] => listAt(path, 'required').map(String);

/** @returns the values that are allowed at a path; none where they are not numbered */
export function valuesAt(path: Path): readonly unknown[] {
  const only = valueAt(schemaAt(path), ['const']);
  return only === undefined ? listAt(path, 'enum') : [only];
}

/** @returns whether what is at a path may be left out */
export const isOptionalAt = (path: Path): boolean => {
  const key = path.at(-1);
  return typeof key === 'string' && !requiredAt(path.slice(0, -1)).includes(key);
};

/** @returns whether a number is allowed at a path */
export function isNumberAt(path: Path, number: number): boolean {
  const {
    type,
    minimum = 0,
    maximum = Infinity,
  } = schemaAt(path) as {
    readonly type?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
  return number >= minimum && number <= maximum && (type !== 'integer' || Number.isInteger(number));
}
