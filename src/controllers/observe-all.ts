import { options } from '../page/options.js';

/** For observers of everything that is added, removed or rewritten in a tree. */
export const EVERYTHING: MutationObserverInit = options({
  characterData: true,
  childList: true,
  subtree: true,
});
