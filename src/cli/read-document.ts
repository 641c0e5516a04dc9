import { readFile } from 'node:fs/promises';
import { ComparisonError } from '../document/errors.js';
import { MAX_BYTES } from '../http/request.js';

async function bytesOf(path: string, input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (path !== '-') return readFile(path);
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A parser's message names the place. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ComparisonError('bad-json', `is not JSON: ${(cause as Error).message}`, [], { cause });
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    // Without the byte order mark.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ComparisonError('bad-encoding', 'is not UTF-8', [], { cause });
  }
}

/**
 * @param bytes of a document
 * @returns its text, without a byte order mark
 * @throws {ComparisonError} `empty`, `too-large`, `bad-encoding`
 */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) throw new ComparisonError('too-large', 'is larger than 1 MiB');
  const text = decoded(bytes);
  if (!text.trim()) throw new ComparisonError('empty', 'is empty');
  return text;
}

/**
 * @param path a file, or `-` for the standard input
 * @returns its text, without a byte order mark
 * @throws {ComparisonError} `empty`, `too-large`, `bad-encoding`
 * @throws where the file cannot be read, as Node does
 */
export async function readText(path: string, input: AsyncIterable<Uint8Array>): Promise<string> {
  return textOf(await bytesOf(path, input));
}

/**
 * @param path a file, or `-` for the standard input
 * @returns the document, as `JSON.parse` gives it
 * @throws {ComparisonError} `empty`, `too-large`, `bad-encoding`, `bad-json`
 * @throws where the file cannot be read, as Node does
 */
export async function readDocument(path: string, input: AsyncIterable<Uint8Array>): Promise<unknown> {
  return parsed(await readText(path, input));
}
