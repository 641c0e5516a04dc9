// The example of docs/framework-types.md, as an app that is built and opened.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Comparison } from './Guide1';

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for it');
createRoot(place).render(
  <StrictMode>
    <Comparison src="a-vs-b.json" isClosed={false} />
  </StrictMode>,
);
