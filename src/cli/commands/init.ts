/** `init`: a first document, to be filled in. */
import { writeFile } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { SCHEMA_FILE } from '../../document/field-notes.js';
import { EXIT, UsageError, type Command } from '../command.js';
import { firstDocument } from '../first-document.js';
import { errorLines } from '../report.js';

const help = `tool-comparison init [FILE]

Writes a first comparison document with every common field, to be filled in. Nothing in it is a fact.
FILE is comparison.json where it is left out, and may be - for the standard output. A file that is there
is never written over.

Options:
  -h, --help  shows this text

Exit codes:
  0  it is written
  1  the file is there already, or cannot be written
  2  the command was used wrongly`;

function readArguments(args: readonly string[]): string {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
  const [file = 'comparison.json', ...more] = positionals;
  if (more.length > 0) throw new UsageError('init takes one FILE, or - for the standard output');
  return file;
}

/** @returns the address of the JSON Schema in this folder, as editors look it up from the file */
const schemaFor = (file: string): string => {
  const path = relative(dirname(file), SCHEMA_FILE).split(sep).join('/');
  return path.startsWith('../') ? path : `./${path}`;
};

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';

/** @returns why it could not be written; undefined where it was */
async function failureToWrite(file: string, text: string): Promise<string | undefined> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return undefined;
  } catch (error) {
    if (isTaken(error)) return `${file}: is there already, and is not written over`;
    const lines = errorLines(file, error, 'written');
    if (!lines) throw error;
    return lines.join('\n');
  }
}

export const init: Command = {
  name: 'init',
  summary: 'writes a first document, to be filled in',
  help,
  async run(args, { write, warn }) {
    const file = readArguments(args);
    const text = `${JSON.stringify(firstDocument(schemaFor(file)), null, 2)}\n`;
    if (file === '-') {
      write(text);
      return EXIT.done;
    }
    const failure = await failureToWrite(file, text);
    warn(failure ?? `${file} is written. When it is filled in: tool-comparison check ${file}`);
    return failure === undefined ? EXIT.done : EXIT.failed;
  },
};
