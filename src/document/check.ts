/** The same reading as `parse.ts`, for the one who publishes: nothing is forgiven. */
import type { core } from 'zod/mini';
import type { Problem } from './errors.js';
import { examine, isNewer } from './parse.js';
import { pathText, type Path } from './path.js';
import { labelKeys } from './label-keys.js';
import { comparison, labels } from './schema.js';
import { schemaOf, type Collection, type ObjectSchema } from './zod.js';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unknownLabels = (value: unknown, path: Path): Problem[] =>
  Object.entries(isObject(value) ? value : {})
    // What is no text has been found already.
    .filter(([key, text]) => typeof text === 'string' && !labelKeys.includes(key))
    .map(([key]) => ({ path: pathText([...path, key]), message: 'is no text of the interface' }));

/** Keys that the schema does not know, wherever it knows the object they are in. */
function unknownKeys(schema: core.$ZodType, value: unknown, path: Path): Problem[] {
  if (schema === labels) return unknownLabels(value, path);
  if ('item' in schema) {
    const { item } = schema as Collection;
    return Object.entries(value ?? {}).flatMap(([key, inner]) =>
      unknownKeys(item, inner, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  }
  if (!('shape' in schema) || !isObject(value)) return [];
  const { shape } = schema as ObjectSchema;
  return Object.keys(value).flatMap((key) => {
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    const at = [...path, key];
    return field
      ? unknownKeys(schemaOf(field), value[key], at)
      : [{ path: pathText(at), message: 'is no key of a document' }];
  });
}

/**
 * Checks a comparison document, version 1, strictly, as a publisher wants it checked.
 *
 * @param value the document, as `JSON.parse` gives it
 * @param baseUrl its own address, if it is known
 * @returns every problem, unknown keys included; empty where there is none
 */
export function checkComparison(
  value: unknown,
  baseUrl: string | URL = 'https://document.invalid/',
): readonly Problem[] {
  try {
    const newer = isNewer(value) ? [{ path: 'version', message: 'is above 1' }] : [];
    const { problems } = examine(value, String(baseUrl));
    return [
      ...newer,
      ...problems.filter(({ path }) => path !== 'version' || !newer.length),
      ...unknownKeys(comparison, value, []),
    ];
  } catch {
    // A value with getters or a proxy. JSON has none.
    return [{ path: '', message: 'could not be read' }];
  }
}
