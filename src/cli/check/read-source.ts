/** Reads the text of a document from wherever it is. */
import { ComparisonError } from '../../document/errors.js';
import { download } from '../../http/download.js';
import { HttpError } from '../../http/http-error.js';
import { readText, textOf } from '../read-document.js';
import { isFromSystem } from '../report.js';
import type { FileProblem } from './file-problem.js';
import type { Source } from './targets.js';

const LIMIT_SECONDS = 15;

interface ReadSource {
  /** Undefined where it could not be read. */
  readonly text: string | undefined;
  /** Its own address, where it has one. */
  readonly base?: string;
  readonly problems: readonly FileProblem[];
}

const NETWORK: Readonly<Record<string, string>> = {
  timeout: `cannot be loaded: it did not arrive within ${LIMIT_SECONDS} seconds`,
  'too-large': 'is larger than 1 MiB',
};

/** Node hides the cause in the cause. */
function networkMessage(error: HttpError): string {
  const { cause } = error.cause instanceof Error ? error.cause : error;
  const words = cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : undefined;
  return `cannot be loaded: ${words ?? 'the network does not answer'}`;
}

function httpMessage(error: HttpError): string {
  if (error.reason === 'status') return `cannot be loaded: the server answers with status ${error.status}`;
  return NETWORK[error.reason] ?? networkMessage(error);
}

/** @returns undefined where the error is neither of the document nor of the way to it */
function messageOf(error: unknown): string | undefined {
  if (error instanceof ComparisonError) return error.message;
  if (error instanceof HttpError) return httpMessage(error);
  return isFromSystem(error) ? `cannot be read: ${error.message}` : undefined;
}

const hintFor = (error: unknown): string | undefined =>
  error instanceof ComparisonError && error.code === 'bad-encoding' ? 'save it as UTF-8' : undefined;

const isJson = (type: string): boolean => /^(application|text)\/([^;]+\+)?json\s*(;|$)/i.test(type);
const isMarkup = (type: string): boolean => /^(text\/html|application\/xhtml\+xml)\b/i.test(type);

function typeProblem(file: string, type: string): FileProblem {
  const message = type ? `is served as ${type}, and not as JSON` : 'is served without a media type';
  return {
    file,
    rule: 'media-type',
    path: '',
    message,
    hint: 'serve it with Content-Type: application/json',
  };
}

async function readUrl(name: string): Promise<ReadSource> {
  const { bytes, type, url } = await download(name, LIMIT_SECONDS * 1000);
  if (isJson(type)) return { text: textOf(bytes), base: url, problems: [] };
  // Of a page nothing more is to be said.
  const text = isMarkup(type) ? undefined : textOf(bytes);
  return { text, base: url, problems: [typeProblem(name, type)] };
}

/**
 * @param input the standard input
 * @returns its text, and what is wrong with the way to it
 */
export async function readSource(
  { kind, name }: Source,
  input: AsyncIterable<Uint8Array>,
): Promise<ReadSource> {
  try {
    if (kind === 'url') return await readUrl(name);
    return { text: await readText(kind === 'input' ? '-' : name, input), problems: [] };
  } catch (error) {
    const message = messageOf(error);
    if (message === undefined) throw error;
    const problem: FileProblem = { file: name, rule: 'unreadable', path: '', message, hint: hintFor(error) };
    return { text: undefined, problems: [problem] };
  }
}
