/** `tool-comparison/svelte`: the types of `<tool-comparison>` in the templates of Svelte 5. */
import type { HTMLAttributes } from 'svelte/elements';
import type { ToolComparisonElement } from '../index.js';
import type { AttributesAndProperties, Listeners } from './props.js';

/** The attributes of `<tool-comparison>`. Svelte writes `no-vote="false"`, which HTML takes for true: set `noVote`. */
export type ToolComparisonProps = HTMLAttributes<ToolComparisonElement> &
  AttributesAndProperties<true | ''> &
  Listeners<'on'> &
  Listeners<'on:'>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'tool-comparison': ToolComparisonProps;
  }
}
