import { withoutPrototype } from '../page/options.js';

/** For observers of everything that is added, removed or rewritten in a tree. */
export const EVERYTHING: MutationObserverInit = withoutPrototype({
  characterData: true,
  childList: true,
  subtree: true,
});
