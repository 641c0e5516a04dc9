/** Reads a profile of V8: how long each function ran, without those that it called. */
import type { Names } from './names.js';

export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: CallFrame;
    readonly children?: readonly number[];
  }[];
  /** The node that each sample found at work, and the microseconds since the sample before. */
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Lines and columns from 0. */
export interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}

export interface FunctionTime {
  readonly name: string;
  /** In milliseconds. */
  readonly self: number;
  /** With the functions that it called, in milliseconds. */
  readonly total: number;
}

export function functionTimes({ nodes, samples, timeDeltas }: CpuProfile, names: Names): FunctionTime[] {
  const nameOf = new Map(nodes.map(({ id, callFrame }) => [id, names(callFrame)]));
  const callerOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const selfTimes = new Map<string, number>();
  const totals = new Map<string, number>();
  const add = (times: Map<string, number>, name: string, time: number): void => {
    times.set(name, (times.get(name) ?? 0) + time);
  };
  samples.forEach((sample, index) => {
    // What a sample found was at work until the next one.
    const time = (timeDeltas[index + 1] ?? 0) / 1000;
    const name = nameOf.get(sample) ?? '';
    if (name === '(idle)') return;
    add(selfTimes, name, time);
    // A function that calls itself counts once.
    const stack = new Set<string>();
    for (let id: number | undefined = sample; id !== undefined; id = callerOf.get(id))
      stack.add(nameOf.get(id) ?? '');
    for (const caller of stack) add(totals, caller, time);
  });
  return [...totals]
    .map(([name, total]) => ({ name, self: selfTimes.get(name) ?? 0, total }))
    .toSorted((a, b) => b.total - a.total);
}
