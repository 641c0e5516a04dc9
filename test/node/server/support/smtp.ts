/** Starts an SMTP server in a process of its own, and waits for the mails that it gets. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { programOf } from './programs.js';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

export interface SmtpOptions {
  readonly port?: number;
  /** A code that it answers each recipient with. */
  readonly reply?: number;
  /** And each sender. */
  readonly senderReply?: number;
  /** It takes connections and says nothing. */
  readonly isSilent?: boolean;
  /** After how many milliseconds it confirms a mail that it has got; `never` for until `confirm()`. */
  readonly delay?: number | 'never';
}

interface Message {
  readonly event: 'listening' | 'connected' | 'mail' | 'closed';
  readonly port?: number;
  readonly mail?: ReceivedMail;
}

export class SmtpProcess {
  readonly mails: ReceivedMail[] = [];
  readonly #child: ChildProcess;
  readonly #seen: Message[] = [];
  readonly #readers = new Set<() => void>();

  constructor({ port = 0, reply, senderReply, isSilent = false, delay = 0 }: SmtpOptions) {
    const program = programOf(fileURLToPath(new URL('smtp-child.ts', import.meta.url)));
    this.#child = spawn(process.execPath, program, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        PATH: process.env.PATH,
        PORT: String(port),
        DELAY: String(delay),
        ...(senderReply === undefined ? {} : { SENDER_REPLY: String(senderReply) }),
        ...(reply === undefined ? {} : { REPLY: String(reply) }),
        ...(isSilent ? { SILENT: 'yes' } : {}),
      },
    });
    this.#child.on('message', (message: Message) => {
      this.#seen.push(message);
      if (message.mail) this.mails.push(message.mail);
      for (const resume of this.#readers) resume();
      this.#readers.clear();
    });
  }

  async port(): Promise<number> {
    return (await this.#until(() => this.#seen.find(({ event }) => event === 'listening'))).port ?? 0;
  }

  async url(): Promise<string> {
    return `smtp://127.0.0.1:${await this.port()}`;
  }

  /** Resolves once somebody has connected. */
  async connected(): Promise<void> {
    await this.#until(() => this.#seen.find(({ event }) => event === 'connected'));
  }

  /** Resolves once somebody has hung up. */
  async closed(): Promise<void> {
    await this.#until(() => this.#seen.find(({ event }) => event === 'closed'));
  }

  /** Confirms the mails that it holds. */
  confirm(): void {
    this.#child.send('confirm');
  }

  /** The first mail to that address, past or future. */
  mailTo(address: string): Promise<ReceivedMail> {
    return this.#until(() => this.mails.find(({ to }) => to.includes(address)));
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  async #until<Found>(find: () => Found | undefined): Promise<Found> {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        this.#readers.add(resolve);
      });
    }
  }
}

export async function startSmtp(
  test: Pick<TestContext, 'after'>,
  options: SmtpOptions = {},
): Promise<SmtpProcess> {
  const smtp = new SmtpProcess(options);
  test.after(() => smtp.stop());
  await smtp.port();
  return smtp;
}
