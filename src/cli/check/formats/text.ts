/** Problems for people: the place, the message, the line with a mark under the place, and a hint. */
import { inspect } from 'node:util';
import { statementOf } from '../../report.js';
import type { Place } from '../../../check/problem.js';
import type { FileProblem } from '../file-problem.js';
import { visible } from '../visible.js';

/** How much of a long line is shown, and of that before the place. */
const WIDTH = 100;
const BEFORE = 60;

type Paint = (text: string, ...colors: readonly string[]) => string;

const plain: Paint = (text) => text;
const coloured: Paint = (text, ...colors) =>
  colors.reduce((inner, color) => {
    const [on = 0, off = 0] = inspect.colors[color] ?? [];
    return `\u001b[${on}m${inner}\u001b[${off}m`;
  }, text);

/** Two columns wide in a terminal. */
const WIDE =
  /(?![\0-\u10ff])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{Emoji_Presentation}\uff01-\uff60]/gu;

/** As wide as the text is in a terminal, and empty. Marks on letters take no room. */
const blank = (text: string): string =>
  text
    .replace(/\p{Mark}|\p{Format}/gu, '')
    .replace(WIDE, '  ')
    .replace(/[^ ]/gu, ' ');

/** In one column, as it is counted. */
const shown = (text: string): string => visible(text.replaceAll('\t', ' '));

/** The line, or as much of it as can be read, and the mark below. */
function excerpt({ line, column, endColumn, text }: Place, paint: Paint): string[] {
  const start = column - 1;
  const from = Math.max(Math.min(start - BEFORE, text.length - WIDTH), 0);
  const to = Math.min(endColumn - 1, from + WIDTH);
  const before = `${from > 0 ? '…' : ''}${shown(text.slice(from, start))}`;
  const marked = shown(text.slice(start, to));
  const after = `${shown(text.slice(to, from + WIDTH))}${text.length > from + WIDTH ? '…' : ''}`;
  const carets = '^'.repeat(Math.max(blank(marked).length, 1));
  const margin = ' '.repeat(String(line).length);
  return [
    `  ${paint(`${line} |`, 'gray')} ${before}${marked}${after}`.trimEnd(),
    `  ${paint(`${margin} |`, 'gray')} ${blank(before)}${paint(carets, 'red')}`,
  ];
}

function block(problem: FileProblem, paint: Paint): string {
  const { file, hint, place } = problem;
  const where = place ? `${visible(file)}:${place.line}:${place.column}` : visible(file);
  const lines = [`${paint(where, 'bold')}: ${visible(statementOf(problem))}`];
  if (place) lines.push(...excerpt(place, paint));
  if (hint !== undefined) lines.push(`  ${paint('hint:', 'cyan')} ${visible(hint)}`);
  return lines.map((line) => `${line}\n`).join('');
}

/** @returns a block for each problem, with an empty line between them; empty where there is none */
export const asText = (problems: readonly FileProblem[], hasColors: boolean): string =>
  problems.map((problem) => block(problem, hasColors ? coloured : plain)).join('\n');
