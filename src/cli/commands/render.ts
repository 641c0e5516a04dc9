/** `render`: a document as HTML, Markdown or plain text. */
import { parseArgs } from 'node:util';
import type { Problem } from '../../document/errors.js';
import { parseComparison } from '../../document/parse.js';
import { ELSEWHERE, NO_BASE, webUrl } from '../../document/url.js';
import { canonicalLanguage } from '../../i18n/format.js';
import '../../locales/all.js';
import {
  renderStatic,
  STATIC_FORMATS,
  type StaticFormat,
  type StaticOptions,
} from '../../static/render-static.js';
import { EXIT, UsageError, type Command } from '../command.js';
import { readDocument } from '../read-document.js';
import { errorLines, problemLines } from '../report.js';

const help = `tool-comparison render FILE [options]

Writes a comparison document as a page, or in another form, to the standard output.
FILE may be - for the standard input.

Options:
  --format FORMAT       html (default): a whole page, without scripts
                        fragment: its content with a style, for a page that is there
                        feed: HTML without styles, for feeds, mail and editors
                        markdown: CommonMark with GitHub's tables
                        text: plain text in lines of 76 columns
  --structured-data     adds JSON-LD (schema.org), in html and fragment
  --base URL            the address of the document: its relative URLs are resolved against it
  --lang TAG            the language of the interface, where the document has none
  --heading-level N     1-6: where the title stands in the outline
  --oembed URL          the address of the page's oEmbed description, in html
  -h, --help            shows this text

What is wrong in something optional is left out and told on the standard error output.

Exit codes:
  0  it is written
  1  the document is wrong or cannot be read: each problem is a line on the standard error output
  2  the command was used wrongly`;

const OPTIONS = {
  format: { type: 'string', default: 'html' },
  'structured-data': { type: 'boolean', default: false },
  base: { type: 'string' },
  lang: { type: 'string' },
  'heading-level': { type: 'string' },
  oembed: { type: 'string' },
} as const;

const FORMATS: readonly string[] = STATIC_FORMATS;
const isFormat = (name: string): name is StaticFormat => FORMATS.includes(name);

function levelOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-6]$/.test(text)) throw new UsageError('--heading-level must be from 1 to 6');
  return Number(text);
}

function checkUrl(option: string, text: string | undefined): void {
  if (text !== undefined && webUrl(text, NO_BASE) === undefined)
    throw new UsageError(`${option} must be an absolute http(s) URL, without a user name`);
}

function checkLanguage(tag: string | undefined): void {
  if (tag !== undefined && canonicalLanguage(tag) === undefined)
    throw new UsageError(
      `--lang must be a BCP 47 language tag, such as de or pt-BR, and not ${JSON.stringify(tag)}`,
    );
}

/** An address is not requested: whoever asks for it may do so with a program that knows about proxies and passwords. */
function checkFile(file: string): void {
  if (webUrl(file, NO_BASE) !== undefined)
    throw new UsageError(
      `FILE must be a file, or - for the standard input: an address is not requested. Try: curl -fsSL ${JSON.stringify(file)} | tool-comparison render - --base ${JSON.stringify(file)}`,
    );
}

function readArguments(args: readonly string[]): { readonly file: string; readonly options: StaticOptions } {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError('render takes one FILE, or - for the standard input');
  checkFile(file);
  const { format, base, lang, oembed } = values;
  if (!isFormat(format)) throw new UsageError(`--format must be one of ${FORMATS.join(', ')}`);
  const structuredData = values['structured-data'];
  if (structuredData && format !== 'html' && format !== 'fragment')
    throw new UsageError('--structured-data is for the formats html and fragment');
  if (oembed !== undefined && format !== 'html') throw new UsageError('--oembed is for the format html');
  checkUrl('--base', base);
  checkUrl('--oembed', oembed);
  checkLanguage(lang);
  const headingLevel = levelOf(values['heading-level']);
  return { file, options: { format, structuredData, base, lang, headingLevel, oembed } };
}

/** Whether there is an address in a document that has problems without a base, and has none with one. */
const needsBase = (document: unknown, problems: readonly Problem[]): boolean =>
  parseComparison(document, ELSEWHERE).problems.length < problems.length;

export const render: Command = {
  name: 'render',
  summary: 'writes a document as a page, a fragment, a feed entry, Markdown or plain text',
  help,
  async run(args, { input, write, warn }) {
    const { file, options } = readArguments(args);
    const name = file === '-' ? 'standard input' : file;
    try {
      const document = await readDocument(file, input);
      const problems: Problem[] = [];
      const output = renderStatic(document, {
        ...options,
        onProblem: (problem) => void problems.push(problem),
      });
      for (const line of problemLines(name, problems)) warn(`${line} (left out)`);
      if (options.base === undefined && needsBase(document, problems))
        warn('Relative URLs need --base, the address of the document.');
      write(output);
      return EXIT.done;
    } catch (error) {
      const lines = errorLines(name, error);
      if (!lines) throw error;
      for (const line of lines) warn(line);
      return EXIT.failed;
    }
  },
};
