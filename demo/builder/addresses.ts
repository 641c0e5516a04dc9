/** The addresses in a document, which its JSON Schema tells from other texts. */
import { comparisonJsonSchema } from 'tool-comparison/document';

interface Schema {
  /** What a text must not be. */
  readonly not?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

const SCHEMA: Schema = comparisonJsonSchema();

const rules = ({ not }: Schema): string => JSON.stringify(not);
/** All addresses have the rules of this one, and no other text has them. */
const RULES = rules(SCHEMA.properties?.['url'] ?? {});

/** @returns the same value with each address in it as `change` makes it */
function mapAddresses(
  value: unknown,
  schema: Schema | undefined,
  change: (address: string) => string,
): unknown {
  if (!schema) return value;
  if (typeof value === 'string') return rules(schema) === RULES ? change(value) : value;
  if (Array.isArray(value)) return value.map((item) => mapAddresses(item, schema.items, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapAddresses(item, schema.properties?.[key], change)]),
  );
}

/** @param base of the document: an object has no address that its own could be relative to */
export const withAbsoluteAddresses = (document: unknown, base: string): unknown =>
  mapAddresses(document, SCHEMA, (address) =>
    URL.canParse(address, base) ? new URL(address, base).href : address,
  );

/** @returns the origin of each address, once, without those that would end a directive */
export function originsOf(addresses: readonly (string | undefined)[]): readonly string[] {
  const origins = addresses.flatMap((address) =>
    address !== undefined && URL.canParse(address) ? [new URL(address).origin] : [],
  );
  return [...new Set(origins)].filter((origin) => !/[;,\s']/.test(origin));
}
