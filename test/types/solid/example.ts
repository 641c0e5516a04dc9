// The example of docs/in-frameworks.md, without a compiler: TypeScript sees the values alone, which Solid takes as any.
import type { ComparisonEvent } from 'tool-comparison';
import type { ComparisonDocument } from 'tool-comparison/document';

declare const src: string;
declare const isClosed: boolean;
declare const comparison: ComparisonDocument;
declare const setTitle: (title: string) => void;
type Listener = (event: ComparisonEvent<'comparison-load'>) => unknown;
declare const html: (
  strings: TemplateStringsArray,
  ...values: readonly (string | boolean | ComparisonDocument | Listener)[]
) => Node;

export const example = GUIDE_EXAMPLE;
