/** `schema`: the JSON Schema of the document. */
import { parseArgs } from 'node:util';
import { comparisonJsonSchema } from '../../document/json-schema.js';
import { EXIT, type Command } from '../command.js';

const help = `tool-comparison schema

Writes the JSON Schema (2020-12) of a comparison document to the standard output, for editors and other
validators. It is dist/comparison.v1.schema.json of the package.

Options:
  -h, --help  shows this text

Exit codes:
  0  it is written
  2  the command was used wrongly`;

export const schema: Command = {
  name: 'schema',
  summary: 'writes the JSON Schema of a document',
  help,
  run(args, { write }) {
    // It takes no arguments, and says so.
    parseArgs({ args: [...args], options: {} });
    write(`${JSON.stringify(comparisonJsonSchema(), null, 2)}\n`);
    return Promise.resolve(EXIT.done);
  },
};
