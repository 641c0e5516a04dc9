/** `conform`: tests whether a vote service keeps the rules of the protocol. */
import { parseArgs } from 'node:util';
import { NO_BASE, webUrl } from '../../document/url.js';
import { EXIT, UsageError, type Command } from '../command.js';
import { asJson, asText, conforms } from '../conform/formats.js';
import { runRules } from '../conform/run-rules.js';
import { VoteService, type ServiceOptions } from '../conform/vote-service.js';

const help = `tool-comparison conform URL [options]

Tests whether a vote service keeps the rules of the vote protocol. URL is that of the votes of one comparison,
which is community.votes of its document, as an absolute address.

It votes, as new voters, and takes every vote back. Use a comparison that nobody else votes on meanwhile. A
service that limits new voters has to let this test vote; where it asks them for a proof of work, this test works.

Options:
  --tool ID       the id of a tool, twice, where the tallies are empty until somebody votes
  --origin URL    the origin of a page that may vote, where there is a list (default: https://publisher.example)
  --unknown URL   the votes of a comparison that there is not, where URL does not end in /{comparison}/votes
  --flood N       sends up to N votes of one voter, until the service says 429
  --json          { url, conforms, rules: [{ id, title, status, findings, note }], votesLeft }
  -h, --help      shows this text

Each rule is kept, broken, not offered (it is optional) or not tested. Of a broken one it says what was sent,
what was expected and what came.

Exit codes:
  0  no rule is broken
  1  a rule is broken, or the service does not answer
  2  the command was used wrongly`;

const OPTIONS = {
  tool: { type: 'string', multiple: true },
  origin: { type: 'string', default: 'https://publisher.example' },
  unknown: { type: 'string' },
  flood: { type: 'string', default: '0' },
  json: { type: 'boolean', default: false },
} as const;

function readUrl(name: string, text: string): string {
  const url = webUrl(text, NO_BASE);
  if (url === undefined) throw new UsageError(`${name} must be an absolute http(s) URL, without a user name`);
  return url;
}

function readArguments(args: readonly string[]): ServiceOptions & { readonly isJson: boolean } {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [url, ...more] = positionals;
  if (url === undefined || more.length > 0) throw new UsageError('conform needs one URL, that of the votes');
  const { tool: tools = [], origin, unknown, flood, json: isJson } = values;
  if (tools.length !== 0 && tools.length !== 2) throw new UsageError('--tool is given twice, or not at all');
  if (!/^\d{1,6}$/.test(flood)) throw new UsageError('--flood must be a whole number up to 999999');
  return {
    url: readUrl('URL', url),
    tools,
    origin: new URL(readUrl('--origin', origin)).origin,
    unknown: unknown === undefined ? undefined : readUrl('--unknown', unknown),
    flood: Number(flood),
    isJson,
  };
}

export const conform: Command = {
  name: 'conform',
  summary: 'tests whether a vote service keeps the rules of the protocol',
  help,
  async run(args, { write }) {
    const { isJson, ...options } = readArguments(args);
    const conformance = await runRules(new VoteService(options));
    write(isJson ? asJson(options.url, conformance) : asText(conformance));
    return conforms(conformance) ? EXIT.done : EXIT.failed;
  },
};
