#!/usr/bin/env node
/** `npx tool-comparison`. */
import { run } from './run.js';

/** Whoever reads the output may have read enough, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  input: process.stdin,
  write: (text) => void process.stdout.write(text),
  warn: (line) => void process.stderr.write(`${line}\n`),
  // See https://no-color.org.
  hasColors: process.stdout.isTTY && !process.env['NO_COLOR'],
});
