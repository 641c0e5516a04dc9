import { expect } from '@open-wc/testing';
import * as index from '../src/index.js';

describe('the package in a server component', () => {
  it('has the same exports, and says once where the script will not be', async () => {
    const { warn } = console;
    const said: string[] = [];
    console.warn = (...words: unknown[]) => said.push(words.map(String).join(' '));
    try {
      const server = await import('../src/react-server.js');
      expect(Object.keys(server)).to.deep.equal(Object.keys(index));
    } finally {
      console.warn = warn;
    }
    expect(said.filter((words) => words.includes('[server-only]'))).to.have.length(1);
  });
});
