/** At most six documents are asked for at a time, so that a page of hundreds keeps room for its own requests. */
import { until } from './until.js';

let free = 6;
const waiting: { readonly signal: AbortSignal; readonly start: () => void }[] = [];

/** Ends a turn: the next in line that still wants it is on. */
export function endTurn(): void {
  let next = waiting.shift();
  while (next?.signal.aborted) next = waiting.shift();
  if (next) next.start();
  else free++;
}

/** @throws the signal's reason, when aborted before it is one's turn */
export async function takeTurn(signal: AbortSignal): Promise<void> {
  if (free) free--;
  else await until(new Promise<void>((start) => waiting.push({ signal, start })), signal);
}
