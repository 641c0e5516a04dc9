/** At most six documents are asked for at a time, so that a page of hundreds keeps room for its own requests. */
import { until } from './abortable.js';

let free = 6;
const waiting: (() => void)[] = [];

/** Ends a turn. All who wait look whether it is theirs: who was first may have given up meanwhile. */
export function endTurn(): void {
  free++;
  for (const look of waiting.splice(0)) look();
}

/** @throws the signal's reason, when aborted before it is one's turn */
export async function takeTurn(signal: AbortSignal): Promise<void> {
  while (!free) await until(new Promise<void>((look) => waiting.push(look)), signal);
  free--;
}
