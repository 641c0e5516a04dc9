/** @jsxImportSource preact */
// Preact 11 with its development checks. As in React, but the names of events must begin with a lower-case letter.
import 'preact/debug';
import { render } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { listenTo, propsOf } from './jsx-props.js';

function Widget({ row, hear }) {
  const element = useRef(null);
  useLayoutEffect(() => listenTo(element.current, hear), [hear]);
  return (
    <tool-comparison ref={element} {...propsOf(row, hear)}>
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
