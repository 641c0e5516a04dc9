// Pages with the same text in every field of a document, for texts that could leave their place.
import { test as base } from '../engines/engine-test.js';
import { isMeasured, isReady } from './page-inspect.js';
import { scriptTag, servePage } from './page-recorder.js';

export const test = base.extend<{ show: (document: object) => Promise<void> }>({
  /** Shows a document in a new widget. The page is loaded once: that takes longer than most of what is measured on it. */
  show: async ({ engine, origins }, use) => {
    let isOpen = false;
    await use(async (document) => {
      // A fading scroll bar would be in the screenshots.
      const head = `${scriptTag(origins)}<style>html { scrollbar-width: none }</style>`;
      if (!isOpen) await engine.goto(servePage(origins, '', { head }));
      isOpen = true;
      await engine.evaluate((comparison) => {
        const widget = globalThis.document.createElement('tool-comparison');
        Object.assign(widget, { comparison });
        globalThis.document.body.replaceChildren(widget);
        scrollTo({ top: 0, behavior: 'instant' });
      }, document);
      await engine.waitFor(isReady);
      await engine.waitFor(isMeasured);
    });
  },
});

/** A document with the same text in every text field, except for the fields in `more`. */
export const filled = (text: string, more: object = {}): object => {
  const tool = (id: string) => ({
    id,
    name: text,
    category: text,
    tagline: text,
    description: text,
    entry: text,
  });
  return {
    version: 1,
    id: 'a-vs-b',
    ...{ kicker: text, title: text, summary: text, disclosure: text, url: 'https://x.example/' },
    tools: [tool('a'), tool('b')],
    reviewers: [{ id: 'r', name: text, motto: text, kind: 'ai' }],
    reviews: [
      {
        reviewer: 'r',
        tool: 'a',
        verdict: 'ship',
        quote: text,
        url: 'https://x.example/',
        date: '2026-01-20',
      },
    ],
    newsletter: { kicker: text, title: text, text, consent: text, url: 'https://x.example/' },
    ...more,
  };
};
