// The example of docs/in-frameworks.md.
import 'tool-comparison/react';
import type { JSX } from 'react';
import type { ComparisonDocument } from 'tool-comparison/document';

declare const src: string;
declare const isClosed: boolean;
declare const comparison: ComparisonDocument;
declare const setTitle: (title: string) => void;

export const example: JSX.Element = GUIDE_EXAMPLE;
