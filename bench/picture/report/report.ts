/** What the bench prints: a table for each scene, the figures of our own widget, and what the words mean. */
import { cpus } from 'node:os';
import type { OwnFigures } from '../measure/own-figures.js';
import type { Row } from '../measure/rounds.js';
import { describeScene, NAMES, type Scene } from '../scenes.js';
import { ownFigures, ratioGoal } from './goals.js';
import { table, whole } from './table.js';

export interface Results {
  readonly browser: string;
  readonly runs: number;
  /** Of the page without a widget. */
  readonly emptyHeap: number;
  readonly rows: readonly Row[];
  readonly own: OwnFigures | null;
}

const HEAD = [
  ...['', 'shown ms', 'middle half', 'ours is', 'goal', 'script ms', 'layout ms', 'style ms'],
  ...['nodes', 'heap kB a widget', 'layout shift', 'kB sent', 'requests'],
];

export function report({ browser, runs, emptyHeap, rows, own }: Results): string {
  const scenes = [...new Set(rows.map(({ scene }) => scene))];
  return [
    `Chromium ${browser}, processor slowed four times, ${cpus().length} cores, Node ${process.versions.node}, median of ${runs}`,
    ...scenes.map((scene) =>
      sceneTable(
        scene,
        rows.filter((row) => row.scene === scene),
        emptyHeap,
      ),
    ),
    ...(own ? [ownTable(own)] : []),
    LEGEND,
  ].join('\n\n');
}

function sceneTable(scene: Scene, rows: readonly Row[], emptyHeap: number): string {
  const ours = rows.find(({ contestant }) => contestant === 'ours');
  const cells = rows.map(({ contestant, median, quartiles }) => {
    const ratio = ours && ours.median.shown / median.shown;
    const most = ratioGoal(contestant, scene);
    return [
      NAMES[contestant],
      whole(median.shown),
      quartiles.map(whole).join('–'),
      contestant === 'ours' || ratio === undefined ? '' : `${ratio.toFixed(2)}×`,
      most === undefined || ratio === undefined ? '' : `≤ ${most.toFixed(1)}× ${mark(ratio <= most)}`,
      whole(median.script),
      whole(median.layout),
      whole(median.style),
      whole(median.nodes),
      whole((median.heap - emptyHeap) / scene.widgets / 1000),
      median.shift.toFixed(3),
      (median.bytes / 1000).toFixed(1),
      whole(median.requests),
    ];
  });
  return [`${describeScene(scene)}:`, table(HEAD, cells), ...remarks(rows)].join('\n');
}

/** What a reader of the table must know before believing it. */
function remarks(rows: readonly Row[]): string[] {
  // Of ours what nobody has come near is not laid out: its height is a guess.
  const laidOut = rows.filter(({ contestant, scene }) => contestant !== 'ours' || scene.widgets === 1);
  const heights = laidOut.map((row) => row.median.height);
  if (heights.length === 0 || Math.min(...heights) >= Math.max(...heights) * 0.99) return [];
  const each = laidOut.map(({ contestant, median }) => `${NAMES[contestant]} ${median.height}`);
  return [`Not the same picture! Heights of the pages: ${each.join(', ')}.`];
}

function ownTable(own: OwnFigures): string {
  const rows = ownFigures(own).map(({ name, value, most, note }) => [
    name,
    Number.isInteger(value) ? whole(value) : value.toFixed(1),
    `≤ ${most} ${mark(value <= most)}`,
    note,
  ]);
  return table(['tool-comparison', '', 'goal', ''], rows);
}

const mark = (isMet: boolean): string => (isMet ? '✓' : '✗ missed');

const LEGEND = `limit: our DOM as declarative shadow DOM, no script. floor: fetches the document, then builds that DOM by hand.
React 19: fetches, then builds it. iframe: the floor in a frame as high as the picture. All but ours know the picture
beforehand, and none of them validates, votes or listens.
shown: from the navigation to the frame after the last quote is in every widget. "Ours is" our time divided by theirs. Heap: what
the page without widgets does not have, divided by their number, so the library counts in full at one widget. Layout shift: of the
page, without what is in frames. kB sent: everything, pages included, as brotli.`;
