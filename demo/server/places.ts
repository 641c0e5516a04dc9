/** Where the service finds its files: in the repository, or in the package that is built of it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Places {
  /** The widget's built files. */
  readonly widget: string;
  /** `DATABASE_URL` where it is not set. */
  readonly databaseUrl: string;
  /** `COMPARISONS` where it is not set; undefined where it has to be. */
  readonly comparisons: string | undefined;
}

const here = import.meta.dirname;
const REPOSITORY = resolve(here, '../..');

const inRepository: Places = {
  widget: join(REPOSITORY, 'dist'),
  databaseUrl: pathToFileURL(join(here, 'data/votes.db')).href,
  comparisons: resolve(here, '../comparisons'),
};

/** A package is written over when it is upgraded: nothing that is to stay may be in it. */
const inPackage = (): Places => ({
  widget: join(here, 'widget'),
  databaseUrl: pathToFileURL(resolve('votes.db')).href,
  comparisons: undefined,
});

/** The package has the widget beside its script. */
export const PLACES: Places = existsSync(join(here, 'widget')) ? inPackage() : inRepository;
