/** How fast we want to be. A goal that is missed is marked, and nothing fails: another machine has other noise. */
import type { OwnFigures } from '../measure/own-figures.js';
import type { Contestant, Scene } from '../scenes.js';

interface RatioGoal extends Scene {
  readonly peer: Contestant;
  /** Our time shown divided by theirs, at most. */
  readonly most: number;
}

const RATIOS: readonly RatioGoal[] = [
  { widgets: 1, documents: 1, peer: 'floor', most: 1.2 },
  { widgets: 1, documents: 1, peer: 'react', most: 0.6 },
  { widgets: 1, documents: 1, peer: 'iframe', most: 1 },
  { widgets: 50, documents: 1, peer: 'floor', most: 0.6 },
  { widgets: 50, documents: 1, peer: 'react', most: 0.4 },
];

export const ratioGoal = (peer: Contestant, { widgets, documents }: Scene): number | undefined =>
  RATIOS.find((goal) => goal.peer === peer && goal.widgets === widgets && goal.documents === documents)?.most;

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly most: number;
  readonly note: string;
}

export function ownFigures({ nodes, ours, floor, fifty }: OwnFigures): Figure[] {
  const { elements, texts, comments } = nodes;
  return [
    {
      name: 'nodes in one widget',
      value: elements + texts + comments,
      most: 600,
      note: `${elements} elements, ${texts} texts, ${comments} comments`,
    },
    {
      name: 'frames from a click on a vote button to the next paint',
      value: ours.clickFrames,
      most: 2,
      note: `${floor.clickFrames.toFixed(1)} on the floor with a listener by hand; the Event Timing API counts in steps of 8 ms, a frame has 16.7`,
    },
    {
      name: 'tasks over 50 ms, one widget, not slowed',
      value: ours.longTasks.count,
      most: 0,
      note: `${floor.longTasks.count} on the floor; the longest of all visits ${Math.round(ours.longTasks.longest)} ms, and ${Math.round(floor.longTasks.longest)} on the floor`,
    },
    { name: 'requests for the document, fifty widgets', value: fifty.documents, most: 1, note: '' },
    { name: 'requests for the tallies, fifty widgets', value: fifty.tallies, most: 1, note: '' },
    { name: 'style sheets, fifty widgets', value: fifty.sheets, most: 1, note: '' },
  ];
}
