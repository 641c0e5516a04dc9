// In jsdom as Jest sets it up, at an address without an origin.
import { JSDOM, VirtualConsole } from 'jsdom';
import { describeApp, exposeWindow } from '../../support/dom/app-tests.js';

const problems: string[] = [];
const virtualConsole = new VirtualConsole();
virtualConsole.on('jsdomError', (error: Error) => problems.push(error.message));

exposeWindow(new JSDOM('<!doctype html>', { pretendToBeVisual: true, virtualConsole }).window);
describeApp('jsdom that pretends to be visual', problems);
