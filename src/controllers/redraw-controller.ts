/**
 * Draws into a shadow root that others reach into as well: translation tools and extensions replace
 * the very nodes that the templates know and would go on writing to. This notices it, and then has
 * everything drawn anew at the next occasion, with the focus and what was typed where they were.
 */

/** All that changes in a tree is watched for: without what the page adds to all objects. */
export const EVERYTHING = {
  __proto__: null,
  characterData: true,
  childList: true,
  subtree: true,
} as MutationObserverInit;

const CONTROLS = 'a, button, input';

export class Drawing {
  readonly #root: ShadowRoot;
  readonly #strangers = new MutationObserver(() => {
    this.#isTouched = true;
  });
  #isTouched = false;

  constructor(root: ShadowRoot) {
    this.#root = root;
    this.#strangers.observe(root, EVERYTHING);
  }

  /**
   * @param clear takes out what is drawn
   * @param draw draws, into what is there or into what was cleared
   */
  draw(clear: () => void, draw: () => void): void {
    if (this.#isTouched || this.#strangers.takeRecords().length) {
      const controls = (): HTMLElement[] => [...this.#root.querySelectorAll<HTMLElement>(CONTROLS)];
      const old = controls();
      const focused = this.#root.activeElement;
      clear();
      draw();
      controls().forEach((control, index) => {
        const before = old[index];
        if (before instanceof HTMLInputElement) (control as HTMLInputElement).value = before.value;
        if (before && before === focused) control.focus({ preventScroll: true });
      });
    } else draw();
    this.#isTouched = false;
    this.#strangers.takeRecords();
  }
}
