/** Does what the command asks for, and says what it did. */
import type {
  Action,
  Administration,
  ComparisonState,
  Selection,
  StoredVote,
} from '../../store/administration.js';
import { MisuseError, USAGE, type Command, type RemoveCommand } from './arguments.js';
import { csvRow } from '../csv.js';
import { nameOf } from './times.js';

export type Write = (text: string) => void;

export async function run(command: Command, votes: Administration, write: Write): Promise<void> {
  switch (command.name) {
    case 'help': {
      write(`${USAGE}\n`);
      return;
    }
    case 'list': {
      (await votes.list()).forEach((state) => write(stateText(state)));
      return;
    }
    case 'log':
      for (const { at, action, comparison, selection, votes: count, reason } of await votes.log()) {
        write(`${new Date(at).toISOString()}  ${[action, comparison, selection].filter(Boolean).join(' ')}`);
        write(`${action === 'remove' ? `: ${count} votes` : ''}${reason ? ` (${reason})` : ''}\n`);
      }
      return;
    case 'export':
      return exportVotes(votes.votes(command.comparison), command.format, write);
    case 'remove':
      return remove(command, votes, write);
    case 'freeze':
    case 'unfreeze': {
      const { name: action, comparison, reason } = command;
      await votes[action]({ action, comparison, selection: '', reason });
      const now = action === 'freeze' ? 'takes no votes' : 'takes votes';
      write(`${comparison} ${now} from now on.\n`);
      return;
    }
  }
}

function stateText({ comparison, tallies, voters, frozenSince, surges }: ComparisonState): string {
  const frozen = frozenSince === undefined ? '' : `, frozen since ${new Date(frozenSince).toISOString()}`;
  const lines = [
    `${comparison}: ${voters} voters${frozen}`,
    ...[...tallies].map(([tool, { ship, skip }]) => `  ${tool}: ${ship} ship, ${skip} skip`),
    ...surges.map(
      ({ minute, voters: came, largest, cause }) =>
        `  surge ${nameOf(minute)}: ${came} new voters, ${largest} of them from one wide network (${cause})`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

async function exportVotes(
  votes: AsyncIterable<StoredVote>,
  format: 'csv' | 'json',
  write: Write,
): Promise<void> {
  if (format === 'csv') write(csvRow(['comparison', 'tool', 'voter', 'choice', 'sequence', 'came']));
  for await (const { comparison, tool, voter, choice, sequence, minute } of votes) {
    const came = nameOf(minute);
    if (format === 'json') write(`${JSON.stringify({ comparison, tool, voter, choice, sequence, came })}\n`);
    else write(csvRow([comparison, tool, voter, choice ?? '', String(sequence), came]));
  }
}

async function remove(command: RemoveCommand, votes: Administration, write: Write): Promise<void> {
  const { comparison, voter, surge, from, before, reason } = command;
  const marked = surge === undefined ? undefined : await votes.surges(comparison);
  if (marked && surge !== 'all' && surge !== undefined && !marked.includes(surge)) {
    throw new MisuseError(`${comparison} has no surge at ${nameOf(surge)}: see list.`);
  }
  const minutes = surge === undefined || surge === 'all' ? marked : [surge];
  if (minutes?.length === 0) throw new MisuseError(`${comparison} has no surges: see list.`);
  const selection: Selection = { comparison, voter, minutes, from, before };
  const action: Action = { action: 'remove', comparison, selection: selectionText(command), reason };
  const removed = command.isDryRun ? await votes.count(selection) : await votes.remove(selection, action);
  const done = command.isDryRun ? 'Would remove' : 'Removed';
  write(`${done} ${removed.votes} votes of ${removed.voters} voters.\n`);
}

/** Without the voter's id: what was removed should not be kept. */
function selectionText({ voter, surge, from, before }: RemoveCommand): string {
  const parts = [
    voter === undefined ? '' : 'one voter',
    surge === undefined ? '' : `surge ${surge === 'all' ? surge : nameOf(surge)}`,
    from === undefined ? '' : `from ${nameOf(from)}`,
    before === undefined ? '' : `before ${nameOf(before)}`,
  ];
  return parts.filter(Boolean).join(', ');
}
