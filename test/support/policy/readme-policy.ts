// What README.md says under "Under a strict policy", read from there: a wrong README fails the tests.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Origins } from '../servers/origins.js';

const root = resolve(import.meta.dirname, '..', '..', '..');
const readme = readFileSync(resolve(root, 'README.md'), 'utf8');
const [section = ''] = /<!-- policy:start -->[\s\S]*<!-- policy:end -->/.exec(readme) ?? [];
const [strictest = '', publisher = ''] = [...section.matchAll(/```http\n([\s\S]*?)```/g)].map(
  ([, lines]) => lines ?? '',
);

/** The hash of the built script, as `integrity` has it. */
export const integrity = `sha384-${createHash('sha384')
  .update(readFileSync(resolve(root, 'dist/tool-comparison.js')))
  .digest('base64')}`;

/** The first snippet: a script tag and an element. */
export const snippet = /```html\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

/** What stands between backticks in a cell of a table. */
const codeIn = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');

/** The directives that are needed, each with the values that do. */
export const needed = new Map<string, string[]>();
for (const line of section.split('\n').filter((row) => row.startsWith('| `'))) {
  const [, directive, values] = line.split('|');
  needed.set(codeIn(directive)[0] ?? '', codeIn(values));
}

function headersIn(block: string): Map<string, string> {
  const pairs = block
    .trim()
    .split('\n')
    .map((line): [string, string] => {
      const [name = '', ...value] = line.split(': ');
      return [name.toLowerCase(), value.join(': ')];
    });
  return new Map(pairs);
}

const headers = headersIn(strictest);

/** The strictest headers but for the policy itself. */
export const otherHeaders = new Map([...headers].filter(([name]) => name !== 'content-security-policy'));

/** What the publisher sends. */
export const publisherHeaders = headersIn(publisher);

/** Directives by their names. */
export type Policy = Map<string, string>;

/** The strictest policy with what is needed in it, the first of the values each. */
export function strictestPolicy(): Policy {
  const directives = (headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
    const [name = '', ...values] = directive.split(' ');
    return [name, values.join(' ')] as const;
  });
  return new Map([...directives, ...[...needed].map(([name, [value = '']]) => [name, value] as const)]);
}

/** A policy as a header has it, with a test's addresses in the place of the examples. */
export const write = (policy: Policy, { script, data }: Origins, nonce: string): string =>
  [...policy]
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ')
    .replaceAll('https://cdn.example', script.url)
    .replaceAll('https://publisher.example', data.url)
    .replaceAll('sha384-INTEGRITY', integrity)
    .replaceAll('NONCE', nonce);
