/** `tool-comparison/solid`: the types of `<tool-comparison>` in the JSX of Solid 1. */
import type { JSX } from 'solid-js';
import type { ComparisonEventDetails, ToolComparisonElement } from '../index.js';
import type { Attributes, AttributesAndProperties, Heard, Properties } from './props.js';

type Attribute = keyof Attributes<boolean>;
/** Those that say something by being there, as `bool:` writes them. */
type Flag = {
  [Name in Attribute]: true extends Attributes<true>[Name] ? Name : never;
}[Attribute];

/** The props of `<tool-comparison>`. */
export type ToolComparisonProps = JSX.HTMLAttributes<ToolComparisonElement> &
  AttributesAndProperties & {
    [Name in keyof Properties as `prop:${Name}`]?: Properties[Name];
  } & {
    [Name in Attribute as `attr:${Name}`]?: Attributes<''>[Name];
  } & {
    [Name in Flag as `bool:${Name}`]?: boolean | undefined;
  } & {
    [Type in keyof ComparisonEventDetails as `on:${Type}`]?:
      JSX.EventHandlerWithOptionsUnion<ToolComparisonElement, Heard<Type>> | undefined;
  };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'tool-comparison': ToolComparisonProps;
    }
  }
}
