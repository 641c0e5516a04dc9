import { expect } from '@open-wc/testing';
import * as index from '../src/index.js';
import { warnings } from './support/element/element.js';

describe('the package in a server component', () => {
  const said = warnings();

  it('has the same exports, and says once where the script will not be', async () => {
    const server = await import('../src/react-server.js');
    expect(Object.keys(server)).to.deep.equal(Object.keys(index));
    expect(said.filter((words) => words.includes('[server-only]'))).to.have.length(1);
  });
});
