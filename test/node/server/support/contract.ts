/** Compares answers with openapi.yaml: status, headers and body. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

interface Documented {
  readonly headers?: Readonly<Record<string, { readonly required?: boolean; readonly schema: object }>>;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}
interface Operation {
  readonly responses: Readonly<Record<string, Documented>>;
}
interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object & { readonly example?: unknown }>>;
    readonly responses: Readonly<Record<string, Documented>>;
  };
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'options', 'head'];

export class Contract {
  readonly #document: OpenApi;
  readonly #ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  /** `put /path 200` for each answer that was compared. */
  readonly seen = new Set<string>();

  constructor(document: OpenApi) {
    this.#document = document;
    // `ajv-formats` is a CommonJS module whose default export TypeScript and Node see differently.
    (addFormats as unknown as (ajv: Ajv2020) => void)(this.#ajv);
    for (const annotation of ['example']) this.#ajv.addKeyword(annotation);
  }

  /** Every documented `method path status`. */
  get documented(): string[] {
    return Object.entries(this.#document.paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) =>
        Object.keys(item[method]?.responses ?? {}).map((status) => `${method} ${path} ${status}`),
      ),
    );
  }

  get paths(): string[] {
    return Object.keys(this.#document.paths);
  }

  /** The methods of a path as `Allow` lists them: `GET` implies `HEAD`. */
  methods(path: string): string[] {
    const own = METHODS.filter((method) => this.#document.paths[path]?.[method]);
    return own.concat(own.includes('get') ? ['head'] : []).map((method) => method.toUpperCase());
  }

  /** The compiled schema of that name. */
  schema(name: string): ValidateFunction {
    return this.#ajv.compile(this.#document.components.schemas[name] ?? assert.fail(`no schema ${name}`));
  }

  example(name: string): unknown {
    return this.#document.components.schemas[name]?.example ?? assert.fail(`no example of ${name}`);
  }

  /** Fails if the status, a header or the body is not as documented. */
  async check(method: string, path: string, response: Response): Promise<void> {
    const name = `${method} ${path} ${response.status}`;
    const documented = this.#document.paths[path]?.[method]?.responses[String(response.status)];
    if (!documented) assert.fail(`${name} is not documented: ${await response.text()}`);
    this.seen.add(name);
    await this.#compare(name, documented, response);
  }

  /** For answers that every path can give, like 405. */
  async checkAgainst(component: string, response: Response): Promise<void> {
    const documented =
      this.#document.components.responses[component] ?? assert.fail(`no response ${component}`);
    await this.#compare(component, documented, response);
  }

  async #compare(name: string, { headers = {}, content }: Documented, response: Response): Promise<void> {
    for (const [header, { required, schema }] of Object.entries(headers)) {
      const value = response.headers.get(header);
      assert.ok(value !== null || !required, `${name} lacks ${header}`);
      if (value !== null) this.#validate(`${name}, ${header}`, schema, value);
    }
    const text = await response.text();
    if (!content) {
      assert.equal(text, '', `${name} has a body`);
      return;
    }
    const type = response.headers.get('content-type') ?? 'none';
    const media =
      content[type.toLowerCase()] ??
      content[type] ??
      assert.fail(`${name} has the undocumented type ${type}`);
    this.#validate(name, media.schema, type.endsWith('json') ? JSON.parse(text) : text);
  }

  #validate(name: string, schema: object, value: unknown): void {
    const validate = this.#ajv.compile(schema);
    assert.ok(validate(value), `${name}: ${JSON.stringify(value)} ${this.#ajv.errorsText(validate.errors)}`);
  }
}

export async function readContract(): Promise<Contract> {
  const text = await readFile(new URL('../../../../demo/server/openapi.yaml', import.meta.url), 'utf8');
  const document: unknown = parse(text);
  return new Contract(resolve(document, document) as OpenApi);
}

/** The document with each `$ref` resolved. None of them is circular. */
function resolve(node: unknown, root: unknown): unknown {
  if (Array.isArray(node)) return node.map((item) => resolve(item, root));
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node) return resolve(lookUp(String(node.$ref), root), root);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, resolve(value, root)]));
}

function lookUp(ref: string, root: unknown): unknown {
  let node = root;
  for (const key of ref.replace(/^#\//, '').split('/')) {
    node = (node as Record<string, unknown> | undefined)?.[key];
  }
  return node ?? assert.fail(`${ref} names nothing`);
}
