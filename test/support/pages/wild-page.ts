// Pages of one document with the same text in every place, for texts that try to get out of theirs.
import { test as base } from '../engines/engine-test.js';
import { isReady } from './page-inspect.js';
import { scriptTag, servePage } from './page-recorder.js';

export const test = base.extend<{ show: (document: object) => Promise<void> }>({
  show: async ({ engine, origins }, use) => {
    await use(async (document) => {
      origins.data.json('/a.json', document);
      await engine.goto(
        servePage(origins, `<tool-comparison src="${origins.data.url}/a.json"></tool-comparison>`, {
          // A scroll bar that fades would be seen in pictures.
          head: `${scriptTag(origins)}<style>html { scrollbar-width: none }</style>`,
        }),
      );
      await engine.waitFor(isReady);
    });
  },
});

/** A document with one text in all places for text, but for what `more` says. */
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
