/** Percentiles of a run, and the table of results. */

export interface Measurement {
  readonly name: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** `latencies` of everything that was confirmed within `seconds`, in milliseconds. */
export function summarize(name: string, latencies: Float64Array, seconds: number): Measurement {
  const sorted = latencies.toSorted();
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { name, perSecond: sorted.length / seconds, p50: at(0.5), p99: at(0.99) };
}

/** The ratios are against `reference`. */
export function table(rows: readonly Measurement[], reference: Measurement): string {
  const cells = rows.map(({ name, perSecond, p50, p99 }) => [
    name,
    Math.round(perSecond).toLocaleString('en'),
    `${(perSecond / reference.perSecond).toFixed(2)}×`,
    p50.toFixed(2),
    p99.toFixed(2),
  ]);
  const all = [['', 'per second', 'ratio', 'p50 ms', 'p99 ms'], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return all.map(line).join('\n');
}
