/** A real PostgreSQL server for tests: its own data in a temporary folder, a free port of the loopback, a password. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { ensurePostgres } from '../../../../scripts/postgres.mjs';

export const PASSWORD = 'p@ss/word';
const USER = 'votes';
/** Confirmed commits survive a killed service with or without a flush to the disk, and nobody cuts the power here. */
const FAST = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

export class PostgresServer {
  readonly #bin = ensurePostgres();
  readonly #identity = identity();
  readonly #settings: readonly string[];
  #folder = '';
  #port = 0;
  #child: ChildProcess | undefined;
  #databases = 0;

  /** @param settings besides the usual, as `name=value`; by default those for speed */
  constructor(settings: readonly string[] = FAST) {
    this.#settings = settings;
  }

  /** Makes the data, in `parent` or where temporary files are, and starts the server. */
  async create(parent = tmpdir()): Promise<this> {
    this.#folder = await mkdtemp(join(parent, 'votes-postgres-'));
    const passwordFile = join(this.#folder, 'password');
    await writeFile(passwordFile, PASSWORD);
    const { uid, gid } = this.#identity;
    if (uid !== undefined && gid !== undefined) {
      for (const path of [this.#folder, passwordFile]) await chown(path, uid, gid);
    }
    const options = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--locale=C', '--encoding=UTF8'];
    execFileSync(
      join(this.#bin, 'initdb'),
      [`--pgdata=${this.#data}`, `--username=${USER}`, '--no-sync', ...options],
      { ...this.#identity, cwd: this.#folder, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    this.#port = await freePort();
    await this.start();
    return this;
  }

  /** Starts the server on the data and at the port that it had. */
  async start(settings: readonly string[] = []): Promise<void> {
    const all = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'lc_messages=C',
      'shared_buffers=16MB',
      ...this.#settings,
      ...settings,
    ].flatMap((setting) => ['-c', setting]);
    const child = spawn(join(this.#bin, 'postgres'), ['-D', this.#data, '-p', String(this.#port), ...all], {
      ...this.#identity,
      cwd: this.#folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child = child;
    process.once('exit', this.#kill);
    const lines: string[] = [];
    for await (const line of createInterface(child.stderr)) {
      lines.push(line);
      if (line.includes('is ready to accept connections')) break;
    }
    child.stderr.resume();
    if (child.exitCode !== null) throw new Error(`PostgreSQL did not start: ${lines.join('\n')}`);
  }

  /** Ends all connections. `SIGQUIT` ends them without a word, as in a crash. */
  async stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    process.off('exit', this.#kill);
  }

  /** Stops the server and removes its data. */
  async remove(): Promise<void> {
    await this.stop('SIGQUIT');
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Creates an empty database, and gives its URL. */
  async newDatabase(): Promise<string> {
    const name = `votes_${(this.#databases += 1)}`;
    await this.run(`create database ${name}`);
    return this.url(name);
  }

  url(database: string): string {
    return `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${this.#port}/${database}`;
  }

  /** Runs SQL as the superuser. */
  async run(sql: string, url = this.url('postgres')): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  readonly #kill = (): void => {
    this.#child?.kill('SIGQUIT');
  };
}

/** PostgreSQL refuses to run as root: then it is Debian's user, or the one that owns nothing. */
function identity(): Identity {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string, user: string): number =>
    Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', user), gid: idOf('-g', user) };
    } catch {
      // There is no such user.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no other user.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
