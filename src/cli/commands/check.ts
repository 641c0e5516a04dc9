/** `check`: finds what is wrong in documents before they are published. */
import { parseArgs } from 'node:util';
import { checkSources } from '../check/check-sources.js';
import { asGithub } from '../check/formats/github.js';
import { asJson } from '../check/formats/json.js';
import { asSarif } from '../check/formats/sarif.js';
import { asText } from '../check/formats/text.js';
import type { FileProblem } from '../check/file-problem.js';
import { summaryOf } from '../check/summary.js';
import { sourcesAt } from '../check/targets.js';
import { EXIT, UsageError, type Command } from '../command.js';

const help = `tool-comparison check TARGET… [options]

Finds everything that is wrong in comparison documents, also what readers forgive: unknown keys, keys that
stand twice, and ids that two documents share. Says where it is, and how to put it right.

TARGET may be
  a file
  a folder                  every .json file in it and in its folders, but node_modules and .folders;
                            those without "tools" and "version" are skipped
  a pattern                 in quotation marks, such as "content/**/*.json"
  an http(s) URL            is loaded, in at most 15 seconds; redirects are followed
  -                         the standard input

Options:
  --format FORMAT  text (default): with the line and a mark under the place
                   json: a list of { file, line, column, path, message, hint }
                   sarif: SARIF 2.1.0, for code scanning
                   github: annotations, for GitHub Actions
  --json           the same as --format json
  --quiet          no summary
  -h, --help       shows this text

Problems are written to the standard output. So is the summary, but with json and sarif to the standard error
output. Lines and columns count from 1, and columns in UTF-16 code units, as in editors. There are colours where
the output is a terminal, unless NO_COLOR is set.

Exit codes:
  0  there is no problem
  1  there are problems, a document cannot be read, or there is none
  2  the command was used wrongly`;

const OPTIONS = {
  format: { type: 'string' },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
} as const;

type Formatter = (problems: readonly FileProblem[], hasColors: boolean) => string;

const FORMATS = { text: asText, json: asJson, sarif: asSarif, github: asGithub } as const satisfies Record<
  string,
  Formatter
>;
type Format = keyof typeof FORMATS;

/** Their whole output is one JSON text. */
const MACHINE_FORMATS: readonly Format[] = ['json', 'sarif'];

const isFormat = (name: string): name is Format => Object.hasOwn(FORMATS, name);

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  if (positionals.length === 0)
    throw new UsageError('check needs a TARGET: a file, a folder, a pattern, a URL or -');
  if (positionals.includes('')) throw new UsageError('TARGET must not be empty');
  const { json, quiet, format = json ? 'json' : 'text' } = values;
  if (!isFormat(format)) throw new UsageError(`--format must be one of ${Object.keys(FORMATS).join(', ')}`);
  if (json && format !== 'json') throw new UsageError(`--json and --format ${format} exclude each other`);
  return { targets: positionals, format, isQuiet: quiet };
}

export const check: Command = {
  name: 'check',
  summary: 'finds what is wrong in documents, and says where and how to put it right',
  help,
  async run(args, { input, write, warn, hasColors }) {
    const { targets, format, isQuiet } = readArguments(args);
    const checked = await checkSources(await sourcesAt(targets), input);
    const output = FORMATS[format](checked.problems, hasColors);
    if (output) write(output);
    const summary = summaryOf(checked);
    if (!isQuiet && MACHINE_FORMATS.includes(format)) warn(summary);
    else if (!isQuiet) write(`${output && format === 'text' ? '\n' : ''}${summary}\n`);
    const isFine = checked.problems.length === 0 && checked.count > 0;
    return isFine ? EXIT.done : EXIT.failed;
  },
};
