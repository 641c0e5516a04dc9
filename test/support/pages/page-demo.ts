// The real `npm start`, as a newcomer runs it, on its own port.
import { resolve } from 'node:path';
import { test as base } from '@playwright/test';
import { startNpm } from '../servers/npm-process.js';

const root = resolve(import.meta.dirname, '..', '..', '..');

export interface Demo {
  /** The address it printed, with a slash at the end. */
  readonly url: string;
  /** Stops it and everything it started. */
  stop(): Promise<void>;
}

async function startDemo(): Promise<Demo> {
  const { child, output, end } = startNpm(['start'], root, {
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: ':memory:',
  });
  const url = await new Promise<string>((found, failed) => {
    const listen = (): void => {
      const address = /The demo is at (http:\/\/\S+)/.exec(output())?.[1];
      if (address) found(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', failed);
    child.once('close', (code) =>
      failed(new Error(`npm start ended with ${code ?? 'a signal'}:\n${output()}`)),
    );
  });
  return { url, stop: () => end('SIGTERM') };
}

/**
 * @param isExpected whether a message of the console is no complaint
 * @returns a test with a demo for each worker, and with what each page complains of: uncaught errors, and errors in the console
 */
export const demoTest = (isExpected: (message: string) => boolean = () => false) =>
  base.extend<{ complaints: string[] }, { demo: Demo }>({
    demo: [
      // eslint-disable-next-line no-empty-pattern
      async ({}, use) => {
        const demo = await startDemo();
        await use(demo);
        await demo.stop();
      },
      { scope: 'worker' },
    ],
    complaints: async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error' && !isExpected(message.text())) complaints.push(message.text());
      });
      await use(complaints);
    },
  });
