// One of the small sites of demo/hosts, started by its own `npm run`.
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startNpm } from './npm-process.js';

const folder = join(import.meta.dirname, '../../../demo/hosts');

/** Milliseconds in which a site answers, or is said not to. */
const STARTS_IN = 120_000;

export interface HostSite {
  readonly url: string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * @param command `start` serves what was built, `dev` says what a developer would see
 * @returns the site, once it answers
 */
export async function startHost(host: string, command: 'start' | 'dev'): Promise<HostSite> {
  const port = await freePort();
  const { child, output, end } = startNpm(['run', command], join(folder, host), {
    PORT: String(port),
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  const url = `http://localhost:${port}/`;
  // A server in development may leave a request that came too early without an answer: each is given up and made anew.
  const answer = async (): Promise<string> => {
    try {
      return String((await fetch(url, { signal: AbortSignal.timeout(10_000) })).status);
    } catch (error) {
      return String(error);
    }
  };
  const until = performance.now() + STARTS_IN;
  for (let last = await answer(); last !== '200'; last = await answer()) {
    const isOver = performance.now() > until;
    if (child.exitCode !== null || isOver) {
      await end('SIGKILL');
      throw new Error(`${host}: npm run ${command} ${isOver ? `answers ${last}` : 'ended'}:\n${output()}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  return { url, stop: () => end('SIGKILL') };
}
