// The built-ins that are tried one by one, and those without which the widget still fails.

/** The paths of objects whose functions are tried, and of functions of the window itself. */
export const OBJECTS =
  'Array Array.prototype String.prototype Object JSON Promise Promise.prototype Map.prototype Set.prototype WeakMap.prototype URL URL.prototype Intl Number Number.prototype Math Date Date.prototype RegExp.prototype Function.prototype Reflect TextDecoder.prototype Headers.prototype ReadableStream.prototype ReadableStreamDefaultReader.prototype AbortController.prototype AbortSignal AbortSignal.prototype EventTarget.prototype Node.prototype Element.prototype HTMLElement.prototype Document.prototype DocumentFragment.prototype CSSStyleSheet.prototype CustomElementRegistry.prototype CustomStateSet.prototype MutationObserver.prototype IntersectionObserver.prototype ResizeObserver.prototype DOMTokenList.prototype TreeWalker.prototype Storage.prototype Crypto.prototype Intl.NumberFormat.prototype Intl.PluralRules.prototype Intl.Locale.prototype Intl.Segmenter.prototype'.split(
    ' ',
  );
export const GLOBALS =
  'fetch setTimeout clearTimeout queueMicrotask Map Set WeakMap WeakSet URL Date Promise RegExp Symbol Error Blob TextDecoder AbortController CSSStyleSheet MutationObserver IntersectionObserver ResizeObserver CustomEvent FormData Intl.NumberFormat Intl.PluralRules Intl.Locale Intl.Segmenter'.split(
    ' ',
  );

/**
 * The rule does not hold for these yet: an error is thrown, or there are two warnings. The list may only become shorter.
 * Lit calls some of them where nothing can catch it: `addController` adds to a Set in the constructor, and the accessor of
 * `comparison` looks into a Map.
 */
export const NOT_MET = {
  before:
    'Document.prototype.createElement DocumentFragment.prototype.replaceChildren EventTarget.prototype.addEventListener EventTarget.prototype.dispatchEvent EventTarget.prototype.removeEventListener MutationObserver Object.hasOwn Promise Promise.prototype.then Set.prototype.add'.split(
      ' ',
    ),
  after:
    'AbortController Array.prototype.includes EventTarget.prototype.addEventListener EventTarget.prototype.dispatchEvent EventTarget.prototype.removeEventListener Function.prototype.call Map.prototype.has Map.prototype.set Promise Promise.prototype.then Set.prototype.add Set.prototype.delete clearTimeout setTimeout'.split(
      ' ',
    ),
};
