import { expect } from '@open-wc/testing';
import { inBackground } from '../../src/page/in-background.js';
import { warnings } from '../support/element/element.js';

describe('work in the background', () => {
  const seen = warnings();
  let number = 0;

  for (const [what, work] of [
    [
      'throws',
      (error: Error): never => {
        throw error;
      },
    ],
    ['rejects', (error: Error): Promise<never> => Promise.reject(error)],
  ] as const) {
    it(`that ${what} ends in a warning, and in nothing else`, async () => {
      const error = new Error(`broken ${++number}`);
      await inBackground(() => work(error));
      expect(seen).to.deep.equal([`<tool-comparison> ${String(error)}`]);
    });
  }

  it('that starts at once is not put off', () => {
    let isStarted = false;
    void inBackground(() => {
      isStarted = true;
    });
    expect(isStarted).to.be.true;
  });
});
