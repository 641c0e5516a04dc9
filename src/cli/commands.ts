/** Every command, in the order in which the help lists them. */
import type { Command } from './command.js';
import { render } from './commands/render.js';

export const COMMANDS: readonly Command[] = [render];
