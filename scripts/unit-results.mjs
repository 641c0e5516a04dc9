// What came of the unit tests: of each file in each engine. Where a browser died there is no result of a file, neither
// passed nor failed, and only such files may be run again.

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {Counts | null} FileResult  null: the browser gave no result
 * @typedef {{ files: string[], engines: Record<string, Record<string, FileResult>> }} Results
 */

/**
 * @param {Results} results
 * @param {string} engine
 * @returns {string[]} the files that have no result in that engine
 */
export function filesWithoutResult({ files, engines }, engine) {
  return files.filter((file) => !engines[engine]?.[file]);
}

/**
 * The results of a run, completed by those of another. A result that is there already stays.
 * @param {Results} first
 * @param {Results} second
 * @returns {Results}
 */
export function completed(first, second) {
  const engines = { ...first.engines };
  for (const [engine, files] of Object.entries(second.engines)) {
    const known = Object.entries(engines[engine] ?? {}).filter(([, result]) => result !== null);
    engines[engine] = { ...files, ...Object.fromEntries(known) };
  }
  return { files: first.files, engines };
}

/**
 * @param {Results} results
 * @param {string} engine
 * @returns {Required<Counts>} a file without a result has failed
 */
export function countsIn(results, engine) {
  const total = { passed: 0, failed: filesWithoutResult(results, engine).length, skipped: 0 };
  for (const result of Object.values(results.engines[engine] ?? {})) {
    total.passed += result?.passed ?? 0;
    total.failed += result?.failed ?? 0;
    total.skipped += result?.skipped ?? 0;
  }
  return total;
}
