/** `tool-comparison/react`: the types of `<tool-comparison>` in the JSX of React 19. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ToolComparisonElement } from '../index.js';
import type { AttributesAndProperties, Listeners } from './props.js';

/** The props of `<tool-comparison>`. */
export type ToolComparisonProps = DetailedHTMLProps<
  HTMLAttributes<ToolComparisonElement>,
  ToolComparisonElement
> &
  AttributesAndProperties &
  Listeners<'on'>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'tool-comparison': ToolComparisonProps;
    }
  }
}
