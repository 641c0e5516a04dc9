/** `tool-comparison/preact`: the types of `<tool-comparison>` in the JSX of Preact. */
import type { HTMLAttributes } from 'preact';
import type { ToolComparisonElement } from '../index.js';
import type { AttributesAndProperties, Listeners } from './props.js';

/** The props of `<tool-comparison>`. */
export type ToolComparisonProps = HTMLAttributes<ToolComparisonElement> &
  AttributesAndProperties &
  Listeners<'on'>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'tool-comparison': ToolComparisonProps;
    }
  }
}
