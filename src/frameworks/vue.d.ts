/** `tool-comparison/vue`: the types of `<tool-comparison>` in the templates of Vue 3. */
import type { HTMLAttributes, ReservedProps } from 'vue';
import type { ComparisonEventDetails, ToolComparisonElement } from '../index.js';
import type { AttributesAndProperties, Heard } from './props.js';

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

type Props = AttributesAndProperties;

/** The props of `<tool-comparison>`. In a template `vote-endpoint` and `voteEndpoint` are the same to Vue's checker. */
export type ToolComparisonProps = HTMLAttributes &
  ReservedProps & {
    [Name in keyof Props as CamelCase<Name>]: Props[Name];
  } & {
    [Type in keyof ComparisonEventDetails as `on${Capitalize<CamelCase<Type>>}`]?:
      ((event: Heard<Type>) => unknown) | undefined;
  };

declare module 'vue' {
  interface GlobalComponents {
    'tool-comparison': new () => ToolComparisonElement & { $props: ToolComparisonProps };
  }
}
