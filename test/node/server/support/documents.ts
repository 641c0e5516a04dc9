/** Folders of comparison documents that are made for a test and removed after it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestDocument {
  readonly id: string;
  readonly tools: readonly [string, string];
}

/** The smallest valid document. */
export function documentText({ id, tools }: TestDocument): string {
  return JSON.stringify({ version: 1, id, tools: tools.map((tool) => ({ id: tool, name: `Tool ${tool}` })) });
}

export async function writeDocuments(folder: string, documents: readonly TestDocument[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(
    documents.map((document, index) => writeFile(join(folder, `${index}.json`), documentText(document))),
  );
}

export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'votes-'));
  // A service that was just killed may have written another file meanwhile.
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 10 }) };
}
