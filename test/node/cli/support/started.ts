import { run } from '../../../../src/cli/run.js';

/** Runs the command, with something on the standard input. */
export async function started(args: readonly string[], input: string | Uint8Array = '', hasColors = false) {
  let output = '';
  const warnings: string[] = [];
  const code = await run(args, {
    // eslint-disable-next-line @typescript-eslint/require-await -- streams are asynchronous
    input: (async function* () {
      yield Buffer.from(input);
    })(),
    write: (text) => void (output += text),
    warn: (line) => void warnings.push(line),
    hasColors,
  });
  return { code, output, warnings };
}
