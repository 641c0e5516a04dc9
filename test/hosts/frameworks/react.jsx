// React 19, in StrictMode. Names with dashes are attributes; names of one word or in camel case are properties.
import { StrictMode, useEffect, useRef, useState } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { listenTo, propsOf } from './jsx-props.js';

function Widget({ row, hear }) {
  const element = useRef(null);
  useEffect(() => listenTo(element.current, hear), [hear]);
  return (
    <tool-comparison ref={element} {...propsOf(row, hear)}>
      {row.fallback && <a href="/elsewhere">{row.fallback}</a>}
    </tool-comparison>
  );
}

/** A widget created by an effect: in StrictMode React creates it, removes it and creates it again. */
function Made({ src }) {
  const place = useRef(null);
  useEffect(() => {
    const element = Object.assign(document.createElement('tool-comparison'), { id: 'made', src });
    place.current.append(element);
    return () => element.remove();
  }, [src]);
  return <div ref={place} />;
}

export function App({ rows }) {
  const [heard, setHeard] = useState([]);
  const hear = useRef((what) => setHeard((before) => [...before, what])).current;
  return (
    <StrictMode>
      <output>{heard.join(' ')}</output>
      {rows.length === 0 && <p>Nothing to compare</p>}
      {rows.map((row) =>
        row.isMade ? <Made key={row.id} src={row.src} /> : <Widget key={row.id} row={row} hear={hear} />,
      )}
    </StrictMode>
  );
}

export function mount(place, rows, isHydrated) {
  const root = isHydrated ? hydrateRoot(place, <App rows={rows} />) : createRoot(place);
  const set = (next) => root.render(<App rows={next} />);
  if (!isHydrated) set(rows);
  return { set, unmount: () => root.unmount() };
}
