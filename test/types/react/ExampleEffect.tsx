// The effect of docs/in-frameworks.md.
import { useEffect, type RefObject } from 'react';
import type { ComparisonEvent, ToolComparisonElement } from 'tool-comparison';

declare const element: RefObject<ToolComparisonElement | null>;
declare const listen: (event: ComparisonEvent<'comparison-load'>) => void;

export function useExample(): void {
  GUIDE_EXAMPLE;
}
