/** Finds the command that is asked for, and tells how the commands are used. */
import { version } from '../version.js';
import { EXIT, UsageError, type Command, type ExitCode, type Streams } from './command.js';
import { COMMANDS } from './commands.js';

const HELP = ['-h', '--help'];
const VERSION = ['-v', '--version'];

const usage = (): string =>
  [
    'tool-comparison COMMAND',
    '',
    'Commands:',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(8)} ${summary}`),
    '',
    'Options:',
    '  -h, --help     shows this text',
    '  -v, --version  shows the version',
    '',
    'tool-comparison COMMAND --help says how a command is used.',
  ].join('\n');

/** Node throws a `TypeError` with such a code for arguments that it does not know. */
const isMisuse = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_'));

async function runCommand(command: Command, args: readonly string[], streams: Streams): Promise<ExitCode> {
  if (args.some((arg) => HELP.includes(arg))) {
    streams.write(`${command.help}\n`);
    return EXIT.done;
  }
  try {
    return await command.run(args, streams);
  } catch (error) {
    if (!isMisuse(error)) throw error;
    streams.warn(`${error.message}\nSee: tool-comparison ${command.name} --help`);
    return EXIT.misused;
  }
}

/**
 * @param args what follows the name of the program
 * @returns the code to exit with
 */
export async function run([name = '', ...args]: readonly string[], streams: Streams): Promise<ExitCode> {
  const command = COMMANDS.find((one) => one.name === name);
  if (command) return runCommand(command, args, streams);
  if (HELP.includes(name)) {
    streams.write(`${usage()}\n`);
    return EXIT.done;
  }
  if (VERSION.includes(name)) {
    streams.write(`${version}\n`);
    return EXIT.done;
  }
  streams.warn(name ? `There is no command ${JSON.stringify(name)}.\n\n${usage()}` : usage());
  return EXIT.misused;
}
