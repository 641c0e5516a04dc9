/** Finds variables of the environment that look like a setting and are none: `DATABSE_URL`. */
import { distance } from 'fastest-levenshtein';

/** Of fewer letters every other word is near. */
const SHORTEST = 5;

const isNear = (name: string, known: string): boolean =>
  distance(name, known) <= (known.length < 10 ? 1 : 2) && known.length >= SHORTEST;

/**
 * @param read what reads the settings from an environment
 * @returns the settings that are meant, by the names that are there
 */
export function misspeltIn(
  environment: NodeJS.ProcessEnv,
  read: (environment: NodeJS.ProcessEnv) => unknown,
): ReadonlyMap<string, string> {
  const known = new Set<string>();
  // What is asked for are the settings that there are.
  const watched = new Proxy(environment, {
    get(target, name) {
      if (typeof name === 'string') known.add(name);
      return Reflect.get(target, name) as string | undefined;
    },
  });
  read(watched);
  const found = Object.keys(environment)
    .filter((name) => !known.has(name))
    .map((name) => [name, [...known].find((setting) => isNear(name, setting))] as const)
    .filter((entry): entry is readonly [string, string] => entry[1] !== undefined);
  return new Map(found);
}
