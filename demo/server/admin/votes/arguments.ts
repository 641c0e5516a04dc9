/** What the command is asked for. */
import { parseArgs } from 'node:util';
import { minuteOf } from './times.js';

export const USAGE = `Usage: tool-comparison-server votes COMMAND, in the repository npm run votes -- COMMAND

  list                     comparisons with their tallies, the surges that were marked, and what is frozen
    --log                  what was done by this command, newest first
  export [COMPARISON]      the votes, as CSV
    --format json          or as JSON, one vote a line
  remove COMPARISON        takes votes out, and out of the tallies. Of the voters for whom all of it is true:
    --voter ID             this one
    --surge TIME           who came in the marked minute, as \`list\` names it; \`all\`: in any of them
    --from TIME            who came at that time or later (2026-01-31T12:00Z)
    --before TIME          who came before it
    --dry-run              says how many it would be, and changes nothing
  freeze COMPARISON        takes no votes until it is unfrozen; the tallies can still be read
  unfreeze COMPARISON

  --reason TEXT            is noted with what was done: remove, freeze, unfreeze`;

/** The arguments are none that the command knows. */
export class MisuseError extends Error {
  override readonly name = 'MisuseError';
}

export interface RemoveCommand {
  readonly name: 'remove';
  readonly comparison: string;
  readonly reason: string;
  readonly isDryRun: boolean;
  readonly voter: string | undefined;
  /** Minutes since 1970. */
  readonly surge: number | 'all' | undefined;
  readonly from: number | undefined;
  readonly before: number | undefined;
}

export type Command =
  | { readonly name: 'list' | 'log' | 'help' }
  | { readonly name: 'export'; readonly comparison: string | undefined; readonly format: 'csv' | 'json' }
  | { readonly name: 'freeze' | 'unfreeze'; readonly comparison: string; readonly reason: string }
  | RemoveCommand;

/** @throws {MisuseError} */
export function parse(args: readonly string[]): Command {
  const { positionals, values } = read(args);
  const [name, comparison, ...more] = positionals;
  if (values.help === true) return { name: 'help' };
  if (name === 'list' && comparison === undefined) return { name: values.log === true ? 'log' : 'list' };
  if (more.length === 0 && name === 'export') {
    const { format = 'csv' } = values;
    if (format !== 'csv' && format !== 'json') throw new MisuseError('--format is csv or json.');
    return { name, comparison, format };
  }
  const isKnown = name === 'remove' || name === 'freeze' || name === 'unfreeze';
  if (!isKnown || comparison === undefined || more.length > 0) throw new MisuseError(USAGE);
  const { reason = '' } = values;
  if (name !== 'remove') return { name, comparison, reason };
  const { voter, surge, from, before } = values;
  if (voter === undefined && surge === undefined && from === undefined && before === undefined) {
    throw new MisuseError('Say whose votes: --voter, --surge, --from or --before.');
  }
  return {
    name,
    comparison,
    reason,
    isDryRun: values['dry-run'] === true,
    voter: voter?.toLowerCase(),
    surge: surge === 'all' ? surge : timeOf('--surge', surge),
    from: timeOf('--from', from),
    before: timeOf('--before', before),
  };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        log: { type: 'boolean' },
        format: { type: 'string' },
        voter: { type: 'string' },
        surge: { type: 'string' },
        from: { type: 'string' },
        before: { type: 'string' },
        'dry-run': { type: 'boolean' },
        reason: { type: 'string' },
      },
    });
  } catch (error) {
    throw new MisuseError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function timeOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const minute = minuteOf(text);
  if (minute === undefined) throw new MisuseError(`${option}: "${text}" is no time like 2026-01-31T12:00Z.`);
  return minute;
}
