/** One visit, in numbers. */
import type { Browser, CDPSession } from '@playwright/test';
import type { Contestant, Scene } from '../scenes.js';
import type { Stage } from '../stage/stage.js';
import { openVisit } from './visit.js';

/** A reader's telephone, compared with the machine of a developer. */
export const SLOWDOWN = 4;

/** Times in milliseconds, sizes in bytes; all of the whole page. */
export interface Sample {
  readonly shown: number;
  readonly script: number;
  readonly layout: number;
  readonly style: number;
  readonly nodes: number;
  readonly heap: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** What the servers sent, compressed. */
  readonly bytes: number;
  readonly requests: number;
  /** Of the page. If it is not the same for all, it was not the same picture. */
  readonly height: number;
}

export async function takeSample(
  browser: Browser,
  stage: Stage,
  contestant: Contestant,
  scene: Scene,
): Promise<Sample> {
  const { page, cdp, show, settle, close } = await openVisit(browser, stage, contestant, scene, SLOWDOWN);
  try {
    await cdp.send('Performance.enable');
    const shown = await show();
    await settle();
    const { ScriptDuration, LayoutDuration, RecalcStyleDuration } = await metrics(cdp);
    const origins = Object.values(stage.origins);
    return {
      shown,
      script: (ScriptDuration ?? NaN) * 1000,
      layout: (LayoutDuration ?? NaN) * 1000,
      style: (RecalcStyleDuration ?? NaN) * 1000,
      shift: await page.evaluate(() => watchedPicture.shift),
      height: await page.evaluate(() => document.documentElement.scrollHeight),
      ...(await memory(cdp)),
      bytes: origins.reduce((sum, { bytes }) => sum + bytes, 0),
      requests: origins.reduce((sum, { requests }) => sum + requests.length, 0),
    };
  } finally {
    await close();
  }
}

/** The same page without a widget, from which the heap of the widgets is counted. */
export async function emptyHeap(browser: Browser, stage: Stage): Promise<number> {
  const { heap } = await takeSample(browser, stage, 'limit', { widgets: 0, documents: 1 });
  return heap;
}

async function memory(cdp: CDPSession): Promise<{ nodes: number; heap: number }> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return { nodes: (await metrics(cdp))['Nodes'] ?? NaN, heap: usedSize };
}

async function metrics(cdp: CDPSession): Promise<Partial<Record<string, number>>> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
