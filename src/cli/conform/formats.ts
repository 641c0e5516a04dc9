/** What came of the rules, for people and for programs. */
import { visible } from '../check/visible.js';
import type { Conformance } from './run-rules.js';
import type { Finding, Outcome, Status } from './rule.js';

const MARKS: Readonly<Record<Status, string>> = {
  kept: '✓',
  broken: '✗',
  'not offered': '–',
  'not tested': '?',
};
/** How many findings of a rule are told to people. */
const MOST = 5;

const findingLines = ({ request, expected, came }: Finding): string[] => [
  `    ${visible(request)}`,
  `      expected: ${visible(expected)}`,
  `      came:     ${visible(came)}`,
];

function outcomeLines({ id, title, status, findings, note }: Outcome): string[] {
  const more = findings.length - MOST;
  return [
    `${MARKS[status]} ${id}: ${title}${note === undefined ? '' : ` (${status}: ${visible(note)})`}`,
    ...findings.slice(0, MOST).flatMap(findingLines),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
}

const countOf = (outcomes: readonly Outcome[], status: Status): number =>
  outcomes.filter((outcome) => outcome.status === status).length;

/** @returns such as `30 rules are kept, 1 is broken, 2 are not offered, 1 is not tested` */
function summaryOf(outcomes: readonly Outcome[]): string {
  const statuses = ['kept', 'broken', 'not offered', 'not tested'] as const;
  return statuses
    .map((status, index) => {
      const count = countOf(outcomes, status);
      return `${count}${index === 0 ? (count === 1 ? ' rule' : ' rules') : ''} ${count === 1 ? 'is' : 'are'} ${status}`;
    })
    .join(', ');
}

const leftLine = (left: number): string =>
  left > 0 ? `${left} ${left === 1 ? 'vote' : 'votes'} of this test could not be taken back\n` : '';

export function asText({ outcomes, left }: Conformance): string {
  const lines = outcomes.flatMap(outcomeLines);
  return `${lines.join('\n')}\n\n${summaryOf(outcomes)}\n${leftLine(left)}`;
}

export const conforms = ({ outcomes }: Conformance): boolean => countOf(outcomes, 'broken') === 0;

export const asJson = (url: string, conformance: Conformance): string => {
  const { outcomes: rules, left: votesLeft } = conformance;
  return `${JSON.stringify({ url, conforms: conforms(conformance), rules, votesLeft }, null, 2)}\n`;
};
