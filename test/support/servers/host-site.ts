// One of the small sites of demo/hosts, started by its own `npm run`.
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startNpm } from './npm-process.js';

const folder = join(import.meta.dirname, '../../../demo/hosts');

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
  const isAnswered = async (): Promise<boolean> => {
    try {
      return (await fetch(url)).ok;
    } catch {
      return false;
    }
  };
  while (!(await isAnswered())) {
    if (child.exitCode !== null) throw new Error(`${host}: npm run ${command} ended:\n${output()}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return { url, stop: () => end('SIGKILL') };
}
