/** Every command, in the order in which the help lists them. */
import type { Command } from './command.js';
import { check } from './commands/check.js';
import { conform } from './commands/conform.js';
import { init } from './commands/init.js';
import { render } from './commands/render.js';
import { schema } from './commands/schema.js';

export const COMMANDS: readonly Command[] = [init, check, render, schema, conform];
