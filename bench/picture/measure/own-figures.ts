/** What is counted in our widget alone. */
import type { Browser } from '@playwright/test';
import type { Scene } from '../scenes.js';
import type { Stage } from '../stage/stage.js';
import { clickToPaint, listenByHand } from './click.js';
import { SLOWDOWN } from './sample.js';
import { openVisit } from './visit.js';

export interface OwnFigures {
  readonly nodes: Stage['picture']['nodes'];
  readonly ours: Work;
  /** The same on the floor: what the browser takes for itself, with a listener for the click that is written by hand. */
  readonly floor: Work;
  /** What fifty widgets of one document ask for, and share. */
  readonly fifty: { readonly documents: number; readonly tallies: number; readonly sheets: number };
}

/** Of one widget. */
export interface Work {
  /** From a click on a vote button to the next paint, in frames of a screen at 60 Hz, by the median visit. */
  readonly clickFrames: number;
  /** Tasks over 50 ms on a processor that is not slowed, by the median visit, and the longest of all visits in milliseconds. */
  readonly longTasks: { readonly count: number; readonly longest: number };
}

const ONE: Scene = { widgets: 1, documents: 1 };

/** What was measured in each visit. */
class Visits {
  readonly #clicks: number[] = [];
  readonly #longTasks: number[][] = [];

  add(clickFrames: number, longTasks: number[]): void {
    this.#clicks.push(clickFrames);
    this.#longTasks.push(longTasks);
  }

  get work(): Work {
    return {
      clickFrames: middle(this.#clicks),
      longTasks: {
        count: middle(this.#longTasks.map(({ length }) => length)),
        longest: Math.max(0, ...this.#longTasks.flat()),
      },
    };
  }
}

export async function measureOwn(browser: Browser, stage: Stage, runs: number): Promise<OwnFigures> {
  const visits = { ours: new Visits(), floor: new Visits() };
  // The first visit is thrown away, as in the rounds.
  for (let run = 0; run <= runs; run++) {
    for (const contestant of ['ours', 'floor'] as const) {
      const frames = await click(browser, stage, contestant);
      const tasks = await unslowedTasks(browser, stage, contestant);
      if (run > 0) visits[contestant].add(frames, tasks);
    }
  }
  return {
    nodes: stage.picture.nodes,
    ours: visits.ours.work,
    floor: visits.floor.work,
    fifty: await fifty(browser, stage),
  };
}

async function click(browser: Browser, stage: Stage, contestant: 'ours' | 'floor'): Promise<number> {
  const { page, show, settle, close } = await openVisit(browser, stage, contestant, ONE, SLOWDOWN);
  try {
    await show();
    await settle();
    if (contestant === 'floor') await listenByHand(page);
    return await clickToPaint(page);
  } finally {
    await close();
  }
}

async function unslowedTasks(
  browser: Browser,
  stage: Stage,
  contestant: 'ours' | 'floor',
): Promise<number[]> {
  const { page, show, settle, close } = await openVisit(browser, stage, contestant, ONE, 1);
  try {
    await show();
    await settle();
    return await page.evaluate(() => watchedPicture.longTasks);
  } finally {
    await close();
  }
}

async function fifty(browser: Browser, stage: Stage): Promise<OwnFigures['fifty']> {
  const scene = { widgets: 50, documents: 1 };
  const { page, show, settle, close } = await openVisit(browser, stage, 'ours', scene, 1);
  try {
    await show();
    // Widgets far below may have waited to be seen.
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await settle();
    const sheets = await page.evaluate(() => {
      const roots = [...document.querySelectorAll('[data-picture]')].map(({ shadowRoot }) => shadowRoot);
      return new Set(roots.flatMap((root) => root?.adoptedStyleSheets ?? [])).size;
    });
    const { publisher, votes } = stage.origins;
    return {
      documents: publisher.requests.filter((request) => request.startsWith('GET /documents/')).length,
      tallies: votes.requests.filter((request) => request.startsWith('GET /votes/')).length,
      sheets,
    };
  } finally {
    await close();
  }
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
