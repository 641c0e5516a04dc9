// The real vote service in a process of its own, which can be killed and started again at the same address, and pages
// with the widget that vote there.
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder, writeDocuments } from '../../node/server/support/documents.js';
import { ServiceProcess } from '../../node/server/support/service-process.js';
import { SERVICE } from '../servers/compile-service.js';
import { startOrigins, type Origins } from '../servers/origins.js';
import { servePage } from '../pages/page-recorder.js';

export const ID = 'a-or-b';

export interface Counts {
  readonly ship: number;
  readonly skip: number;
}

/**
 * A port that stays free while the service is down: below those that the system gives to whoever asks for any
 * (Linux from 32768, others from 49152).
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 32_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((done) => {
      server.once('error', () => done(false));
      server.listen(port, '127.0.0.1', () => done(true));
    });
    if (!isFree) continue;
    await new Promise((closed) => server.close(closed));
    return port;
  }
}

export class VoteSite {
  readonly origins: Origins;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #folder: string;
  readonly #port: number;
  #service: ServiceProcess | undefined;

  private constructor(
    origins: Origins,
    folder: string,
    port: number,
    environment: Readonly<Record<string, string>>,
  ) {
    this.origins = origins;
    this.#folder = folder;
    this.#port = port;
    this.#environment = {
      PORT: String(port),
      DATABASE_URL: pathToFileURL(join(folder, 'votes.db')).href,
      COMPARISONS: join(folder, 'documents'),
      RATE_LIMIT: '0',
      NEW_VOTERS_A_DAY: '0',
      ...environment,
    };
  }

  /** @param environment more settings of the service */
  static async start(environment: Readonly<Record<string, string>> = {}): Promise<VoteSite> {
    const folder = (await temporaryFolder()).path;
    await writeDocuments(join(folder, 'documents'), [{ id: ID, tools: ['a', 'b'] }]);
    const site = new VoteSite(await startOrigins(), folder, await freePort(), environment);
    await site.up();
    return site;
  }

  /** The votes of the comparison, as the service has them. */
  get votes(): string {
    return `http://127.0.0.1:${this.#port}/api/comparisons/${ID}/votes`;
  }

  async up(): Promise<void> {
    this.#service = new ServiceProcess(this.#environment, [SERVICE]);
    await this.#service.url();
  }

  /** Ends the service at once, in the middle of whatever it does. */
  async kill(): Promise<void> {
    await this.#service?.stop('SIGKILL');
    this.#service = undefined;
  }

  /** Takes its database away, while it is down. */
  async forget(): Promise<void> {
    for (const suffix of ['', '-wal', '-shm'])
      await rm(join(this.#folder, `votes.db${suffix}`), { force: true });
  }

  async end(): Promise<void> {
    await this.kill();
    await this.origins.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** What the service counts for a tool. */
  async counts(tool = 'a'): Promise<Counts | undefined> {
    const response = await fetch(this.votes);
    return ((await response.json()) as { tallies: Record<string, Counts> }).tallies[tool];
  }

  /** Waits for the service to count this; the error says what it counts instead. */
  async counted(expected: Counts, tool = 'a'): Promise<void> {
    const deadline = Date.now() + 15_000;
    for (;;) {
      const counts = await this.counts(tool);
      if (counts?.ship === expected.ship && counts.skip === expected.skip) return;
      if (Date.now() > deadline)
        throw new Error(`It is not ${JSON.stringify(expected)} but ${JSON.stringify(counts)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  document(votes = this.votes): object {
    return {
      version: 1,
      id: ID,
      tools: [
        { id: 'a', name: 'Alpha' },
        { id: 'b', name: 'Beta' },
      ],
      community: { votes },
    };
  }

  /** A page with as many widgets, and its address. */
  page({ path = '/', votes = this.votes, widgets = 1, body = '', attributes = '' } = {}): string {
    const name = `/vote${path.replace(/\W/g, '-')}.json`;
    this.origins.data.json(name, this.document(votes));
    const widget = `<tool-comparison src="${this.origins.data.url}${name}" ${attributes}></tool-comparison>`;
    return servePage(this.origins, widget.repeat(widgets) + body, { path });
  }
}
