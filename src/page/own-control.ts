/**
 * The control of ours that an event comes from, as a listener on the shadow root knows it. Outside of it, every event seems to
 * come from the element. Held by the tests of own-keys.ts, own-text.ts and own-presses.ts.
 *
 * @param selector the controls that count
 * @returns undefined or null where it comes from something else: what an author has put into a slot is not ours
 */
export function ownControl(
  { target, currentTarget }: Event,
  selector: string,
): HTMLElement | null | undefined {
  const isOurs = target instanceof Element && currentTarget instanceof Node && currentTarget.contains(target);
  return isOurs ? target.closest<HTMLElement>(selector) : undefined;
}
