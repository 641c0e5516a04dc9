// The policy in docs/security.md, "Under a strict policy", and the snippet of README.md, read from there, so that what they say
// wrongly fails the tests.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Origins } from '../servers/origins.js';

const root = resolve(import.meta.dirname, '..', '..', '..');
const read = (page: string): string => readFileSync(resolve(root, page), 'utf8');
const [section = ''] = /<!-- policy:start -->[\s\S]*<!-- policy:end -->/.exec(read('docs/security.md')) ?? [];
const [strictest = '', publisher = ''] = [...section.matchAll(/```http\n([\s\S]*?)```/g)].map(
  ([, lines]) => lines ?? '',
);

/** The hash of the built script, in the form of `integrity`. */
export const integrity = `sha384-${createHash('sha384')
  .update(readFileSync(resolve(root, 'dist/tool-comparison.js')))
  .digest('base64')}`;

/** The README's first snippet: a script tag and an element. */
export const snippet = /```html\n([\s\S]*?)```/.exec(read('README.md'))?.[1] ?? '';

/** Where its script is: at an example of an address, or at the owner's. */
export const scriptAddress = new URL(/<script[^>]* src="([^"]+)"/.exec(snippet)?.[1] ?? '');

/** The texts between backticks in a cell of a table. */
const codeIn = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');

/** The needed directives, each with its possible values. */
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

/** The strictest headers except the policy itself. */
export const otherHeaders = new Map([...headers].filter(([name]) => name !== 'content-security-policy'));

/** The headers that the publisher sends. */
export const publisherHeaders = headersIn(publisher);

/** Directives by their names. */
export type Policy = Map<string, string>;

/** The strictest policy together with the needed directives, each with its first value. */
export function strictestPolicy(): Policy {
  const directives = (headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
    const [name = '', ...values] = directive.split(' ');
    return [name, values.join(' ')] as const;
  });
  return new Map([...directives, ...[...needed].map(([name, [value = '']]) => [name, value] as const)]);
}

/** A policy as the value of a header, with the test's addresses in place of the examples. */
export const write = (policy: Policy, { script, data }: Origins, nonce: string): string =>
  [...policy]
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ')
    .replaceAll(scriptAddress.origin, script.url)
    .replaceAll('https://publisher.example', data.url)
    .replaceAll('sha384-INTEGRITY', integrity)
    .replaceAll('NONCE', nonce);
