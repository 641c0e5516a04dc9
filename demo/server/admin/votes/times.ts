/** Minutes since 1970, as people write them. */
import { MINUTE } from '../../durations.js';

/** `2026-01-31T12:00Z`; empty for a time that is not known. */
export function nameOf(minute: number): string {
  return minute === 0 ? '' : `${new Date(minute * MINUTE).toISOString().slice(0, 16)}Z`;
}

/** @returns undefined where the text is no time with a zone */
export function minuteOf(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : Math.floor(time / MINUTE);
}
