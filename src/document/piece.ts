/** What has to go when something at a place is wrong. */
import type { core } from 'zod/mini';
import type { Path } from './path.js';

/**
 * Asks the schema for the smallest piece around a path that a document may do without: an optional field, or an item of
 * a list or an entry of a map that is itself optional.
 *
 * @returns the path of the piece, or undefined where all that is around `path` is required
 */
export function optionalPieceAt(root: core.$ZodType, path: Path): Path | undefined {
  let piece: Path | undefined;
  let container: Field | undefined = { schema: root, isOptional: false };
  path.forEach((key, index) => {
    container = container && childOf(container, key);
    if (container?.isOptional) piece = path.slice(0, index + 1);
  });
  return piece;
}

interface Field {
  readonly schema: core.$ZodType;
  /** Whether what it describes may be left out. */
  readonly isOptional: boolean;
}

function childOf({ schema, isOptional }: Field, key: string | number): Field | undefined {
  const { def } = (schema as core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      if (Object.hasOwn(def.shape, key)) return fieldOf(def.shape[key]);
      return def.catchall && { schema: def.catchall, isOptional };
    case 'array':
      return { schema: def.element, isOptional };
    default:
      return undefined;
  }
}

function fieldOf(schema: core.$ZodType | undefined): Field | undefined {
  if (!schema) return undefined;
  const { def } = (schema as core.$ZodTypes)._zod;
  if (def.type === 'optional') return { schema: def.innerType, isOptional: true };
  return { schema, isOptional: false };
}
