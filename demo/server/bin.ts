#!/usr/bin/env node
/** The command of the package: `tool-comparison-server FOLDER`. Runs the service, or does something with its database. */
import { parseArgs } from 'node:util';
import { version } from '../../src/version.js';
import { administerNewsletter } from './admin/newsletter.js';
import { readAdminSettings } from './admin/settings.js';
import { administerVotes } from './admin/votes.js';
import { backUp } from './backup.js';

const HELP = `tool-comparison-server FOLDER
tool-comparison-server votes COMMAND
tool-comparison-server newsletter COMMAND
tool-comparison-server backup FILE

Counts votes for the comparison documents in FOLDER, and serves each as a page, a badge and a frame.
The settings are variables of the environment: docs/service.md of the project has all of them.

  DATABASE_URL   file:votes.db in this folder where it is not set
  HOST, PORT     127.0.0.1 and 8787
  PUBLIC_URL     the origin by which readers know it

votes lists, exports and takes out votes, and freezes comparisons; newsletter lists, exports and deletes addresses.
Each says more with --help. backup copies the database file into FILE. All of it may be done while the service runs.
A folder of such a name is ./votes.

Options:
  -h, --help     shows this text
  -v, --version  shows the version

Exit codes:
  0  it was told to stop, or it is done
  1  it could not start, or be done
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
    await backUp(readAdminSettings().databaseUrl, file);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

/** Commands with arguments of their own. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  votes: administerVotes,
  newsletter: administerNewsletter,
};

async function run(args: string[]): Promise<number | undefined> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command(rest);
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

/** Whoever reads the output may have read enough, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

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
