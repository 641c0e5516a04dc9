/** What is counted in our widget alone. */
import type { Browser } from '@playwright/test';
import type { Scene } from '../scenes.js';
import type { Stage } from '../stage/stage.js';
import { clickToPaint, listenByHand } from './click.js';
import { SLOWDOWN } from './sample.js';
import { openVisit } from './visit.js';

export interface OwnFigures {
  readonly nodes: Stage['picture']['nodes'];
  /** From a click on a vote button to the next paint, in frames of a screen at 60 Hz. */
  readonly clickFrames: number;
  /** The same on the floor, with a listener that is written by hand: what the browser takes for itself. */
  readonly clickFramesByHand: number;
  readonly longTasks: LongTasks;
  /** The same on the floor: that the browser's layout of the picture takes so long. */
  readonly longTasksByHand: LongTasks;
  /** What fifty widgets of one document ask for, and share. */
  readonly fifty: { readonly documents: number; readonly tallies: number; readonly sheets: number };
}

/** Tasks over 50 ms on a processor that is not slowed, by the median visit, and the longest of all visits in milliseconds. */
interface LongTasks {
  readonly count: number;
  readonly longest: number;
}

const ONE: Scene = { widgets: 1, documents: 1 };

export async function measureOwn(browser: Browser, stage: Stage, runs: number): Promise<OwnFigures> {
  const clicks: number[] = [];
  const clicksByHand: number[] = [];
  const longTasks: number[][] = [];
  const longTasksByHand: number[][] = [];
  // The first visit is thrown away, as in the rounds.
  for (let run = 0; run <= runs; run++) {
    const frames = await click(browser, stage, 'ours');
    const framesByHand = await click(browser, stage, 'floor');
    const tasks = await unslowedTasks(browser, stage, 'ours');
    const tasksByHand = await unslowedTasks(browser, stage, 'floor');
    if (run === 0) continue;
    clicks.push(frames);
    clicksByHand.push(framesByHand);
    longTasks.push(tasks);
    longTasksByHand.push(tasksByHand);
  }
  return {
    nodes: stage.picture.nodes,
    clickFrames: middle(clicks),
    clickFramesByHand: middle(clicksByHand),
    longTasks: sumUp(longTasks),
    longTasksByHand: sumUp(longTasksByHand),
    fifty: await fifty(browser, stage),
  };
}

const sumUp = (visits: readonly (readonly number[])[]): LongTasks => ({
  count: middle(visits.map(({ length }) => length)),
  longest: Math.max(0, ...visits.flat()),
});

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
