/** Problems as GitHub shows them beside the lines of a pull request. */
import { isAbsolute, relative } from 'node:path';
import { withHint, type FileProblem } from '../file-problem.js';
import { visible } from '../visible.js';

const data = (text: string): string => visible(text).replaceAll('%', '%25');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** GitHub knows files by their place in the repository, where the command is started. */
const fileOf = (name: string): string => (isAbsolute(name) ? relative('', name) : name).replaceAll('\\', '/');

const isFile = (name: string): boolean => name !== 'standard input' && !/^https?:/.test(name);

function annotation(problem: FileProblem): string {
  const { file, place } = problem;
  const what = withHint(problem);
  if (!isFile(file)) {
    const where = place ? `${file}:${place.line}:${place.column}` : file;
    return `::error::${data(`${where}: ${what}`)}\n`;
  }
  const at = place ? `,line=${place.line},col=${place.column},endColumn=${place.endColumn}` : '';
  return `::error file=${property(fileOf(file))}${at}::${data(what)}\n`;
}

/** @returns a workflow command for each problem */
export const asGithub = (problems: readonly FileProblem[]): string => problems.map(annotation).join('');
