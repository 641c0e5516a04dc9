// In happy-dom as Vitest and others use it.
import { Window } from 'happy-dom';
import { describeApp, exposeWindow } from '../../support/dom/app-tests.js';

exposeWindow(new Window({ url: 'https://app.example/' }));
describeApp('happy-dom', []);
