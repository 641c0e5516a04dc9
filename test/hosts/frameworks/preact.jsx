/** @jsxImportSource preact */
// Preact 11 with its checks for development. As in React; only an event's first letter has to be a small one.
import 'preact/debug';
import { render } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

function Widget({ row, hear }) {
  const element = useRef(null);
  useLayoutEffect(() => {
    const { current } = element;
    const listen = () => hear('imperative');
    current.addEventListener('imperative', listen);
    return () => current.removeEventListener('imperative', listen);
  }, [hear]);
  return (
    <tool-comparison
      ref={element}
      id={row.id}
      src={row.src}
      theme={row.theme}
      layout={row.layout}
      heading-level={row.headingLevel}
      no-vote={row.noVote}
      comparison={row.comparison}
      voteTransport={row.voteTransport}
      oncomparison-load={() => hear(`load:${row.id}`)}
      oncomparison-error={(event) => hear(`error:${event.detail.error.code}`)}
      oncomparison-vote={(event) => {
        if (row.cancels) event.preventDefault();
        hear(`vote:${event.detail.choice}`);
      }}
      oncomparison-voted={(event) => hear(`voted:${event.detail.choice}`)}
      onlowercaseevent={() => hear('lowercase')}
      onkebab-event={() => hear('kebab')}
      oncamelEvent={() => hear('camel')}
      onCAPSevent={() => hear('caps')}
      onPascalEvent={() => hear('pascal')}
    >
      {row.fallback && <a href="/elsewhere">{row.fallback}</a>}
    </tool-comparison>
  );
}

function App({ rows }) {
  const [heard, setHeard] = useState([]);
  const hear = useCallback((what) => setHeard((before) => [...before, what]), []);
  return (
    <>
      <output>{heard.join(' ')}</output>
      {rows.length === 0 && <p>Nothing to compare</p>}
      {rows.map((row) => (
        <Widget key={row.id} row={row} hear={hear} />
      ))}
    </>
  );
}

export function mount(place, rows) {
  const set = (next) => render(<App rows={next} />, place);
  set(rows);
  return { set, unmount: () => render(null, place) };
}
