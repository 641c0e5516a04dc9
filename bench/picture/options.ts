/** The options that both commands take. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTESTANTS, type Contestant, type Scene } from './scenes.js';

const root = resolve(import.meta.dirname, '..', '..');

export interface Options {
  /** The folder with the built widget. */
  readonly dist: string;
  readonly runs: number;
  readonly contestants: readonly Contestant[];
  readonly scenes: readonly Scene[];
  readonly isJson: boolean;
}

/**
 * @param defaults the contestants and the numbers of widgets, as they would be written
 * @throws {Error} for an option that does not exist, or a value that makes no sense
 */
export function readOptions(defaults: { only: string; widgets: string; documents: boolean }): Options {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      dist: { type: 'string', default: resolve(root, 'dist') },
      runs: { type: 'string', default: '7' },
      widgets: { type: 'string', default: defaults.widgets },
      documents: { type: 'boolean', default: defaults.documents },
      only: { type: 'string', default: defaults.only },
      json: { type: 'boolean', default: false },
    },
  });
  const counts = values.widgets.split(',').map((text) => positive('widgets', text));
  const scenes = counts.map((widgets): Scene => ({ widgets, documents: 1 }));
  if (values.documents) scenes.push({ widgets: 50, documents: 50 });
  return {
    dist: resolve(values.dist),
    runs: positive('runs', values.runs),
    contestants: values.only.split(',').map(contestant),
    scenes,
    isJson: values.json,
  };
}

function positive(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${option}: "${text}" is not a positive number`);
  return number;
}

function contestant(text: string): Contestant {
  const found = CONTESTANTS.find((name) => name === text);
  if (!found) throw new Error(`--only: "${text}" is none of ${CONTESTANTS.join(', ')}`);
  return found;
}
