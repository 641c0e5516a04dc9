/** Checks documents one by one, and against each other. */
import { checkText, type CheckedText } from '../../check/check-text.js';
import type { TextProblem } from '../../check/problem.js';
import type { FileProblem } from './file-problem.js';
import { readSource } from './read-source.js';
import type { Nothing, Source } from './targets.js';

export interface Checked {
  readonly problems: readonly FileProblem[];
  /** How many documents were checked, or could not be read. */
  readonly count: number;
  /** The names of the files that are no comparisons. */
  readonly skipped: readonly string[];
}

const inFile = (file: string, { placeOf }: CheckedText, { span, ...problem }: TextProblem): FileProblem => ({
  ...problem,
  file,
  place: placeOf(span),
});

const unreadable = ({ name, message }: Nothing): FileProblem => ({
  file: name,
  rule: 'unreadable',
  path: '',
  message,
});

/** @param owners the file in which each id was found first */
function sharedId(file: string, { id, placeOf }: CheckedText, owners: Map<string, string>): FileProblem[] {
  if (!id) return [];
  const owner = owners.get(id.value);
  if (owner === undefined) {
    owners.set(id.value, file);
    return [];
  }
  const message = `is also the id in ${owner}: the two would share their votes`;
  const hint = 'give each comparison an id of its own';
  return [{ file, rule: 'shared-id', path: 'id', message, hint, place: placeOf(id.span) }];
}

/** @param input the standard input */
export async function checkSources(
  sources: readonly (Source | Nothing)[],
  input: AsyncIterable<Uint8Array>,
): Promise<Checked> {
  const problems: FileProblem[] = [];
  const skipped: string[] = [];
  const owners = new Map<string, string>();
  for (const source of sources) {
    if (source.kind === 'nothing') {
      problems.push(unreadable(source));
      continue;
    }
    const { text, base, problems: onTheWay } = await readSource(source, input);
    problems.push(...onTheWay);
    if (text === undefined) continue;
    const checked = checkText(text, base);
    if (source.isFromFolder && checked.isForeign) {
      skipped.push(source.name);
      continue;
    }
    for (const problem of checked.problems) problems.push(inFile(source.name, checked, problem));
    problems.push(...sharedId(source.name, checked, owners));
  }
  const count = sources.filter(({ kind }) => kind !== 'nothing').length - skipped.length;
  return { problems, count, skipped };
}
