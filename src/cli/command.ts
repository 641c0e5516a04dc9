/** What every command of `npx tool-comparison` is made of. */

/** `0`: done. `1`: a document is wrong or could not be read. `2`: the command was used wrongly. */
export const EXIT = { done: 0, failed: 1, misused: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where a command reads and writes, so that tests need no process. */
export interface Streams {
  readonly input: AsyncIterable<Uint8Array>;
  /** Writes the result. */
  readonly write: (text: string) => void;
  /** Writes a line for whoever started the command. */
  readonly warn: (line: string) => void;
  /** Whether the result may be in colours. */
  readonly hasColors: boolean;
}

export interface Command {
  readonly name: string;
  /** In one line. */
  readonly summary: string;
  /** In full, with all options. */
  readonly help: string;
  /**
   * @param args what follows the name of the command
   * @throws {UsageError} where they are wrong
   */
  readonly run: (args: readonly string[], streams: Streams) => Promise<ExitCode>;
}

/** The command was used wrongly: its message says how. */
export class UsageError extends Error {
  override get name(): string {
    return 'UsageError';
  }
}
