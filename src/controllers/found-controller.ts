/**
 * Hears of what a search in the page has found in folded text.
 * Of what is `hidden="until-found"` the browser tells with an event. Of a quote that is longer than what is shown of it,
 * Safari scrolls the box, Firefox selects the words, and Chromium selects them when the search is closed.
 * Held by test/browser/engines/find-in-page.spec.ts.
 */
import type { ReactiveController } from 'lit';
import { listen } from '../page/listen.js';
import { unlessBroken } from '../page/unless-broken.js';

/** Whether the browser searches text that is `hidden="until-found"`. */
export const findsHidden = (): boolean => 'onbeforematch' in HTMLElement.prototype;

const FOLDED_QUOTE = '.is-folded';

/** @returns the quote that the selection begins in, below what is shown of it */
function quoteWithHiddenSelection(root: ShadowRoot): HTMLElement | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !('getComposedRanges' in selection)) return undefined;
  const [range] = selection.getComposedRanges({ shadowRoots: [root] });
  const quote = range?.startContainer.parentElement?.closest<HTMLElement>(FOLDED_QUOTE);
  if (!range || !quote || !root.contains(quote)) return undefined;
  const words = document.createRange();
  words.selectNodeContents(quote);
  words.setStart(range.startContainer, range.startOffset);
  const [first] = words.getClientRects();
  return first && first.bottom > quote.getBoundingClientRect().bottom + 1 ? quote : undefined;
}

export class FoundController implements ReactiveController {
  readonly #root: ShadowRoot;
  readonly #onFound: (key: string) => void;
  #presence: AbortController | undefined;

  /** @param onFound called with the key of what was found, in `ComparisonState.unfolded` */
  constructor(root: ShadowRoot, onFound: (key: string) => void) {
    this.#root = root;
    this.#onFound = onFound;
    root.addEventListener('beforematch', ({ target }) => this.#find(target, '.folded', 'fold'));
    // It does not bubble.
    root.addEventListener('scroll', ({ target }) => this.#find(target, FOLDED_QUOTE, 'key'), true);
  }

  hostConnected(): void {
    unlessBroken(() => {
      this.#presence = new AbortController();
      const { signal } = this.#presence;
      // It is fired at the document, does not bubble, and is no event of the window by its types.
      listen('selectionchange' as 'online', () => this.#onSelection(), { signal, capture: true });
    });
  }

  hostDisconnected(): void {
    this.#presence?.abort();
  }

  #onSelection(): void {
    this.#find(quoteWithHiddenSelection(this.#root), FOLDED_QUOTE, 'key');
  }

  #find(target: unknown, selector: string, name: 'fold' | 'key'): void {
    unlessBroken(() => {
      const key =
        target instanceof HTMLElement && target.matches(selector) ? target.dataset[name] : undefined;
      if (key !== undefined) this.#onFound(key);
    });
  }
}
