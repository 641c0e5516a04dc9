/** Runs the real service in a process of its own: its log lines, signals and exit code. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { programOf } from './programs.js';

export type LogLine = Readonly<Record<string, unknown>> & { readonly event: string };

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

export class ServiceProcess {
  readonly lines: LogLine[] = [];
  readonly #child: ChildProcess;
  readonly #exited: Promise<number | null>;
  readonly #readers = new Set<() => void>();
  #ended = false;

  /**
   * @param environment all that is set, so that the tests do not depend on the surrounding environment
   * @param program arguments for Node; the service by default
   * @param cwd the folder it is started in
   */
  constructor(
    environment: Readonly<Record<string, string>>,
    program: readonly string[] = programOf('demo/server/main.ts'),
    cwd: string = ROOT,
  ) {
    this.#child = spawn(process.execPath, program, {
      cwd,
      env: { PATH: process.env.PATH, PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#exited = once(this.#child, 'exit').then(([code]) => code as number | null);
    this.#read();
  }

  get pid(): number {
    const { pid } = this.#child;
    if (pid === undefined) throw new Error('it has not started');
    return pid;
  }

  /** The first log line of that event, past or future. */
  async line(event: string): Promise<LogLine> {
    for (;;) {
      const found = this.lines.find((line) => line.event === event);
      if (found) return found;
      if (this.#ended) throw new Error(`ended without "${event}": ${JSON.stringify(this.lines)}`);
      await new Promise<void>((resolve) => this.#readers.add(resolve));
    }
  }

  async url(): Promise<string> {
    return String((await this.line('listening')).url);
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** The exit code, or null after a signal. */
  exited(): Promise<number | null> {
    return this.#exited;
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.signal(signal);
    return this.#exited;
  }

  #read(): void {
    const { stdout } = this.#child;
    if (!stdout) throw new Error('no standard output');
    const reader = createInterface(stdout);
    const wake = (): void => {
      for (const resume of this.#readers) resume();
      this.#readers.clear();
    };
    reader.on('line', (line) => {
      this.lines.push(JSON.parse(line) as LogLine);
      wake();
    });
    reader.on('close', () => {
      this.#ended = true;
      wake();
    });
  }
}
