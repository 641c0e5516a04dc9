// Solid without a compiler. Names with dashes become properties; `prop:` keeps upper-case letters.
import { createSignal, For, Show } from 'solid-js';
import html from 'solid-js/html';
import { createStore, reconcile } from 'solid-js/store';
import { render } from 'solid-js/web';
import { documentOf, transportOf } from './written.js';

const widget = (row, hear) => html`
  <tool-comparison
    ref=${(element) => element.addEventListener('imperative', () => hear('imperative'))}
    id=${row.id}
    src=${() => row.src}
    theme=${() => row.theme}
    layout=${() => row.layout}
    heading-level=${() => row.headingLevel}
    no-vote=${() => row.noVote}
    prop:comparison=${() => documentOf(row)}
    prop:voteTransport=${() => transportOf(row)}
    on:comparison-load=${() => hear(`load:${row.id}`)}
    on:comparison-error=${(event) => hear(`error:${event.detail.error.code}`)}
    on:comparison-vote=${(event) => {
      if (row.cancels) event.preventDefault();
      hear(`vote:${event.detail.choice}`);
    }}
    on:comparison-voted=${(event) => hear(`voted:${event.detail.choice}`)}
    on:lowercaseevent=${() => hear('lowercase')}
    on:kebab-event=${() => hear('kebab')}
    on:camelEvent=${() => hear('camel')}
    on:CAPSevent=${() => hear('caps')}
    on:PascalEvent=${() => hear('pascal')}
  >
    <${Show} when=${() => row.fallback}><a href="/elsewhere">${() => row.fallback}</a><//>
  </tool-comparison>
`;

export function mount(place, rows) {
  const [state, setState] = createStore({ rows });
  const unmount = render(() => {
    const [heard, setHeard] = createSignal([]);
    const hear = (what) => void setHeard((before) => [...before, what]);
    return html`
      <output>${() => heard().join(' ')}</output>
      <${Show} when=${() => state.rows.length === 0}><p>Nothing to compare</p><//>
      <${For} each=${() => state.rows}>${(row) => widget(row, hear)}<//>
    `;
  }, place);
  return { set: (next) => setState('rows', reconcile(next, { key: 'id' })), unmount };
}
