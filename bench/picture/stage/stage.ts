/** Everything that stands still while the contestants take turns: three servers, the picture, and the scripts that draw it. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { Contestant, Scene } from '../scenes.js';
import { bundleFloor, bundleForPage, bundleReact } from './bundle.js';
import { readComparison, type Source } from './comparison.js';
import { startOrigin, type Origin } from './origin.js';
import { contestantPage, documentPath, framePage, framePath, type Embedded } from './pages.js';
import { takePicture, type Drawn } from './picture.js';
import { startVoteService } from './vote-service.js';

export interface Stage {
  readonly picture: Drawn;
  readonly origins: { readonly host: Origin; readonly publisher: Origin; readonly votes: Origin };
  /** The script that watches a page of this scene. */
  readonly probe: (contestant: Contestant, scene: Scene) => string;
  /** Serves the page of a contestant. Returns its address; what the servers sent before is forgotten. */
  readonly set: (contestant: Contestant, scene: Scene) => string;
  readonly close: () => Promise<void>;
}

/** A page differs from visit to visit and is compressed on the way, less well than a file that is compressed once. */
const PAGE_QUALITY = 5;

/** As many different documents as any scene shows. */
const DOCUMENTS = 50;

export async function openStage(browser: Browser, dist: string): Promise<Stage> {
  const comparison = await readComparison();
  const [host, publisher, votes] = await Promise.all([
    startOrigin(),
    startOrigin(),
    startVoteService(comparison.tools),
  ]);
  const origins = { host, publisher, votes };
  const close = async (): Promise<void> => {
    await Promise.all(Object.values(origins).map((origin) => origin.close()));
  };
  try {
    await publish(publisher, dist, comparison, votes.url);
    const watch = await bundleForPage('probe');
    const stage = { origins, close, probe: probeOf(watch, comparison.lastWords) };

    const unknown = { html: '', css: '', tree: [], height: 0 };
    const ours = setter(host, { publisher: publisher.url, picture: unknown })('ours', ONE);
    const picture = await takePicture(browser, ours, stage.probe('ours', ONE));
    publisher.put('/floor.js', 'js', await bundleFloor(picture));
    publisher.put('/react.js', 'js', await bundleReact(picture));

    const set = setter(host, { publisher: publisher.url, picture });
    const forget = (): void => {
      for (const origin of Object.values(origins)) Object.assign(origin, { requests: [], bytes: 0 });
    };
    return {
      ...stage,
      picture,
      set: (contestant, scene) => {
        forget();
        return set(contestant, scene);
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const ONE: Scene = { widgets: 1, documents: 1 };

async function publish(publisher: Origin, dist: string, { copy }: Source, service: string): Promise<void> {
  // Every script, in case the widget is built in pieces.
  for (const name of await readdir(dist)) {
    if (name.endsWith('.js')) publisher.put(`/${name}`, 'js', await readFile(join(dist, name), 'utf8'));
  }
  for (let index = 0; index < DOCUMENTS; index++) {
    publisher.put(documentPath(index), 'json', copy(index, service));
    publisher.put(framePath(index), 'html', framePage(index, publisher.url));
  }
}

const probeOf =
  (watch: string, words: string): Stage['probe'] =>
  (contestant, { widgets }) =>
    `${watch};pictureProbe(${JSON.stringify(words)}, ${contestant === 'iframe' ? 0 : widgets})`;

const setter =
  (host: Origin, embedded: Embedded): Stage['set'] =>
  (contestant, { widgets, documents }) => {
    const shown = Array.from({ length: widgets }, (_, index) => index % documents);
    const path = `/${contestant}-${widgets}-${documents}.html`;
    host.put(path, 'html', contestantPage(contestant, shown, embedded), PAGE_QUALITY);
    return host.url + path;
  };
