// A server component: nothing of `tool-comparison/ssr` reaches the browser.
import { renderComparison } from 'tool-comparison/ssr';
import comparison from '../../../../comparisons/caddy-vs-traefik.json';
import { DefineElement } from './define-element.jsx';

export default function Page() {
  // The browser has moved the template into the shadow root by the time React looks: that is no mismatch.
  return (
    <main>
      <h1>Caddy or Traefik?</h1>
      <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: renderComparison(comparison) }} />
      <p>That was the comparison.</p>
      <DefineElement />
    </main>
  );
}
