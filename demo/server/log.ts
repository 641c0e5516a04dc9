/**
 * One JSON object a line on standard output. No line holds an address: neither a network address, nor a voter id,
 * nor an e-mail address; callers pass route patterns and counts, never paths or bodies.
 */

export type LogLevel = 'info' | 'warn' | 'error';
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  (level: LogLevel, event: string, fields?: LogFields): void;
  /** Writes what is still held back. */
  flush(): void;
}

const toStandardOutput = (text: string): void => {
  process.stdout.write(text);
};

/** Lines of one turn of the event loop are written together: under load a write a line costs more than the line. */
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

/** What may be logged of an unknown thrown value. */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  return { name: error.name, message: error.message, code, cause };
}
