// In jsdom as Vitest and others use it, without `requestAnimationFrame`: it pretends to be visual only where it is told to.
import { JSDOM, VirtualConsole } from 'jsdom';
import { describeApp, exposeWindow } from '../../support/dom/app-tests.js';

const problems: string[] = [];
const virtualConsole = new VirtualConsole();
virtualConsole.on('jsdomError', (error: Error) => problems.push(error.message));

exposeWindow(new JSDOM('<!doctype html>', { url: 'https://app.example/', virtualConsole }).window);
describeApp('jsdom', problems);
