/**
 * Writes one JSON object a line to standard output. No line contains a network address, a voter id or an e-mail address:
 * callers pass route patterns and counts, never paths or bodies.
 */

export type LogLevel = 'info' | 'warn' | 'error';
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  (level: LogLevel, event: string, fields?: LogFields): void;
  /** Writes the lines that are still buffered. */
  flush(): void;
}

const toStandardOutput = (text: string): void => {
  process.stdout.write(text);
};

/** Writes the lines of one turn of the event loop together: under load, one write a line costs more than the line. */
export function createLog(write: (text: string) => void = toStandardOutput): Log {
  let held = '';
  const flush = (): void => {
    if (held === '') return;
    const text = held;
    held = '';
    write(text);
  };
  const log = (level: LogLevel, event: string, fields: LogFields = {}): void => {
    if (held === '') setImmediate(flush);
    held += `${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`;
  };
  return Object.assign(log, { flush });
}

/** The fields of an unknown thrown value that may be logged. */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  return { name: error.name, message: error.message, code, cause };
}
