#!/usr/bin/env node
/** The command of the package: `tool-comparison-server FOLDER`. Runs the service, or copies its database. */
import { parseArgs } from 'node:util';
import { version } from '../../src/version.js';
import { backUp } from './backup.js';
import { readSettings } from './settings.js';

const HELP = `tool-comparison-server FOLDER
tool-comparison-server backup FILE

Counts votes for the comparison documents in FOLDER, and serves each as a page, a badge and a frame.
The settings are variables of the environment: docs/service.md of the project has all of them.

  DATABASE_URL   file:votes.db in this folder where it is not set
  HOST, PORT     127.0.0.1 and 8787
  PUBLIC_URL     the origin by which readers know it

backup copies the database file into FILE, while the service runs.

Options:
  -h, --help     shows this text
  -v, --version  shows the version

Exit codes:
  0  it was told to stop, or the copy is written
  1  it could not start, or the copy cannot be written
  2  the command was used wrongly`;

const OPTIONS = {
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

function misused(message: string): number {
  console.error(`${message}\nSee: tool-comparison-server --help`);
  return 2;
}

async function writeBackup(file: string): Promise<number> {
  try {
    await backUp(readSettings({ COMPARISONS: '.', ...process.env }).databaseUrl, file);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

async function run(args: string[]): Promise<number | undefined> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  if (values.help || values.version) {
    console.log(values.help ? HELP : version);
    return 0;
  }
  const [first, second, ...more] = positionals;
  if (first === 'backup') {
    if (second === undefined || more.length > 0) return misused('backup needs one FILE');
    return writeBackup(second);
  }
  if (second !== undefined) return misused('One FOLDER of documents is served');
  if (first !== undefined) process.env.COMPARISONS = first;
  await import('./main.js');
  return undefined;
}

try {
  const code = await run(process.argv.slice(2));
  // The service itself says how it ended.
  if (code !== undefined) process.exitCode = code;
} catch (error) {
  const isMisuse =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE');
  if (!isMisuse) throw error;
  process.exitCode = misused(error.message);
}
