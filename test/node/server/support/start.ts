/** A service for one test, with its own database and documents, all removed after the test. */
import type { TestContext } from 'node:test';
import { join } from 'node:path';
import { newFile, type NewUrl } from './databases.js';
import { temporaryFolder, writeDocuments, type TestDocument } from './documents.js';
import { ServiceProcess } from './service-process.js';

export const A_OR_B: TestDocument = { id: 'a-or-b', tools: ['a', 'b'] };

export interface StartOptions {
  readonly documents?: readonly TestDocument[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Where the votes are kept; by default in a file. */
  readonly newUrl?: NewUrl;
}

export interface TestService {
  readonly process: ServiceProcess;
  readonly url: string;
  readonly databaseUrl: string;
  /** The folder of documents. */
  readonly documents: string;
  /** Its environment, to start another service on the same data. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Without a rate limit unless a test sets one: all its voters share an address. */
export async function startService(
  test: Pick<TestContext, 'after'>,
  { documents = [A_OR_B], environment = {}, newUrl = newFile }: StartOptions = {},
): Promise<TestService> {
  const folder = await temporaryFolder();
  const documentFolder = join(folder.path, 'documents');
  await writeDocuments(documentFolder, documents);
  const all = {
    DATABASE_URL: environment.DATABASE_URL ?? (await newUrl(test)),
    COMPARISONS: documentFolder,
    RATE_LIMIT: '0',
    NEW_VOTERS_A_DAY: '0',
    ...environment,
  };
  const process = new ServiceProcess(all);
  test.after(async () => {
    await process.stop('SIGKILL');
    await folder.remove();
  });
  const url = await process.url();
  return { process, url, databaseUrl: all.DATABASE_URL, documents: documentFolder, environment: all };
}
