import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';

const root = document.getElementById('builder');
if (!root) throw new Error('The page has no place for the builder');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
