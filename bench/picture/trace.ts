/**
 * `npm run bench:trace`: where the time goes until the picture is shown, for one widget of ours and for fifty. Records a
 * trace of the browser, and in a second visit a profile of the scripts, since each slows down what the other looks at.
 * Takes --widgets, --only and --dist, as `npm run bench` does.
 */
import type { Browser } from '@playwright/test';
import { launch } from './measure/browser.js';
import { SLOWDOWN } from './measure/sample.js';
import { openVisit } from './measure/visit.js';
import { readOptions } from './options.js';
import { table } from './report/table.js';
import { describeScene, NAMES, type Contestant, type Scene } from './scenes.js';
import { openStage, type Stage } from './stage/stage.js';
import { readSourceMap } from './trace/names.js';
import { functionTimes, type CpuProfile } from './trace/profile.js';
import { CATEGORIES, readTimeline, type EventTime } from './trace/timeline.js';

/** Of the events and the functions: the rest has nothing to tell. */
const MOST_ROWS = 40;
const TIMES = ['self ms', 'total ms', 'times'];

const options = readOptions({ only: 'ours', widgets: '1,50', documents: false });
const browser = await launch();
try {
  const stage = await openStage(browser, options.dist);
  try {
    for (const scene of options.scenes) {
      for (const contestant of options.contestants) {
        console.log(`\n${NAMES[contestant]}, ${describeScene(scene)}, processor slowed four times\n`);
        console.log(await timeline(browser, stage, contestant, scene));
        console.log(`\n${await profile(browser, stage, contestant, scene)}`);
      }
    }
  } finally {
    await stage.close();
  }
} finally {
  await browser.close();
}

async function timeline(
  browser: Browser,
  stage: Stage,
  contestant: Contestant,
  scene: Scene,
): Promise<string> {
  const { page, show, settle, close } = await openVisit(browser, stage, contestant, scene, SLOWDOWN);
  try {
    await browser.startTracing(page, { categories: CATEGORIES });
    await show();
    await settle();
    const { length, kinds, events } = readTimeline((await browser.stopTracing()).toString());
    const idle = length - kinds.reduce((sum, { self }) => sum + self, 0);
    return [
      `${length.toFixed(0)} ms from the navigation until shown; the main thread waited for ${idle.toFixed(0)} ms of them.\n`,
      table(['kind of work', ...TIMES], kinds.map(timeRow)),
      '',
      table(['event', ...TIMES], events.slice(0, MOST_ROWS).map(timeRow)),
    ].join('\n');
  } finally {
    await close();
  }
}

async function profile(
  browser: Browser,
  stage: Stage,
  contestant: Contestant,
  scene: Scene,
): Promise<string> {
  const { cdp, show, close } = await openVisit(browser, stage, contestant, scene, SLOWDOWN);
  try {
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
    await cdp.send('Profiler.start');
    await show();
    const { profile } = await cdp.send('Profiler.stop');
    const names = await readSourceMap(options.dist);
    const rows = functionTimes(profile as CpuProfile, names)
      .slice(0, MOST_ROWS)
      .map(({ name, self, total }) => [name, self.toFixed(1), total.toFixed(1)]);
    return table(['function', 'self ms', 'total ms'], rows);
  } finally {
    await close();
  }
}

function timeRow({ name, self, total, count }: EventTime): string[] {
  return [name, self.toFixed(1), total.toFixed(1), String(count)];
}
