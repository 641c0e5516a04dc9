/** Many visits: the contestants take turns, so that a slow minute of the machine affects them all, and medians count. */
import type { Browser } from '@playwright/test';
import type { Options } from '../options.js';
import { describeScene, NAMES, type Contestant, type Scene } from '../scenes.js';
import type { Stage } from '../stage/stage.js';
import { takeSample, type Sample } from './sample.js';

export interface Row {
  readonly contestant: Contestant;
  readonly scene: Scene;
  /** The median of each column on its own. */
  readonly median: Sample;
  /** The middle half of the times shown, to tell a difference from noise. */
  readonly quartiles: readonly [number, number];
}

export async function measure(browser: Browser, stage: Stage, options: Options): Promise<Row[]> {
  const rows: Row[] = [];
  for (const scene of options.scenes) rows.push(...(await measureScene(browser, stage, scene, options)));
  return rows;
}

async function measureScene(
  browser: Browser,
  stage: Stage,
  scene: Scene,
  { contestants, runs }: Options,
): Promise<Row[]> {
  const samples = new Map(contestants.map((contestant) => [contestant, [] as Sample[]]));
  // The first round is thrown away: it warms the disk, the servers and the browser.
  for (let round = 0; round <= runs; round++) {
    for (const [contestant, taken] of samples) {
      progress(`${describeScene(scene)}, round ${round} of ${runs}: ${NAMES[contestant]}`);
      const sample = await takeSample(browser, stage, contestant, scene);
      if (round > 0) taken.push(sample);
    }
  }
  return [...samples].map(([contestant, taken]) => ({
    contestant,
    scene,
    median: medians(taken),
    quartiles: [quantile(taken, 'shown', 0.25), quantile(taken, 'shown', 0.75)],
  }));
}

function medians(samples: readonly Sample[]): Sample {
  const [first] = samples;
  if (!first) throw new Error('Nothing was measured');
  const keys = Object.keys(first) as (keyof Sample)[];
  return Object.fromEntries(keys.map((key) => [key, quantile(samples, key, 0.5)])) as unknown as Sample;
}

function quantile(samples: readonly Sample[], key: keyof Sample, share: number): number {
  const sorted = samples.map((sample) => sample[key]).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** On a line that the next one replaces, and only for a person who watches. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
}
