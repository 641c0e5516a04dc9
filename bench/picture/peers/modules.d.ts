/** What the React peer uses of React, which is installed in test/hosts and brings no types. */
declare module 'react' {
  export type ReactNode = object | string;
  export const Fragment: symbol;
  export function createElement(type: unknown, props: object | null, ...children: ReactNode[]): ReactNode;
  export function useEffect(effect: () => void, dependencies: readonly unknown[]): void;
  export function useState<Value>(): [Value | undefined, (value: Value) => void];
}

declare module 'react-dom/client' {
  import type { ReactNode } from 'react';
  export function createRoot(container: ShadowRoot): { render(node: ReactNode): void };
}
