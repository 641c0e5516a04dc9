import { bare } from '../page/bare.js';

/** For observers of everything that is added, removed or rewritten in a tree. */
export const EVERYTHING: MutationObserverInit = bare({
  characterData: true,
  childList: true,
  subtree: true,
});
