/** Runs `npm start` in a process of its own: the address it prints, and how it ends. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './documents.js';

const ROOT = resolve(import.meta.dirname, '../../../..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: { start: string };
};
const script = scripts.start.split(' ').at(-1) ?? '';

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

export class DemoProcess {
  readonly #child: ChildProcess;
  /** Resolves to the printed address, or to undefined if the process ends first. */
  readonly #address: Promise<string | undefined>;
  readonly ended: Promise<Ended>;

  constructor(environment: Readonly<Record<string, string>>, cwd: string) {
    // The working directory is another folder, so the loader is named by its path.
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), join(ROOT, script)], {
      cwd,
      // Only these variables, so that the tests do not depend on the environment.
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#address = new Promise((found) => {
      let printed = '';
      child.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        const address = /^The demo is at (http:\S+\/)$/m.exec(printed)?.[1];
        if (address !== undefined) found(address);
      });
      child.stdout.once('close', () => found(undefined));
    });
    this.ended = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]).then(
      ([[code], ...output]) => ({ code: code as number | null, output: output.join('') }),
    );
  }

  /** As printed, with a slash at the end. */
  async url(): Promise<string> {
    const address = await this.#address;
    if (address === undefined) throw new Error(`ended without an address: ${(await this.ended).output}`);
    return address;
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.#child.kill(signal);
    return this.ended;
  }
}

/** Uses a database that is removed after the test. Starts in another folder, because it must work from anywhere. */
export async function startDemo(
  test: Pick<TestContext, 'after'>,
  environment: Readonly<Record<string, string>> = { PORT: '0' },
): Promise<DemoProcess> {
  const folder = await temporaryFolder();
  const database = pathToFileURL(join(folder.path, 'votes.db')).href;
  const demo = new DemoProcess(
    { DATABASE_URL: database, RATE_LIMIT: '0', NEW_VOTERS_A_DAY: '0', ...environment },
    folder.path,
  );
  test.after(async () => {
    await demo.stop();
    await folder.remove();
  });
  return demo;
}
