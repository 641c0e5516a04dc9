import { bare } from '../../document/bare.js';

/**
 * A copy of a finished view in which no object has a prototype: the one place that keeps a page's additions to
 * `Object.prototype` (`motto`, `quote`, `title`, …) from being shown as the document's.
 */
export function bareView<View>(view: View): View;
export function bareView(view: unknown): unknown {
  if (Array.isArray(view)) return view.map((item: unknown) => bareView(item));
  if (typeof view !== 'object' || view === null) return view;
  const fields = Object.entries(view).map(([name, value]): [string, unknown] => [name, bareView(value)]);
  return bare(Object.fromEntries(fields));
}
