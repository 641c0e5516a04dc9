// The real `npm start`, as a newcomer runs it, on its own port.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..', '..');

export interface Demo {
  /** The address it printed, with a slash at the end. */
  readonly url: string;
  /** Stops it and everything it started. */
  stop(): Promise<void>;
}

export async function startDemo(): Promise<Demo> {
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATABASE_URL: ':memory:' },
    // Its own process group, so that it can be stopped with everything it started.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise<void>((done) => child.once('close', () => done()));
  const stop = async (): Promise<void> => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
    await closed;
  };
  let output = '';
  const url = await new Promise<string>((found, failed) => {
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /The demo is at (http:\/\/\S+)/.exec(output)?.[1];
      if (address) found(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', failed);
    child.once('close', (code) =>
      failed(new Error(`npm start ended with ${code ?? 'a signal'}:\n${output}`)),
    );
  });
  return { url, stop };
}
