/** Problems as SARIF 2.1.0 (OASIS), which code scanning services and editors read. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../version.js';
import type { Place } from '../../../check/problem.js';
import { RULES, withHint, type FileProblem, type Rule } from '../file-problem.js';
import { visibleJson } from '../visible.js';

const RULE_IDS = Object.keys(RULES) as Rule[];

/** A URI, or one relative to where the command was started. */
function uriOf(file: string): string {
  if (file === 'standard input') return 'stdin:';
  if (/^https?:/.test(file)) return file;
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}

const regionOf = ({ line, column, endColumn }: Place): object => ({
  startLine: line,
  startColumn: column,
  endLine: line,
  endColumn,
});

function resultOf(problem: FileProblem): object {
  const { file, rule, path, place } = problem;
  const location = {
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(place && { region: regionOf(place) }) },
    ...(path && { logicalLocations: [{ fullyQualifiedName: path }] }),
  };
  return {
    ruleId: rule,
    ruleIndex: RULE_IDS.indexOf(rule),
    level: 'error',
    message: { text: withHint(problem) },
    locations: [location],
  };
}

/** @returns a log with one run */
export function asSarif(problems: readonly FileProblem[]): string {
  const rules = RULE_IDS.map((id) => ({ id, shortDescription: { text: RULES[id] } }));
  return `${visibleJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'tool-comparison', version, rules } },
        columnKind: 'utf16CodeUnits',
        results: problems.map(resultOf),
      },
    ],
  })}\n`;
}
