// An npm command with everything that it starts, in a process group of its own, so that all of it can be ended.
import { spawn, type ChildProcess } from 'node:child_process';

export interface NpmProcess {
  readonly child: ChildProcess;
  /** @returns all that it has printed so far */
  readonly output: () => string;
  /** Ends it and everything it started, unless it has ended already. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
}

export function startNpm(args: readonly string[], cwd: string, environment: NodeJS.ProcessEnv): NpmProcess {
  const child = spawn('npm', args, {
    cwd,
    env: { ...process.env, ...environment },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise((done) => child.once('close', done));
  let printed = '';
  const keep = (chunk: Buffer): void => void (printed += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return {
    child,
    output: () => printed,
    end: async (signal) => {
      try {
        if (child.pid) process.kill(-child.pid, signal);
      } catch {
        // It has ended already.
      }
      await closed;
    },
  };
}
