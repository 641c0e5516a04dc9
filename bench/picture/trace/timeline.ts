/** Reads a trace of Chromium: how long each kind of event took on the page's main thread until the picture was shown. */
import { kindOf } from './kinds.js';

export const CATEGORIES = [
  'blink',
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'toplevel',
  'v8',
];

interface TraceEvent {
  readonly name: string;
  /** X: complete, with a duration. B and E: a beginning and an end. Others have no length. */
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
}

export interface EventTime {
  readonly name: string;
  /** Without what was done inside. In milliseconds. */
  self: number;
  /** With it. An event inside one of the same name is part of that, here and in the count. */
  total: number;
  count: number;
}

export interface Timeline {
  /** From the navigation until shown. In milliseconds. */
  readonly length: number;
  /** By kind of work, and by the name of the event. The largest first. */
  readonly kinds: readonly EventTime[];
  readonly events: readonly EventTime[];
}

/** @param trace the JSON of the trace */
export function readTimeline(trace: string): Timeline {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const shown = traceEvents.findLast(({ name }) => name === 'picture-shown');
  const start = traceEvents
    .filter(({ name, pid, ts }) => name === 'navigationStart' && pid === shown?.pid && ts < shown.ts)
    .toSorted((a, b) => a.ts - b.ts)
    .at(-1);
  if (!shown || !start) throw new Error('The trace does not contain the visit');
  const spans = complete(
    traceEvents.filter(
      ({ pid, tid, ts }) => pid === shown.pid && tid === shown.tid && ts >= start.ts && ts < shown.ts,
    ),
  );
  return {
    length: (shown.ts - start.ts) / 1000,
    kinds: sumUp(spans, kindOf),
    events: sumUp(spans, (name) => name),
  };
}

interface Span {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Pairs beginnings with ends. The outer of two spans comes first. */
function complete(events: readonly TraceEvent[]): Span[] {
  const open: TraceEvent[] = [];
  const spans: Span[] = [];
  for (const event of events.toSorted((a, b) => a.ts - b.ts)) {
    const { name, ph, ts, dur = 0 } = event;
    if (ph === 'X') spans.push({ name, start: ts, end: ts + dur });
    if (ph === 'B') open.push(event);
    const begin = ph === 'E' ? open.pop() : undefined;
    if (begin) spans.push({ name: begin.name, start: begin.ts, end: ts });
  }
  return spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** @param nameOf what a span counts as; one without a name counts as part of what is around it */
function sumUp(spans: readonly Span[], nameOf: (event: string) => string | undefined): EventTime[] {
  const times = new Map<string, EventTime>();
  const around: { span: Span; time: EventTime }[] = [];
  for (const span of spans) {
    while (around.length > 0 && (around.at(-1)?.span.end ?? 0) <= span.start) around.pop();
    const name = nameOf(span.name);
    if (!name) continue;
    const time = times.get(name) ?? { name, self: 0, total: 0, count: 0 };
    times.set(name, time);
    const length = (span.end - span.start) / 1000;
    const outer = around.at(-1);
    if (outer) outer.time.self -= length;
    time.self += length;
    if (!around.some((entry) => entry.time === time)) {
      time.total += length;
      time.count++;
    }
    around.push({ span, time });
  }
  return [...times.values()].toSorted((a, b) => b.self - a.self);
}
