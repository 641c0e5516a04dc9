// The `test` of specs that run in every engine, with three servers of its own for each test.
import { test as base } from './engine.js';
import { originsFixture, type Origins } from '../servers/origins.js';

export { expect, type Engine } from './engine.js';

export const test = base.extend<{ origins: Origins }>({ origins: originsFixture });
